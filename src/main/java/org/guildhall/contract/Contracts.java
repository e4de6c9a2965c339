package org.guildhall.contract;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contracts from the first draft to their end, and their files. Signing is [Signatures]' part.
@Component
public class Contracts {
    /// How long both parties have to sign, from the sending on (`onboarding.md` section 7).
    public static final Duration TO_SIGN = Duration.ofDays(14);

    private static final Duration REMINDER = Duration.ofDays(3);

    private final ContractStore store;
    private final Passage passage;
    private final Files files;
    private final Events events;
    private final CaseNumbers numbers;
    private final Timers timers;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Contracts(
            ContractStore store,
            Passage passage,
            Files files,
            Events events,
            CaseNumbers numbers,
            Timers timers,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.files = files;
        this.events = events;
        this.numbers = numbers;
        this.timers = timers;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// Prints a contract for an application that has none that is open or complete; nobody on the
    /// partner's side sees it before it is sent.
    @Transactional
    public Contract draft(Draft draft, Staff caller) {
        if (!caller.may(Permission.REVIEW_APPLICATIONS)) {
            throw new NotAllowed("contract.refused.reviewer");
        }
        var contract =
                new Contract(
                        new ContractId(Ids.next()),
                        numbers.next("CON"),
                        1,
                        ContractState.DRAFTED,
                        clock.instant(),
                        caller.name(),
                        draft,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        if (!store.add(contract)) {
            throw store.of(draft.applicationId()).getFirst().noLongerPossible();
        }
        var paper = files.store(ContractPaper.print(contract.number(), draft));
        store.addFile(contract.id(), FileKind.PRINTED, paper);
        events.append(
                Happening.of(contract.subject(), 1, "drafted", caller.actor())
                        .with(
                                Map.of(
                                        "number", contract.number(),
                                        "application", draft.applicationId(),
                                        "sha256", paper.sha256())));
        return contract;
    }

    /// Sends a contract to the partner; the signing deadline begins.
    @Transactional
    public Contract send(ContractId id, long version, Staff caller) {
        var deadline = clock.instant().plus(TO_SIGN);
        var seen = passage.seen(id, version, caller).dueAt(deadline, caller.person());
        var paper = store.file(id, FileKind.PRINTED).orElseThrow();
        var sent = passage.step(seen, Action.SEND, caller, null, Map.of("sha256", paper.sha256()));
        timers.at(Deadlines.EXPIRY, id.value(), deadline);
        timers.at(Deadlines.REMINDER, id.value(), deadline.minus(REMINDER));
        return sent;
    }

    /// Opens a contract for somebody of the partner; the owner's first look is kept as evidence.
    @Transactional
    public Contract open(ContractId id, Member caller, Witness witness) {
        var found = passage.find(id, caller);
        if (!Action.VIEW.isOpenTo(caller, found.state())) {
            return found;
        }
        var paper = store.file(id, FileKind.PRINTED).orElseThrow();
        var evidence = Map.of("address", witness.address(), "sha256", paper.sha256());
        return passage.step(found, Action.VIEW, caller, null, evidence);
    }

    /// A contract within the caller's reach; [NotFound] for any other.
    @Transactional(readOnly = true)
    public Contract read(ContractId id, Caller caller) {
        return passage.find(id, caller);
    }

    /// The newest contract of an application, within the caller's reach.
    @Transactional(readOnly = true)
    public Optional<Contract> of(UUID application, Caller caller) {
        return store.of(application).stream()
                .filter(contract -> Passage.reaches(caller, contract))
                .findFirst();
    }

    /// Everything that happened to a contract, oldest first.
    @Transactional(readOnly = true)
    public List<Event> history(ContractId id, Caller caller) {
        return events.of(passage.find(id, caller).id().value());
    }

    /// The contract as it stands: as printed, or with the signatures it has by now.
    @Transactional(readOnly = true)
    public ContractFile document(ContractId id, Caller caller) {
        return switch (passage.find(id, caller).state()) {
            case COMPLETED -> file(id, FileKind.COMPLETED, caller);
            case SIGNED_BY_PARTNER -> file(id, FileKind.SIGNED, caller);
            case DRAFTED, SENT, VIEWED, DECLINED, VOIDED, EXPIRED ->
                    file(id, FileKind.PRINTED, caller);
        };
    }

    /// One file of a contract; [NotFound] as long as there is none of that kind.
    @Transactional(readOnly = true)
    public ContractFile file(ContractId id, FileKind kind, Caller caller) {
        var contract = passage.find(id, caller);
        var file = store.file(id, kind).orElseThrow(NotFound::new);
        return new ContractFile(ContractFile.name(contract.number(), kind), files.read(file));
    }

    /// The owner won't sign, and says why.
    @Transactional
    public Contract decline(
            ContractId id, long version, String reason, Member caller, Witness witness) {
        var seen = passage.seen(id, version, caller);
        var evidence = Map.of("address", witness.address());
        return ended(passage.step(seen, Action.DECLINE, caller, reason, evidence));
    }

    /// Takes a contract back before both have signed, and says why.
    @Transactional
    public Contract voided(ContractId id, long version, String reason, Staff caller) {
        var seen = passage.seen(id, version, caller);
        return ended(passage.step(seen, Action.VOID, caller, reason, Map.of()));
    }

    /// Ends a contract whose signing deadline has passed; one that went on stays as it is.
    @Transactional
    public void expire(ContractId id) {
        var caller = new Caller.Clockwork();
        var found = passage.find(id, caller);
        if (Action.EXPIRE.isOpenTo(caller, found.state())) {
            ended(passage.step(found, Action.EXPIRE, caller, null, Map.of()));
        }
    }

    /// Tells whoever must still sign that the deadline is near.
    @Transactional
    public void remind(ContractId id) {
        var caller = new Caller.Clockwork();
        var found = passage.find(id, caller);
        if (Action.REMIND.isOpenTo(caller, found.state())) {
            passage.note(found, Action.REMIND, caller, Map.of("state", found.state().name()));
        }
    }

    /// A page of the desk's list.
    @Transactional(readOnly = true)
    List<Contract> list(ContractQuery query, int limit, int offset) {
        return store.list(query, limit, offset);
    }

    /// How many contracts a list has on all its pages.
    @Transactional(readOnly = true)
    long count(ContractQuery query) {
        return store.count(query);
    }

    private Contract ended(Contract contract) {
        listeners.publishEvent(
                new ContractEnded(contract.id(), contract.application(), contract.state()));
        return contract;
    }
}
