package org.guildhall.amendment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.Amendment.Base;
import org.guildhall.amendment.lifecycle.Amendment.Identity;
import org.guildhall.amendment.lifecycle.Amendment.Standing;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Move;
import org.guildhall.amendment.lifecycle.Progress;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.onboarding.activation.ActiveApplication;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.onboarding.activation.Counterparts;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.terms.RevisionWords;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes of the terms of partnerships and renewals of their contracts: begun by the vendor,
/// answered by the partner. What is written and offered in between is [Terms]' part, the paper
/// [Papers]'.
@Service
public class Amendments {
    private final AmendmentStore store;
    private final Passage passage;
    private final ActiveApplications applications;
    private final Counterparts counterparts;
    private final Contracts contracts;
    private final Sheets sheets;
    private final FixedTerms fixed;
    private final CaseNumbers numbers;
    private final Clock clock;

    Amendments(
            AmendmentStore store,
            Passage passage,
            ActiveApplications applications,
            Counterparts counterparts,
            Contracts contracts,
            Sheets sheets,
            FixedTerms fixed,
            CaseNumbers numbers,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.applications = applications;
        this.counterparts = counterparts;
        this.contracts = contracts;
        this.sheets = sheets;
        this.fixed = fixed;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// Begins one on an active application, with the terms in force as its draft. Refused while
    /// another is open; terms of a contract that is over can only be renewed.
    @Transactional
    public AmendmentId begin(UUID application, Kind kind, Staff caller) {
        if (!Action.BEGIN.isFor(caller)) throw new NotAllowed("amendment.not-your-part");
        var active = applications.find(application, caller);
        // What was erased can't be written into another contract.
        if (active.contact().email().isEmpty()) throw new NotAllowed("onboarding.contract.erased");
        var contract =
                contracts
                        .running(application, caller)
                        .orElseThrow(() -> new NotAllowed("amendment.no-contract"));
        if (kind == Kind.AMENDMENT && isOver(contract)) {
            throw new NotAllowed("amendment.contract-over");
        }
        var fresh = fresh(active, kind, contract, caller);
        // Begun first: of two at once the second is told so before it touches the sheet.
        passage.begin(fresh, caller);
        var agreed = sheets.version(application, active.terms()).values().values();
        var terms = active.programme().sheet().draft(fixed.in(agreed, active));
        sheets.keep(application, sheets.upcoming(application), terms, caller);
        return fresh.id();
    }

    /// One within the caller's reach; [NotFound] for any other.
    @Transactional(readOnly = true)
    public Amendment find(AmendmentId id, Caller caller) {
        return passage.find(id, caller);
    }

    /// All of an application, newest first.
    @Transactional(readOnly = true)
    List<Amendment> of(UUID application) {
        return store.of(application);
    }

    /// What is under way with the caller's account and told to it.
    @Transactional(readOnly = true)
    List<Amendment> open(Member caller) {
        return store.openOf(caller.account()).stream().filter(Amendment::isTold).toList();
    }

    /// Agrees to the version that was seen. Only the latest can be agreed to.
    @Transactional
    public Amendment confirm(Seen seen, int sheet, Member caller) {
        var confirmed = passage.move(seen, new Move.Confirm(sheet), caller);
        sheets.confirm(confirmed.application(), sheet);
        return confirmed;
    }

    /// Asks for a revision, in words, and per field where one is meant.
    @Transactional
    public Amendment modify(Seen seen, int sheet, RevisionWords said, Member caller) {
        var words = said.words();
        var asked = passage.move(seen, new Move.Modify(sheet, words), caller);
        var fields = RevisionWords.checked(said.byField(), schema(asked));
        sheets.requestCorrection(asked.application(), sheet, words, fields, caller);
        return asked;
    }

    /// Turns the new terms down; those in force stay.
    @Transactional
    public Amendment decline(Seen seen, String why, Member caller) {
        return passage.move(seen, new Move.Decline(why), caller);
    }

    /// Takes the new terms back before both have signed; those in force stay.
    @Transactional
    public Amendment withdraw(Seen seen, String why, Staff caller) {
        return passage.move(seen, new Move.Withdraw(why), caller);
    }

    /// Whether the contract's last day is over.
    boolean isOver(Contract contract) {
        return contract.over().filter(end -> !end.isAfter(clock.instant())).isPresent();
    }

    /// The fields of its sheet.
    FormSchema schema(Amendment amendment) {
        return applications.find(amendment.application(), new Clockwork()).programme().sheet();
    }

    private Amendment fresh(ActiveApplication active, Kind kind, Contract contract, Staff caller) {
        var base =
                new Base(
                        active.terms(),
                        sheets.upcoming(active.id()),
                        contract.id().value(),
                        contract.number());
        var identity =
                new Identity(
                        new AmendmentId(Ids.next()),
                        numbers.next("AMD"),
                        kind,
                        active.id(),
                        active.number(),
                        counterparts.account(active),
                        active.company(),
                        new Reviewer(caller.person(), caller.name()),
                        base);
        var standing = new Standing(Stage.DRAFT, clock.instant(), caller.name());
        return new Amendment(identity, 1, standing, Progress.NONE);
    }
}
