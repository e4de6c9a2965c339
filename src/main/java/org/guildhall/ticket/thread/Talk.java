package org.guildhall.ticket.thread;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// The thread as the customer has it: messages and their files, oldest first.
@NamedInterface("thread")
public record Talk(List<Message> messages, List<Attachment> files) {
    public Talk {
        messages = List.copyOf(messages);
        files = List.copyOf(files);
    }

    /// The Message-ID of the mail that a message, or a file of one, came by.
    public Optional<String> mailOf(UUID entry) {
        return messages.stream()
                .filter(each -> each.id().equals(entry) || has(each, entry))
                .findFirst()
                .flatMap(Message::mailId);
    }

    private boolean has(Message message, UUID file) {
        return of(message.id()).stream().anyMatch(each -> each.id().equals(file));
    }

    /// The files of one message.
    public List<Attachment> of(UUID message) {
        return files.stream().filter(file -> file.entry().equals(message)).toList();
    }
}
