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
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.lifecycle.WithFile;
import org.guildhall.contract.paper.ContractPaper;
import org.guildhall.contract.paper.Draft;
import org.guildhall.contract.service.EnvelopeStore;
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
    private final Passage passage;
    private final Files files;
    private final CaseNumbers numbers;
    private final Deadlines deadlines;
    private final EnvelopeStore envelopes;
    private final ContractTemplates templates;
    private final Clock clock;

    Drafting(
            Passage passage,
            Files files,
            CaseNumbers numbers,
            Deadlines deadlines,
            EnvelopeStore envelopes,
            ContractTemplates templates,
            Clock clock) {
        this.passage = passage;
        this.files = files;
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
        var printed = print(draft, caller);
        return passage.begin(printed.contract(), printed.file(), caller);
    }

    /// Prints a contract and sends it at once.
    @Transactional
    public Contract issue(Draft draft, Staff caller) {
        var printed = print(draft, caller);
        var ready = ready(printed.contract(), caller);
        return sent(passage.begin(ready, printed.file(), sending(ready), caller));
    }

    /// Sends a contract to the partner, or hands it over to the signing service; the signing
    /// deadline begins.
    @Transactional
    public Contract send(ContractId id, long version, Staff caller) {
        var found = passage.seen(id, version, FileKind.PRINTED, caller);
        var ready = ready(found.contract(), caller);
        var evidence = Map.of("sha256", found.file().sha256());
        return sent(passage.step(ready, sending(ready), caller, null, evidence));
    }

    /// Its paper is kept; the contract is still to be written.
    private WithFile print(Draft draft, Staff caller) {
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
        return new WithFile(contract, Optional.of(files.store(paper(contract))));
    }

    private byte[] paper(Contract contract) {
        var form = templates.text(contract.draft().form());
        return ContractPaper.print(contract.number(), contract.draft(), form);
    }

    private Contract ready(Contract contract, Staff caller) {
        return contract.sentAt(clock.instant(), caller.person());
    }

    private static Action sending(Contract contract) {
        return contract.route() == Route.OUTSIDE ? Action.HAND_OVER : Action.SEND;
    }

    private Contract sent(Contract sent) {
        if (sent.route() == Route.OUTSIDE) envelopes.add(sent.id(), clock.instant());
        deadlines.begin(sent);
        return sent;
    }
}
