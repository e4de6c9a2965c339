package org.guildhall.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/// The one process that may work on a data directory. The lock goes with the process, however it
/// ends.
final class Owner implements AutoCloseable {
    private final FileChannel channel;

    private Owner(FileChannel channel) {
        this.channel = channel;
    }

    static Owner of(Home home) throws IOException {
        var channel =
                FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new DataInUse(home.path());
        }
        return new Owner(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
