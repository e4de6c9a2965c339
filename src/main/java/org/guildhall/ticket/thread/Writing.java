package org.guildhall.ticket.thread;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Adds to threads, in the caller's transaction. Words, replies and notes have a method each, and
/// nothing turns one into another.
@Component
public class Writing {
    private final MessageStore messages;
    private final NoteStore notes;
    private final AttachmentStore attachments;
    private final Files files;
    private final Clock clock;

    Writing(
            MessageStore messages,
            NoteStore notes,
            AttachmentStore attachments,
            Files files,
            Clock clock) {
        this.messages = messages;
        this.notes = notes;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    /// What the customer says.
    ///
    /// @param mailId the Message-ID of the mail that it came by
    public record Words(
            Author author,
            Channel channel,
            String text,
            List<Upload> files,
            Optional<String> mailId) {}

    /// What the desk answers.
    public record Reply(
            Author author, Channel channel, String text, MadeOf madeOf, List<Upload> files) {}

    /// Adds what the customer says; answers its key.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID words(TicketId ticket, Words words) {
        return words(ticket, Ids.next(), words);
    }

    /// Adds what the customer says under a key that history knows already.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID words(TicketId ticket, UUID id, Words words) {
        var message =
                message(
                        id,
                        ticket,
                        words.author(),
                        words.channel(),
                        text(words.text()),
                        Optional.empty(),
                        words.mailId());
        keep(ticket, message, false, words.files());
        return message;
    }

    /// Adds what the desk answers; answers its key.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID reply(TicketId ticket, Reply reply) {
        var message =
                message(
                        Ids.next(),
                        ticket,
                        reply.author(),
                        reply.channel(),
                        text(reply.text()),
                        Optional.of(reply.madeOf()),
                        Optional.empty());
        keep(ticket, message, false, reply.files());
        return message;
    }

    /// Adds what the desk writes for itself; answers its key.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID note(TicketId ticket, Author author, String text, List<Upload> uploads) {
        var id = Ids.next();
        notes.add(new Note(id, ticket, author, text(text), clock.instant(), Optional.empty()));
        keep(ticket, id, true, uploads);
        return id;
    }

    private UUID message(
            UUID id,
            TicketId ticket,
            Author author,
            Channel channel,
            String text,
            Optional<MadeOf> madeOf,
            Optional<String> mailId) {
        var now = clock.instant();
        messages.add(
                new Message(
                        id, ticket, author, channel, text, madeOf, mailId, now, Optional.empty()));
        return id;
    }

    private void keep(TicketId ticket, UUID entry, boolean ofNote, List<Upload> uploads) {
        Attachment.check(uploads);
        for (var upload : uploads) {
            attachments.add(
                    new Attachment(
                            Ids.next(),
                            ticket,
                            entry,
                            ofNote,
                            upload.name(),
                            upload.kind(),
                            upload.content().length,
                            files.store(upload.content()),
                            clock.instant(),
                            Optional.empty()));
        }
    }

    private static String text(String typed) {
        var text = Form.text(typed, Message.LONGEST);
        if (text.isEmpty()) throw Invalid.at("words", "platform.form.missing");
        return text;
    }
}
