package org.guildhall.retention;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Perishable;
import org.guildhall.platform.value.Ids;
import org.guildhall.retention.Plan.PlannedCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Erases, and leaves a row of history in the place of what went: who did it, of which case, which
/// class, how many things.
@Component
class Eraser {
    private static final String OPEN = "select set_config('guildhall.erasing', :guard, true)";

    private final Planner planner;
    private final Correspondents correspondents;
    private final Events events;
    private final JdbcClient sql;

    Eraser(Planner planner, Correspondents correspondents, Events events, JdbcClient sql) {
        this.planner = planner;
        this.correspondents = correspondents;
        this.events = events;
        this.sql = sql;
    }

    /// Everything of that class about one case. Answers how many things.
    @Transactional(propagation = Propagation.MANDATORY)
    public long erase(DataClass data, PlannedCase planned, Caller by) {
        guard("on");
        var things = planner.of(data).stream().mapToLong(each -> each.erase(planned.what())).sum();
        guard("off");
        var of = planned.what().of();
        var facts =
                Map.of(
                        "application", of.application().toString(),
                        "number", of.number(),
                        "class", data.label(),
                        "things", things,
                        "ended", of.ended().toString());
        append("erased", by, facts);
        return things;
    }

    /// What belongs to no case and is over.
    @Transactional(propagation = Propagation.MANDATORY)
    public long eraseLoose(DataClass data, Caller by) {
        var before = planner.before(data);
        var things = planner.loose(data).stream().mapToLong(each -> erase(each, before, by)).sum();
        if (things > 0) append("erased", by, Map.of("class", data.label(), "things", things));
        return things;
    }

    private long erase(Perishable each, Instant before, Caller by) {
        var whole = planner.whole(each, before);
        var people = each.people(before);
        guard("on");
        var things = each.erase(before, planner.held());
        for (var what : whole) {
            things += planner.all().stream().mapToLong(one -> one.erase(what)).sum();
        }
        guard("off");
        return things + people.stream().mapToLong(person -> forget(person, by)).sum();
    }

    /// What is about a person and needn't be kept.
    @Transactional(propagation = Propagation.MANDATORY)
    public long forget(UUID person, Caller by) {
        var email = planner.address(person);
        var facts = new TreeMap<String, Object>(Map.of("person", person.toString()));
        var erasure = Ids.next();
        guard("on");
        var things =
                written(email, erasure)
                        + planner.all().stream().mapToLong(each -> each.forget(person)).sum();
        guard("off");
        facts.put("things", things);
        append(erasure, "forgotten", by, "", facts);
        return things;
    }

    /// What somebody without an account wrote from an address. History doesn't say which.
    @Transactional(propagation = Propagation.MANDATORY)
    public long forget(String email, String reason, Caller by) {
        var erasure = Ids.next();
        guard("on");
        var things = written(email, erasure);
        guard("off");
        append(erasure, "forgotten", by, reason, Map.of("things", things));
        return things;
    }

    private long written(String email, UUID erasure) {
        var objects = correspondents.of(email).objects();
        return correspondents.erase(email)
                + planner.all().stream().mapToLong(each -> each.eraseAbout(objects, erasure)).sum();
    }

    /// Something about a hold, with its reason.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String type, HoldStore.Hold hold, Caller by) {
        var facts = Map.of("application", hold.application().toString(), "number", hold.number());
        var happening = Happening.of(new Subject("retention", Ids.next()), 1, type, by.actor());
        events.append(happening.because(hold.reason()).with(facts));
    }

    /// Opens the database's guards for this transaction, and closes them as soon as it is done.
    private void guard(String state) {
        sql.sql(OPEN).param("guard", state).query((_, _) -> true).single();
    }

    private void append(String type, Caller by, Map<String, ?> facts) {
        append(Ids.next(), type, by, "", facts);
    }

    private void append(UUID id, String type, Caller by, String reason, Map<String, ?> facts) {
        var happening = Happening.of(new Subject("retention", id), 1, type, by.actor()).with(facts);
        events.append(reason.isEmpty() ? happening : happening.because(reason));
    }
}
