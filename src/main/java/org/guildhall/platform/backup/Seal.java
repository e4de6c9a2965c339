package org.guildhall.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The last 64 bytes of a backup, which are the comment of its ZIP: the SHA-256 of the whole file
/// with zeros in their place. No byte can change, be lost or be added unseen. It finds damage, not
/// forgery: whoever changes a file on purpose can seal it anew.
final class Seal {
    /// What stands there while the file is written.
    static final String OPEN = "0".repeat(64);

    private static final int BUFFER = 1 << 16;

    private Seal() {}

    /// Seals the file, and waits until the disk has it.
    static void close(Path file) throws IOException {
        var seal = of(file);
        try (var end = new RandomAccessFile(file.toFile(), "rw")) {
            end.seek(end.length() - OPEN.length());
            end.write(seal.getBytes(StandardCharsets.US_ASCII));
            end.getFD().sync();
        }
    }

    static boolean holds(Path file) throws IOException {
        return Files.size(file) > OPEN.length() && of(file).equals(written(file));
    }

    private static String written(Path file) throws IOException {
        try (var end = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[OPEN.length()];
            end.seek(end.length() - bytes.length);
            end.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String of(Path file) throws IOException {
        var digest = Digests.sha256();
        try (var in = Files.newInputStream(file)) {
            upTo(Files.size(file) - OPEN.length(), in, digest);
        }
        digest.update(OPEN.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void upTo(long length, InputStream in, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        var left = length;
        while (left > 0) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) return;
            digest.update(buffer, 0, read);
            left -= read;
        }
    }
}
