package org.guildhall.contract.lifecycle;

import org.guildhall.platform.file.FileId;
import org.springframework.modulith.NamedInterface;

/// A file that stays with its contract for ever; the newest of a kind counts.
@NamedInterface("lifecycle")
public record Filed(FileKind kind, FileId file) {}
