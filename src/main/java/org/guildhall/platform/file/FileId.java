package org.guildhall.platform.file;

import org.guildhall.platform.web.NotFound;

/// A kept file, named by the SHA-256 of its content in hexadecimal.
public record FileId(String sha256) {
    public FileId {
        if (!sha256.matches("[0-9a-f]{64}")) throw new NotFound();
    }
}
