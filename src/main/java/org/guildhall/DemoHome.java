package org.guildhall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.guildhall.platform.postgres.EmbeddedPostgres;

/// Where a demo keeps everything: database, key, log, list of personas, vendor's name.
///
/// @param path the directory of all of it
record DemoHome(Path path) {
    private static final int KEY_BYTES = 32;
    private static final long ROOM_TO_BEGIN = 250L * 1024 * 1024;
    private static final long ROOM_TO_GO_ON = 32L * 1024 * 1024;

    Path postgres() {
        return path.resolve("postgres");
    }

    Path personas() {
        return path.resolve("demo.json");
    }

    Path log() {
        return path.resolve("guildhall.log");
    }

    private Path keys() {
        return path.resolve("keys");
    }

    private Path vendorFile() {
        return path.resolve("vendor");
    }

    boolean isUsed() {
        return Files.exists(postgres());
    }

    /// Makes the directory, and finds out whether the disk takes anything at all.
    void prepare() {
        try {
            var room = isUsed() ? ROOM_TO_GO_ON : ROOM_TO_BEGIN;
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "try", ""));
            var left = Files.getFileStore(path).getUsableSpace();
            if (left < room) {
                throw new NotStarted(
                        Ending.DISK_REFUSES,
                        "the disk of the data directory %s is full: %d MB left, %d MB needed"
                                .formatted(path, left >> 20, room >> 20));
            }
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    /// The installation's key, made at first start; nobody else on this machine can read it.
    String key() {
        var file = keys().resolve("installation.key");
        try {
            if (!Files.exists(file)) {
                var random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                var ours =
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------"));
                Files.createDirectories(keys(), ours);
                Files.writeString(
                        secret(keys().resolve("new")), Base64.getEncoder().encodeToString(random));
                Files.move(keys().resolve("new"), file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    private static Path secret(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /// The vendor's name: the one said now, else the one said at an earlier start.
    Optional<String> vendor(Optional<String> said) {
        try {
            if (said.isPresent()) {
                Files.writeString(vendorFile(), said.get());
            }
            return Files.exists(vendorFile())
                    ? Optional.of(Files.readString(vendorFile()).strip())
                    : Optional.empty();
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    /// Deletes what a demo made here, and nothing else that may lie beside it.
    void reset() {
        try {
            EmbeddedPostgres.in(postgres()).erase();
            Files.deleteIfExists(personas());
            Files.deleteIfExists(vendorFile());
            Files.deleteIfExists(log());
            Files.deleteIfExists(keys().resolve("installation.key"));
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    private NotStarted refused(IOException failure) {
        return new NotStarted(
                Ending.DISK_REFUSES,
                "the data directory "
                        + path
                        + " can't be written: "
                        + failure.getClass().getSimpleName());
    }
}
