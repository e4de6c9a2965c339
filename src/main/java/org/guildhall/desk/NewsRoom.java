package org.guildhall.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    /// Lets somebody listen; refused when they do so in too many browsers already.
    synchronized Listener enter(Staff reader) {
        var same = listeners.stream().filter(each -> each.isOf(reader)).count();
        if (!open || same >= MOST) throw new TooMany(Duration.ofMinutes(1));
        var listener = new Listener(reader);
        listeners.add(listener);
        return listener;
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
