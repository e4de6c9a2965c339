package org.guildhall.diagnosis.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rules of filings. A row never changes; a rule that changes is a new row from its day on, so
/// that one can always tell what held.
@Service
public class Policies {
    private static final Subject TABLE =
            new Subject(
                    "filing-policy",
                    UUID.nameUUIDFromBytes("filing policy".getBytes(StandardCharsets.UTF_8)));

    private final PolicyStore store;
    private final Events events;
    private final Clock clock;

    Policies(PolicyStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// All rows, the wider below the narrower.
    @Transactional(readOnly = true)
    public List<PolicyRow.Entered> rows(Staff caller) {
        keeper(caller);
        return store.all();
    }

    /// Enters a row.
    @Transactional
    public void enter(PolicyRow row, Staff caller) {
        keeper(caller);
        store.add(row, clock.instant(), caller.name());
        events.append(
                Happening.of(TABLE, 1, "entered", caller.actor())
                        .with(
                                Map.of(
                                        "site", row.site().orElse("*"),
                                        "tld", row.tld().orElse("*"),
                                        "region", row.region().map(Enum::name).orElse("*"),
                                        "filing", row.filing(),
                                        "from", row.from().toString(),
                                        "source", row.source())));
    }

    /// What holds on a day; without a region only what holds for all of them alike.
    @Transactional(readOnly = true)
    public Optional<Filing> filing(
            String site, String tld, Optional<Region> region, LocalDate day) {
        var regions = region.map(List::of).orElse(List.of(Region.values()));
        var held =
                regions.stream()
                        .map(each -> store.holding(site, tld, each, day))
                        .distinct()
                        .toList();
        return held.size() == 1 ? held.getFirst() : Optional.empty();
    }

    private static void keeper(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)
                && !caller.may(Permission.MANAGE_PROGRAMMES)) {
            throw new NotAllowed("diagnosis.not-your-part");
        }
    }
}
