package org.guildhall.ticket.thread;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// The thread as the customer has it: messages and their files, oldest first.
@NamedInterface("thread")
public record Talk(List<Message> messages, List<Attachment> files) {
    public Talk {
        messages = List.copyOf(messages);
        files = List.copyOf(files);
    }

    /// The files of one message.
    public List<Attachment> of(UUID message) {
        return files.stream().filter(file -> file.entry().equals(message)).toList();
    }
}
