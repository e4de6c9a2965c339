package org.guildhall.contract.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.contract.lifecycle.Contract.Halt;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one way by which a contract goes from state to state: found within the caller's reach,
/// allowed by the table, written on the version that was seen, and told to history, all in one
/// transaction.
@Component
public class Passage {
    private final ContractStore store;
    private final Events events;
    private final Clock clock;

    Passage(ContractStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// People of accounts reach their own contracts, staff who may see contracts all of them.
    public Contract find(ContractId id, Caller caller) {
        return store.byId(id).filter(found -> reaches(caller, found)).orElseThrow(NotFound::new);
    }

    /// The contract as the caller saw it; refused when it went on meanwhile.
    public Contract seen(ContractId id, long version, Caller caller) {
        var found = find(id, caller);
        if (found.version() != version) {
            throw found.noLongerPossible();
        }
        return found;
    }

    /// The same as [#find] with the contract's newest file of that kind.
    public WithFile find(ContractId id, FileKind kind, Caller caller) {
        return store.byId(id, kind)
                .filter(found -> reaches(caller, found.contract()))
                .orElseThrow(NotFound::new);
    }

    /// The same as [#seen] with the contract's newest file of that kind.
    public WithFile seen(ContractId id, long version, FileKind kind, Caller caller) {
        var found = find(id, kind, caller);
        if (found.contract().version() != version) throw found.contract().noLongerPossible();
        return found;
    }

    /// Keeps a contract that was just printed; refused while the application has another.
    public Contract begin(Contract printed, FileId paper, Staff caller) {
        add(printed, paper);
        drafted(printed, paper, caller);
        return printed;
    }

    /// The same for one that goes on at once: it is written as it stands then, and history has
    /// both.
    public Contract begin(Contract printed, FileId paper, Action action, Staff caller) {
        expect(printed, action, caller);
        var next = printed.after(action, clock.instant(), caller);
        add(next, paper);
        drafted(printed, paper, caller);
        note(printed, next, action, caller, null, Map.of("sha256", paper.sha256()));
        return next;
    }

    /// Lets an action be begun, or says why not: what the table or the deadline forbids.
    public void expect(Contract seen, Action action, Caller caller) {
        action.check(seen, clock.instant(), caller);
    }

    /// Takes an action that the table allows, and keeps what is evidence of it.
    public Contract step(
            Contract seen,
            Action action,
            Caller caller,
            @Nullable String reason,
            Map<String, ?> evidence) {
        expect(seen, action, caller);
        var next = seen.after(action, clock.instant(), caller);
        store.save(next, List.of());
        note(seen, next, action, caller, reason, evidence);
        return next;
    }

    /// The same with the file that it leaves.
    public Contract step(
            Contract seen, Action action, Caller caller, Map<String, ?> evidence, Filed file) {
        expect(seen, action, caller);
        var next = seen.after(action, clock.instant(), caller);
        store.save(next, List.of(file));
        note(seen, next, action, caller, null, evidence);
        return next;
    }

    /// Lets it stand still.
    public Contract halt(Contract seen, Halt halt, Clockwork caller) {
        return kept(seen, seen.halted(Optional.of(halt)), Action.HALT, caller);
    }

    /// Lets it go on, with as much time to be signed as it had.
    public Contract goOn(Contract seen, Clockwork caller) {
        var still = Duration.between(seen.halt().orElseThrow().since(), clock.instant());
        var going = seen.halted(Optional.empty()).later(still);
        return kept(seen, going, Action.GO_ON, caller);
    }

    private Contract kept(Contract seen, Contract changed, Action action, Clockwork caller) {
        expect(seen, action, caller);
        var next = changed.after(action, clock.instant(), caller);
        store.save(next, List.of());
        note(next, action, caller, Map.of());
        return next;
    }

    /// Writes into history what happened without moving the contract.
    public void note(Contract contract, Action action, Caller caller, Map<String, ?> evidence) {
        note(contract, contract, action, caller, null, evidence);
    }

    /// Whose contract it is: an account sees its own as soon as they are sent.
    public static boolean reaches(Caller caller, Contract contract) {
        return switch (caller) {
            case Member member ->
                    member.account().equals(contract.account())
                            && contract.state() != ContractState.DRAFTED;
            case Staff staff -> staff.may(Permission.VIEW_CONTRACTS);
            case Clockwork _ -> true;
            case Visitor _ -> false;
        };
    }

    private void add(Contract fresh, FileId paper) {
        if (!store.add(fresh, paper)) {
            throw store.of(fresh.application()).getFirst().noLongerPossible();
        }
    }

    private void drafted(Contract printed, FileId paper, Staff caller) {
        events.append(
                Happening.of(printed.subject(), printed.version(), "drafted", caller.actor())
                        .with(
                                Map.of(
                                        "number", printed.number(),
                                        "application", printed.application(),
                                        "sha256", paper.sha256())));
    }

    private void note(
            Contract seen,
            Contract next,
            Action action,
            Caller caller,
            @Nullable String reason,
            Map<String, ?> evidence) {
        var happening =
                Happening.of(next.subject(), next.version(), action.past(), caller.actor())
                        .because(reason)
                        .with(evidence);
        events.append(
                next.state() == seen.state()
                        ? happening
                        : happening.moved(seen.state().name(), next.state().name()));
    }
}
