package org.guildhall.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs as they come in the jar, and their unpacking. A tree without its marker is
/// a half-unpacked one and is thrown away.
final class Archive {
    private static final String MARKER = ".complete";
    private static final int EXECUTABLE = 0100;

    private Archive() {}

    static void unpack(Home home) throws IOException {
        if (Files.exists(home.programs().resolve(MARKER))) {
            return;
        }
        Home.delete(home.programs());
        Home.directory(home.programs(), "rwxr-xr-x");
        try (var packed = open();
                var tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, home.programs());
            }
        }
        Files.createFile(home.programs().resolve(MARKER));
    }

    private static InputStream open() {
        var name = "/postgres-" + system() + "-" + machine() + ".txz";
        var packed = Archive.class.getResourceAsStream(name);
        if (packed == null) {
            throw new CannotStart(
                    "this build brings no PostgreSQL for this machine (%s); use a server of your own with ./guildhall run"
                            .formatted(name.substring(1)));
        }
        return packed;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String machine() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root)
            throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive leads outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Home.directory(target, "rwxr-xr-x");
            return;
        }
        Home.directory(target.resolveSibling(".").normalize(), "rwxr-xr-x");
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            var permissions = (entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
        }
    }
}
