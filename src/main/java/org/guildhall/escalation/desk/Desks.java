package org.guildhall.escalation.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.escalation.desk.OutsideDesk.Plan;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Teams and outside desks as support leads keep them. Addresses were looked at when they were
/// read, and are again whenever something goes there.
@Service
@NamedInterface("desk")
public class Desks {
    private static final String KIND = "escalation-desk";

    private final DeskStore store;
    private final Events events;
    private final Clock clock;

    Desks(DeskStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// All of them, by name.
    @Transactional(readOnly = true)
    public List<OutsideDesk> all(Staff caller) {
        keeper(caller);
        return store.all();
    }

    /// One of them.
    @Transactional(readOnly = true)
    public OutsideDesk find(UUID id, Staff caller) {
        keeper(caller);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /// Adds one.
    ///
    /// @param token by which the desk lets us in, where it asks for one
    @Transactional
    public OutsideDesk add(Plan plan, boolean active, Optional<String> token, Staff caller) {
        keeper(caller);
        var fresh = new OutsideDesk(Ids.next(), 1, plan, active, clock.instant(), caller.name());
        store.add(fresh);
        token.ifPresent(text -> store.keepToken(fresh.id(), text));
        tell(fresh, "added", caller);
        return fresh;
    }

    /// Writes one anew, in the version that was seen. Without a token the known one stays.
    @Transactional
    public OutsideDesk change(
            UUID id,
            long version,
            Plan plan,
            boolean active,
            Optional<String> token,
            Staff caller) {
        var seen = find(id, caller);
        var next = new OutsideDesk(id, version + 1, plan, active, clock.instant(), caller.name());
        if (seen.version() != version || !store.change(next)) throw find(id, caller).gone();
        token.ifPresent(text -> store.keepToken(id, text));
        tell(next, "changed", caller);
        return next;
    }

    /// Whether nothing was ever sent there, so that it can be taken away.
    @Transactional(readOnly = true)
    public boolean isUnused(UUID id, Staff caller) {
        return store.isUnused(find(id, caller).id());
    }

    /// Takes one away, in the version that was seen. One that anything was sent to stays, because
    /// its escalations name it: that one is taken out of use.
    @Transactional
    public void remove(UUID id, long version, Staff caller) {
        var seen = find(id, caller);
        if (seen.version() != version) throw seen.gone();
        if (!store.remove(seen)) throw seen.used();
        tell(seen, "removed", caller);
    }

    private void tell(OutsideDesk desk, String type, Staff caller) {
        var facts =
                Map.of(
                        "name", desk.name(),
                        "way", desk.plan().way().name(),
                        "address", desk.plan().address(),
                        "active", desk.active());
        var subject = new Subject(KIND, desk.id());
        events.append(Happening.of(subject, desk.version(), type, caller.actor()).with(facts));
    }

    private static void keeper(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
