package org.guildhall.verification.table;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.number.NumberPattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The table of registration numbers that an administrator keeps for countries whose own rules
/// Guildhall doesn't know. What is written holds from the next check on.
@Service
public class NumberTable {
    private static final Subject TABLE =
            new Subject(
                    "numbers",
                    UUID.nameUUIDFromBytes(
                            "table of registration numbers".getBytes(StandardCharsets.UTF_8)));

    private final NumberTableStore store;
    private final Events events;
    private final Clock clock;

    NumberTable(NumberTableStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// All rows, by country.
    @Transactional(readOnly = true)
    public List<NumberRow> rows(Staff caller) {
        keeper(caller);
        return store.all();
    }

    /// One row.
    @Transactional(readOnly = true)
    public NumberRow row(Staff caller, String country, String code) {
        keeper(caller);
        return store.find(country, code).orElseThrow(NotFound::new);
    }

    /// Who changed what, oldest first.
    @Transactional(readOnly = true)
    public List<Event> history(Staff caller) {
        keeper(caller);
        return events.of(TABLE.id());
    }

    /// Adds a row; its code must be new in its country.
    @Transactional
    public void add(Staff caller, NumberPattern row) {
        keeper(caller);
        if (!store.add(row, clock.instant(), caller.name())) {
            throw Invalid.at("code", "verification.numbers.code.taken");
        }
        record(caller, "added", 1, row);
    }

    /// Writes a row anew, in the version that was seen.
    @Transactional
    public void change(Staff caller, long version, NumberPattern row) {
        var seen = row(caller, row.country(), row.code());
        if (!store.change(row, version, clock.instant(), caller.name())) throw gone(seen);
        record(caller, "changed", version + 1, row);
    }

    /// Takes a row out. Numbers that were checked by it stay as they are.
    @Transactional
    public void remove(Staff caller, long version, String country, String code) {
        var seen = row(caller, country, code);
        if (seen.version() != version || !store.remove(seen)) throw gone(seen);
        record(caller, "removed", version, seen.pattern());
    }

    private void record(Staff caller, String type, long version, NumberPattern row) {
        var facts =
                Map.of(
                        "country", row.country(),
                        "code", row.code(),
                        "name", row.name(),
                        "pattern", row.pattern().pattern(),
                        "example", row.example());
        events.append(Happening.of(TABLE, version, type, caller.actor()).with(facts));
    }

    private static NoLongerPossible gone(NumberRow row) {
        return new NoLongerPossible("verification.numbers.written", row.since(), row.by());
    }

    private static void keeper(Staff caller) {
        if (!caller.may(Permission.MANAGE_NUMBERS)) {
            throw new NotAllowed("verification.numbers.administrator");
        }
    }
}
