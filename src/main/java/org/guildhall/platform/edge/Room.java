package org.guildhall.platform.edge;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.guildhall.platform.file.Upload;

/// How much of what strangers send is held at once, by all requests together: four of the largest
/// documents, or more of smaller ones.
final class Room {
    private static final int DOCUMENTS = 4;
    private static final int PART = 1024;
    private static final int LARGEST = Upload.LARGEST / PART;

    private final Semaphore free = new Semaphore(DOCUMENTS * LARGEST);

    /// What one request takes of it, until it is given back.
    final class Taken implements AutoCloseable {
        private final int parts;

        private Taken(int parts) {
            this.parts = parts;
        }

        @Override
        public void close() {
            free.release(parts);
        }
    }

    /// Takes room for so many bytes, if there is. Of what is larger than a document no more is held
    /// than of one, and what doesn't say how large it is may be as large.
    ///
    /// @param bytes negative where the request doesn't say
    Optional<Taken> take(long bytes) {
        var parts = bytes < 0 ? LARGEST : (int) Math.min(LARGEST, bytes / PART + 1);
        return free.tryAcquire(parts) ? Optional.of(new Taken(parts)) : Optional.empty();
    }
}
