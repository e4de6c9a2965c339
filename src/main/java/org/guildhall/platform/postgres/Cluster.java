package org.guildhall.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// The making of a data directory: once, with a password of its own, checksums and no locale of the
/// operating system.
final class Cluster {
    static final String SUPERUSER = "guildhall";
    private static final int PASSWORD_BYTES = 24;

    private Cluster() {}

    static void initialise(Home home, User user) throws IOException {
        if (Files.exists(home.initialised())) {
            return;
        }
        Home.delete(home.cluster());
        for (var directory : List.of(home.cluster(), home.data())) {
            Home.directory(directory, "rwx------");
            user.own(directory);
        }
        secret(home.firstPassword(), password(home));
        user.own(home.firstPassword());
        make(home, user);
        Files.delete(home.firstPassword());
        Files.createFile(home.initialised());
    }

    static String password(Home home) throws IOException {
        if (!Files.exists(home.password())) {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            secret(home.password(), Base64.getUrlEncoder().encodeToString(random));
        }
        return Files.readString(home.password()).strip();
    }

    private static void secret(Path file, String text) throws IOException {
        var readable = PosixFilePermissions.fromString("rw-------");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(readable));
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    private static void make(Home home, User user) throws IOException {
        var made =
                Shell.run(
                        user.running(
                                List.of(
                                        home.program("initdb").toString(),
                                        "--pgdata=" + home.data(),
                                        "--username=" + SUPERUSER,
                                        "--auth=scram-sha-256",
                                        "--pwfile=" + home.firstPassword(),
                                        "--encoding=UTF8",
                                        "--locale-provider=builtin",
                                        "--builtin-locale=C.UTF-8",
                                        "--locale=C")));
        if (made.status() != 0) {
            throw Complaint.of(home, "PostgreSQL could not make its data directory", made.output());
        }
    }
}
