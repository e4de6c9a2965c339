package org.guildhall.contract;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.paper.ContractPaper;
import org.guildhall.contract.paper.Draft;
import org.guildhall.contract.service.EnvelopeStore;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.programme.template.ContractTemplates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contracts until the partner has them: printed, and sent.
@Component
public class Drafting {
    private final ContractStore store;
    private final Passage passage;
    private final Files files;
    private final Events events;
    private final CaseNumbers numbers;
    private final Deadlines deadlines;
    private final EnvelopeStore envelopes;
    private final ContractTemplates templates;
    private final Clock clock;

    Drafting(
            ContractStore store,
            Passage passage,
            Files files,
            Events events,
            CaseNumbers numbers,
            Deadlines deadlines,
            EnvelopeStore envelopes,
            ContractTemplates templates,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.files = files;
        this.events = events;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.envelopes = envelopes;
        this.templates = templates;
        this.clock = clock;
    }

    /// Prints a contract for an application: its first one, or an amendment of one that is
    /// complete, and only one at a time. Nobody on the partner's side sees it before it is sent.
    @Transactional
    public Contract draft(Draft draft, Staff caller) {
        return print(draft, caller).contract();
    }

    /// Prints a contract and sends it at once.
    @Transactional
    public Contract issue(Draft draft, Staff caller) {
        return send(print(draft, caller), caller);
    }

    /// Sends a contract to the partner, or hands it over to the signing service; the signing
    /// deadline begins.
    @Transactional
    public Contract send(ContractId id, long version, Staff caller) {
        var found = passage.seen(id, version, caller);
        return send(new Printed(found, store.file(id, FileKind.PRINTED).orElseThrow()), caller);
    }

    private record Printed(Contract contract, FileId paper) {}

    private Printed print(Draft draft, Staff caller) {
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
                        Optional.empty(),
                        Optional.empty());
        if (!store.add(contract)) {
            throw store.of(draft.applicationId()).getFirst().noLongerPossible();
        }
        var paper = files.store(paper(contract));
        store.addFile(contract.id(), FileKind.PRINTED, paper);
        events.append(
                Happening.of(contract.subject(), 1, "drafted", caller.actor())
                        .with(
                                Map.of(
                                        "number", contract.number(),
                                        "application", draft.applicationId(),
                                        "sha256", paper.sha256())));
        return new Printed(contract, paper);
    }

    private byte[] paper(Contract contract) {
        var form = templates.text(contract.draft().form());
        return ContractPaper.print(contract.number(), contract.draft(), form);
    }

    private Contract send(Printed printed, Staff caller) {
        var seen = printed.contract().sentAt(clock.instant(), caller.person());
        var action = seen.route() == Route.OUTSIDE ? Action.HAND_OVER : Action.SEND;
        var evidence = Map.of("sha256", printed.paper().sha256());
        var sent = passage.step(seen, action, caller, null, evidence);
        if (action == Action.HAND_OVER) envelopes.add(sent.id(), clock.instant());
        deadlines.begin(sent);
        return sent;
    }
}
