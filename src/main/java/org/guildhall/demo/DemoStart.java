package org.guildhall.demo;

import java.io.IOException;
import java.time.Duration;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Mailroom;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/// Makes the sample world at the first start, before the demo is called ready, and says at every
/// start who is in it.
class DemoStart implements ApplicationRunner {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LOOK_MILLIS = 20;

    private final SampleWorld world;
    private final Personas personas;
    private final PersonaFile file;
    private final Events events;
    private final Mailroom mailroom;

    DemoStart(
            SampleWorld world,
            Personas personas,
            PersonaFile file,
            Events events,
            Mailroom mailroom) {
        this.world = world;
        this.personas = personas;
        this.file = file;
        this.events = events;
        this.mailroom = mailroom;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        if (personas.all().isEmpty()) {
            world.make();
            awaitLetters();
        }
        file.write(personas.all());
    }

    /// What happened in the sample world has its letters in the mailbox.
    private void awaitLetters() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isUnderWay() && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isUnderWay() {
        return events.waiting() > 0 || mailroom.waiting().letters() > 0;
    }
}
