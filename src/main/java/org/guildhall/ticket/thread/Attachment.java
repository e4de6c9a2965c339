package org.guildhall.ticket.thread;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload.MediaKind;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.modulith.NamedInterface;

/// A file of a message or of a note.
///
/// @param entry the message or the note
/// @param ofNote whether only the desk may have it
/// @param size in bytes
@NamedInterface("thread")
public record Attachment(
        UUID id,
        TicketId ticket,
        UUID entry,
        boolean ofNote,
        String name,
        MediaKind kind,
        int size,
        FileId file,
        Instant at,
        Optional<Removal> removal) {
    private static final int MOST = 10;

    /// Refuses more than ten files of one message.
    public static void check(List<?> files) {
        if (files.size() > MOST) throw Invalid.at("files", "ticket.files.most", MOST);
    }

    /// With its bytes.
    public record Opened(Attachment attachment, byte[] content) {}
}
