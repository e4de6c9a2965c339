package org.guildhall.verification.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload.MediaKind;
import org.springframework.modulith.NamedInterface;

/// A piece of evidence.
///
/// @param kind what it is, read from its bytes
/// @param size in bytes
/// @param submission the submission it came with, from 1
/// @param superseded true once the verifier asked for another one in its place
@NamedInterface("lifecycle")
public record Document(
        UUID id,
        CaseId verification,
        Item item,
        FileId file,
        String name,
        MediaKind kind,
        int size,
        int submission,
        boolean superseded,
        Instant addedAt,
        String addedBy) {

    /// The size as people read it: whole kilobytes, at least 1.
    public int kilobytes() {
        return Math.max(1, size / 1024);
    }

    /// A document with its bytes, for somebody who may look at it.
    @SuppressWarnings("ArrayRecordComponent")
    public record Opened(Document document, byte[] content) {}
}
