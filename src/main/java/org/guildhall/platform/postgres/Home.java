package org.guildhall.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Where one embedded server lives: unpacked programs, data directory named after the major
/// version, password, the owner's lock.
///
/// @param path the directory of all of it
record Home(Path path) {
    /// The version of the programs that this build brings along.
    static final String VERSION = "18.6.0";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    Home {
        path = path.toAbsolutePath().normalize();
    }

    Path programs() {
        return path.resolve("pg-" + VERSION);
    }

    Path program(String name) {
        return programs().resolve("bin").resolve(name);
    }

    /// Everything the server itself writes; it belongs to the user that the server runs as.
    Path cluster() {
        return path.resolve(MAJOR);
    }

    Path data() {
        return cluster().resolve("data");
    }

    Path log() {
        return cluster().resolve("server.log");
    }

    /// There only while a data directory is being made, and readable only by the server's user.
    Path firstPassword() {
        return cluster().resolve("first-password");
    }

    /// Written last, so that a data directory without it is a half-made one.
    Path initialised() {
        return path.resolve(".initialised-" + MAJOR);
    }

    Path password() {
        return path.resolve("password");
    }

    Path lock() {
        return path.resolve("owner.lock");
    }

    void create() throws IOException {
        directory(path, "rwx--x--x");
    }

    static void directory(Path directory, String permissions) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
