package org.guildhall.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// PostgreSQL's programs for a server that a test has started beside its own: a copy of those that
/// its own runs, as if they had been unpacked there before. Unpacking them takes seconds.
public final class LentPrograms {
    private LentPrograms() {}

    /// @param home where the server shall have all that is its own; nothing needs to be there yet
    public static void to(Path home) throws IOException {
        try (var own = Files.newDirectoryStream(TestServer.get().directory(), "pg-*")) {
            for (var programs : own) copy(programs, home.resolve(programs.getFileName()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var tree = Files.walk(from)) {
            for (var file : tree.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
