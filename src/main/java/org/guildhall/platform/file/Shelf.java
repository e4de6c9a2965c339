package org.guildhall.platform.file;

import java.util.Optional;

/// Where the locked bytes of files lie, by name. What lies there under a name never changes.
public interface Shelf {
    /// Lays it there; the same name twice is once.
    void put(String name, byte[] locked);

    /// What lies there under that name.
    Optional<byte[]> get(String name);

    /// Takes it away; nothing happens when it isn't there.
    void remove(String name);
}
