package org.guildhall.onboarding.form;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.platform.file.FileId;

/// A document that belongs to a field of the form; its size is in bytes.
public record Document(
        UUID id,
        String field,
        FileId file,
        String name,
        String mediaType,
        int size,
        Instant added) {}
