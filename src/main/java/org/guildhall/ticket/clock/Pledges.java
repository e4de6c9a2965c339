package org.guildhall.ticket.clock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is promised per priority, kept by those who lead the desk. Tickets that are open keep what
/// they were promised.
@Service
public class Pledges {
    private static final int MOST_MINUTES = 60_000;

    private final PledgeStore store;
    private final Events events;

    Pledges(PledgeStore store, Events events) {
        this.store = store;
        this.events = events;
    }

    /// All four, the least pressing first.
    @Transactional(readOnly = true)
    public List<Pledge> all() {
        return store.all().stream().sorted(Comparator.comparing(Pledge::priority)).toList();
    }

    /// So many minutes of business hours, if that may be promised.
    public static Duration minutes(int asked) {
        if (asked < 1 || asked > MOST_MINUTES) {
            throw Invalid.because("ticket.pledge.minutes", MOST_MINUTES);
        }
        return Duration.ofMinutes(asked);
    }

    /// Promises other times from now on, on the versions that were seen. Refused when an answer
    /// would be due before the first reply, at `resolution-` and the priority.
    @Transactional
    public void keep(List<Pledge> pledges, Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("ticket.not-your-part");
        }
        for (var each : pledges) {
            if (each.resolution().compareTo(each.first()) < 0) {
                throw Invalid.at("resolution-" + each.priority(), "ticket.pledge.order");
            }
            if (!store.change(each)) throw Invalid.because("ticket.pledge.changed");
            events.append(
                    Happening.of(subject(each), each.version() + 1, "changed", caller.actor())
                            .with(
                                    Map.of(
                                            "priority", each.priority(),
                                            "first", each.first().toString(),
                                            "resolution", each.resolution().toString())));
        }
    }

    private static Subject subject(Pledge of) {
        var name = ("ticket-pledge:" + of.priority()).getBytes(StandardCharsets.UTF_8);
        return new Subject("ticket-pledge", UUID.nameUUIDFromBytes(name));
    }
}
