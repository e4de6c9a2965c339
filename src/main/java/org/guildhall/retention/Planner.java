package org.guildhall.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.EndedCases;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.platform.retention.Kept;
import org.guildhall.platform.retention.Perishable;
import org.guildhall.retention.Plan.PlannedCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds out what is due. The same plan is shown as a dry run and carried out, so that neither can
/// do what the other doesn't say.
@Component
class Planner {
    /// So many cases of the future are asked for when the next is due; after them the next counts
    /// whether or not it has anything.
    private static final int LOOKED_AHEAD = 20;

    private final EndedCases cases;
    private final HoldStore holds;
    private final EmptiedStore emptied;
    private final Periods periods;
    private final ObjectProvider<Erasable> erasables;
    private final ObjectProvider<Perishable> perishables;
    private final Correspondents correspondents;
    private final Accounts accounts;
    private final Clock clock;

    Planner(
            EndedCases cases,
            HoldStore holds,
            EmptiedStore emptied,
            Periods periods,
            ObjectProvider<Erasable> erasables,
            ObjectProvider<Perishable> perishables,
            Correspondents correspondents,
            Accounts accounts,
            Clock clock) {
        this.cases = cases;
        this.holds = holds;
        this.emptied = emptied;
        this.periods = periods;
        this.erasables = erasables;
        this.perishables = perishables;
        this.correspondents = correspondents;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// What of a class is due, the longest ended first. Whatever belongs to an account with a case
    /// under legal hold isn't.
    Plan plan(DataClass data) {
        var now = clock.instant();
        var due = new ArrayList<PlannedCase>();
        var bare = new ArrayList<EndedCase>();
        Optional<Instant> next = Optional.empty();
        var owners = of(data);
        var ahead = 0;
        for (var ended : owners.isEmpty() ? List.<EndedCase>of() : asked(data, now)) {
            var when = periods.due(data, ended.ended());
            var coming = when.isAfter(now);
            var what = erasing(ended);
            var things = owners.stream().mapToLong(each -> each.held(what)).sum();
            if (coming && (things > 0 || ++ahead == LOOKED_AHEAD)) {
                next = Optional.of(when);
                break;
            }
            if (coming) continue;
            if (things > 0) due.add(new PlannedCase(what, when, things));
            else bare.add(ended);
        }
        var before = periods.before(data, now);
        var loose = loose(data).stream().mapToLong(each -> over(each, before)).sum();
        return new Plan(data, periods.of(data), due, bare, loose, next);
    }

    /// Who erases a class.
    List<Erasable> of(DataClass data) {
        return erasables.orderedStream().filter(each -> each.of() == data).toList();
    }

    List<Erasable> all() {
        return erasables.orderedStream().toList();
    }

    List<Perishable> loose(DataClass data) {
        return perishables.orderedStream().filter(each -> each.of() == data).toList();
    }

    /// How many things go with a person: theirs, and what they wrote from their address before it
    /// had an account.
    long heldOf(UUID person) {
        var found = correspondents.of(address(person));
        var written = found.kept().stream().mapToLong(Kept::things).sum();
        return all().stream().mapToLong(each -> each.heldOf(person)).sum()
                + written
                + heldAbout(found.objects());
    }

    /// How many things are kept about these objects.
    long heldAbout(Set<UUID> objects) {
        return all().stream().mapToLong(each -> each.heldAbout(objects)).sum();
    }

    /// By which address a person signs in.
    String address(UUID person) {
        return accounts.person(new PersonId(person)).email().value();
    }

    /// Accounts with a case under legal hold.
    Set<UUID> held() {
        return holds.accounts();
    }

    Instant before(DataClass data) {
        return periods.before(data, clock.instant());
    }

    /// What goes of every class with relationships that never became a case.
    List<Erasing> whole(Perishable each, Instant before) {
        return each.whole(before).stream().map(this::erasing).toList();
    }

    private long over(Perishable each, Instant before) {
        var whole =
                whole(each, before).stream()
                        .mapToLong(what -> all().stream().mapToLong(one -> one.held(what)).sum())
                        .sum();
        var people = each.people(before).stream().mapToLong(this::heldOf).sum();
        return each.over(before, held()) + whole + people;
    }

    private List<EndedCase> asked(DataClass data, Instant now) {
        var held = holds.accounts();
        var resting = emptied.resting(data, now);
        return cases.ended().stream()
                .filter(each -> !held.contains(each.account()) && !resting.has(each))
                .sorted(Comparator.comparing(EndedCase::ended))
                .toList();
    }

    private Erasing erasing(EndedCase ended) {
        var objects = new HashSet<>(Set.of(ended.application()));
        erasables.orderedStream().forEach(each -> objects.addAll(each.objects(ended)));
        return new Erasing(ended, objects);
    }
}
