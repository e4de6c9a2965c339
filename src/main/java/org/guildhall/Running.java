package org.guildhall;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

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

    /// Starts the web application with these properties, which win over all others.
    ConfigurableApplicationContext serve(Map<String, String> properties, String... profiles) {
        var application = new SpringApplication(Guildhall.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setAdditionalProfiles(profiles);
        var arguments =
                properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new);
        return add(application.run(arguments));
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
