package org.guildhall.platform.casefile;

import java.util.UUID;

/// Takes the papers of a case as they come.
public interface Binder {
    /// Something known, written as JSON under that path.
    void facts(String path, Object known);

    /// A file under that path, byte for byte.
    void file(String path, byte[] content);

    /// Another object whose history, letters and audit entries belong to the case.
    void about(UUID object);
}
