package org.guildhall.platform.postgres;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A server whose start goes on while its owner prepares what needs it.
public final class StartingPostgres implements AutoCloseable {
    private final CompletableFuture<EmbeddedPostgres> start;

    StartingPostgres(Supplier<EmbeddedPostgres> start) {
        this.start =
                CompletableFuture.supplyAsync(
                        start, task -> Thread.ofPlatform().name("postgres-start").start(task));
    }

    /// The server, as soon as it answers.
    ///
    /// @throws DataUnusable when the disk is full, read-only or not ours
    /// @throws CannotStart when the server does not come up for another reason
    public EmbeddedPostgres ready() {
        try {
            return start.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        }
    }

    /// Stops the server in order once it is up, and lets the directory go; one that did not come up
    /// has let it go.
    @Override
    public void close() {
        if (start.handle((_, failure) -> failure == null).join()) ready().close();
    }
}
