package org.guildhall.contract;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.PersonId;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.service.EnvelopeStore;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.file.Files;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contracts and their files, to the end. How one comes to the partner is [Drafting], signing is
/// [Signatures]' part.
@Component
public class Contracts {
    private final ContractStore store;
    private final Passage passage;
    private final Files files;
    private final Events events;
    private final EnvelopeStore envelopes;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Contracts(
            ContractStore store,
            Passage passage,
            Files files,
            Events events,
            EnvelopeStore envelopes,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.files = files;
        this.events = events;
        this.envelopes = envelopes;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// Opens a contract for somebody of the partner; the owner's first look is kept as evidence.
    @Transactional
    public Contract open(ContractId id, Member caller, Witness witness) {
        var found = passage.find(id, FileKind.PRINTED, caller);
        if (!Action.VIEW.isOpenTo(caller, found.contract())) return found.contract();
        var evidence = Map.of("address", witness.address(), "sha256", found.file().sha256());
        return passage.step(found.contract(), Action.VIEW, caller, null, evidence);
    }

    /// A contract within the caller's reach; [NotFound] for any other.
    @Transactional(readOnly = true)
    public Contract read(ContractId id, Caller caller) {
        return passage.find(id, caller);
    }

    /// One by its key, whoever asks: for what the installation does by itself.
    @Transactional(readOnly = true)
    public Optional<Contract> known(ContractId id) {
        return store.byId(id);
    }

    /// The newest contract of an application, within the caller's reach.
    @Transactional(readOnly = true)
    public Optional<Contract> of(UUID application, Caller caller) {
        return store.of(application).stream()
                .filter(contract -> Passage.reaches(caller, contract))
                .findFirst();
    }

    /// The contract for whose term the application's terms are agreed: its first one, or the last
    /// renewal. Nothing before both have signed.
    @Transactional(readOnly = true)
    public Optional<Contract> running(UUID application, Caller caller) {
        return store.of(application).stream()
                .filter(contract -> contract.state() == ContractState.COMPLETED)
                .filter(Contract::hasTerm)
                .filter(contract -> Passage.reaches(caller, contract))
                .findFirst();
    }

    /// Everything that happened to a contract, oldest first.
    @Transactional(readOnly = true)
    public List<Event> history(ContractId id, Caller caller) {
        return events.of(passage.find(id, caller).id().value());
    }

    /// The contract as it stands: as printed, or with the signatures it has by now.
    @Transactional
    public ContractFile document(ContractId id, Caller caller) {
        return switch (passage.find(id, caller).state()) {
            case COMPLETED -> file(id, FileKind.COMPLETED, caller);
            case SIGNED_BY_PARTNER -> file(id, FileKind.SIGNED, caller);
            case DRAFTED, SENT, VIEWED, SCANNED, DECLINED, VOIDED, EXPIRED ->
                    file(id, FileKind.PRINTED, caller);
        };
    }

    /// One file of a contract; [NotFound] as long as there is none of that kind. Every look is
    /// written down.
    @Transactional
    public ContractFile file(ContractId id, FileKind kind, Caller caller) {
        var found = passage.find(id, kind, caller);
        var contract = found.contract();
        var name = ContractFile.name(contract.number(), kind);
        listeners.publishEvent(new Looked(caller, contract.subject(), kind.name(), name));
        return new ContractFile(name, files.read(found.file()));
    }

    /// The owner won't sign, and says why.
    @Transactional
    public Contract decline(
            ContractId id, long version, String reason, Member caller, Witness witness) {
        var seen = passage.seen(id, version, caller);
        var evidence = Map.of("address", witness.address());
        var declined = passage.step(seen, Action.DECLINE, caller, reason, evidence);
        return ended(declined, reason, caller, Afterwards.ANOTHER_CONTRACT);
    }

    /// Takes a contract back before both have signed, and says why and what follows.
    @Transactional
    public Contract voided(
            ContractId id, long version, String reason, Afterwards next, Staff caller) {
        var seen = passage.seen(id, version, caller);
        var voided = passage.step(seen, Action.VOID, caller, reason, Map.of("next", next.name()));
        return ended(voided, reason, caller, next);
    }

    /// Gives a contract to another of the staff, who hears from now on what its sender did.
    @Transactional
    public void give(ContractId id, PersonId to) {
        store.give(id, to);
    }

    /// Ends an open contract whose application has ended; any other stays as it is.
    @Transactional
    public void drop(ContractId id, String why) {
        var caller = new Caller.Clockwork();
        var found = passage.find(id, caller);
        if (Action.DROP.isOpenTo(caller, found)) {
            passage.step(found, Action.DROP, caller, why, Map.of());
            envelopes.soon(id, clock.instant());
        }
    }

    private Contract ended(Contract contract, String why, Caller caller, Afterwards next) {
        envelopes.soon(contract.id(), clock.instant());
        listeners.publishEvent(contract.ended(caller, why, next));
        return contract;
    }
}
