package org.guildhall;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.guildhall.platform.settings.Database;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/// The parts of the running program, stopped in the opposite order of their start, whatever ends
/// the process but a kill.
final class Running {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Running() {
        Thread.setDefaultUncaughtExceptionHandler(Running::noted);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
    }

    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /// Starts the web application with these properties, which win over all others. The database is
    /// asked for when the first part needs it, so that it can come up meanwhile.
    ConfigurableApplicationContext serve(
            Map<String, String> properties, Supplier<Database> database, String... profiles) {
        SpringProperties.setProperty(
                AotDetector.AOT_ENABLED, String.valueOf(Wiring.isWritten(properties)));
        var application = Wiring.application();
        application.addInitializers(new DatabaseProperties(database)::first);
        application.setRegisterShutdownHook(false);
        application.setAdditionalProfiles(profiles);
        var arguments =
                properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new);
        try {
            return add(application.run(arguments));
        } catch (RuntimeException failure) {
            var _ = database.get(); // one that didn't come up says why, better than whoever missed
            // it
            throw failure;
        }
    }

    /// Holds the command until the process is told to end.
    void untilStopped() throws InterruptedException {
        stopped.await();
    }

    /// A thread that fails while the program stops, say, is a line of the log and nothing else.
    private static void noted(Thread thread, Throwable failure) {
        LoggerFactory.getLogger(Running.class)
                .atWarn()
                .setCause(failure)
                .addKeyValue("thread", thread.getName())
                .log("a thread failed");
    }

    private synchronized void stop() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception failure) {
                LoggerFactory.getLogger(Running.class)
                        .atError()
                        .setCause(failure)
                        .addKeyValue("part", part.getClass().getSimpleName())
                        .log("did not stop in order");
            }
        }
        stopped.countDown();
    }
}
