package org.guildhall.desk;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.TooMany;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Who listens on this node. It is closed before the pages are, so that a stop need not wait for
/// those who would listen for ever.
@Component
class NewsRoom implements SmartLifecycle {
    /// Browsers of one person that listen at once.
    static final int MOST = 6;

    /// The oldest first.
    private final Queue<Listener> listeners = new ConcurrentLinkedQueue<>();

    private volatile boolean open;

    /// Lets somebody listen. When they do so in too many browsers already, the one that has
    /// listened longest makes room: mostly it is a page that they left a moment ago. Refused while
    /// we stop.
    synchronized Listener enter(Staff reader) {
        if (!open) throw new TooMany(Duration.ofMinutes(1));
        var same = listeners.stream().filter(each -> each.isOf(reader)).toList();
        same.stream().limit(Math.max(0, same.size() - MOST + 1)).forEach(this::makeRoom);
        var listener = new Listener(reader);
        listeners.add(listener);
        return listener;
    }

    private void makeRoom(Listener oldest) {
        listeners.remove(oldest);
        oldest.makeRoom();
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    /// Tells those whom it is for.
    void tell(Bulletin bulletin) {
        listeners.forEach(listener -> listener.hear(bulletin));
    }

    /// Lets everybody go; they come again by themselves.
    void sendAway() {
        listeners.forEach(Listener::sendAway);
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public synchronized void stop() {
        open = false;
        sendAway();
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
