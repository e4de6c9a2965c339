package org.guildhall.platform.file;

/// A package that keeps files. The same bytes are kept once, whoever brought them, so they go only
/// when nobody keeps them any more.
public interface FileKeeper {
    /// Whether the file is still one of its own.
    boolean keeps(FileId file);
}
