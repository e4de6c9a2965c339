package org.guildhall.onboarding.offer;

import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.Drafting;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the contract from the confirmed sheet and sends it for signing (onboarding.md section 7).
@Service
@NamedInterface("offer")
public class ContractSending {
    private final Passage passage;
    private final Applications applications;
    private final ContractDrafts drafts;
    private final Drafting drafting;

    ContractSending(
            Passage passage, Applications applications, ContractDrafts drafts, Drafting drafting) {
        this.passage = passage;
        this.applications = applications;
        this.drafts = drafts;
        this.drafting = drafting;
    }

    /// Prints and sends on one of the programme's routes, the usual one unless said otherwise; one
    /// contract at a time.
    @Transactional
    public Application send(Seen seen, Optional<Route> wanted, Staff caller) {
        var application = passage.seen(seen, caller);
        if (!application.allows(Action.SEND_CONTRACT)
                || application.agreement().contract().isPresent()) {
            throw application.noLongerPossible();
        }
        var route = drafts.route(applications.programme(application), wanted);
        var sheet = application.agreement().sheet().orElseThrow();
        var sent = drafting.issue(drafts.of(application, sheet, route), caller);
        return passage.move(application, new Move.SendContract(sent.id().value()), caller);
    }

    /// Back to the terms when no contract waits to be signed: a new version of the sheet comes
    /// first.
    @Transactional
    public Application reopen(Seen seen, String why, Staff caller) {
        var application = passage.seen(seen, caller);
        if (application.agreement().contract().isPresent()) throw application.noLongerPossible();
        return passage.move(application, new Move.VoidContract(why), caller);
    }
}
