package org.guildhall.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guildhall.access.Caller.Staff;

/// Somebody's open desk, as far as news go. One that hears more than it can take is sent away: it
/// comes again and looks anew.
final class Listener {
    private static final int MOST_WAITING = 100;

    private final Staff reader;
    private final BlockingQueue<Bulletin> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean away;
    private volatile boolean madeRoom;

    Listener(Staff reader) {
        this.reader = reader;
    }

    boolean isOf(Staff person) {
        return reader.person().equals(person.person());
    }

    void hear(Bulletin bulletin) {
        if (bulletin.isFor(reader) && !waiting.offer(bulletin)) sendAway();
    }

    /// Goes for another browser of the same person.
    void makeRoom() {
        madeRoom = true;
        away = true;
    }

    boolean hasMadeRoom() {
        return madeRoom;
    }

    void sendAway() {
        away = true;
    }

    boolean isAway() {
        return away;
    }

    /// The next that is heard within that time.
    Optional<Bulletin> next(Duration longest) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
    }
}
