package org.guildhall.inbound.way;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.guildhall.inbound.Arrivals;

/// The memory for mails on their way in: small ones have it as they come, of large ones two at a
/// time, so that fifty senders of large files can't bring an installation down.
final class Room {
    private static final int SMALL = 512 * 1024;
    private static final int LARGE_ONES = 2;
    private static final int CHUNK = 64 * 1024;

    private final Semaphore large = new Semaphore(LARGE_ONES);

    /// The whole mail; empty when it is larger than what is taken. It is read to its end anyhow: a
    /// mail server hears answers only then.
    Optional<byte[]> read(InputStream data) throws IOException {
        var mail = new ByteArrayOutputStream();
        mail.write(data.readNBytes(SMALL));
        if (mail.size() < SMALL) return Optional.of(mail.toByteArray());
        large.acquireUninterruptibly();
        try {
            var chunk = data.readNBytes(CHUNK);
            while (chunk.length > 0 && mail.size() <= Arrivals.LARGEST) {
                mail.write(chunk);
                chunk = data.readNBytes(CHUNK);
            }
            var _ = data.transferTo(OutputStream.nullOutputStream());
            return Optional.of(mail.toByteArray()).filter(all -> all.length <= Arrivals.LARGEST);
        } finally {
            large.release();
        }
    }
}
