package org.guildhall.onboarding;

import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.Contracts;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the contract from the confirmed sheet and sends it for signing (onboarding.md section 7).
@Service
class ContractSending {
    private final Passage passage;
    private final Onboarding onboarding;
    private final ContractDrafts drafts;
    private final Contracts contracts;

    ContractSending(
            Passage passage, Onboarding onboarding, ContractDrafts drafts, Contracts contracts) {
        this.passage = passage;
        this.onboarding = onboarding;
        this.drafts = drafts;
        this.contracts = contracts;
    }

    /// Prints and sends on one of the programme's routes, the usual one unless said otherwise; one
    /// contract at a time.
    @Transactional
    public Application send(Seen seen, Optional<Route> wanted, Staff caller) {
        var application = onboarding.find(seen.id(), caller);
        if (!application.allows(Action.SEND_CONTRACT)
                || application.agreement().contract().isPresent()) {
            throw application.noLongerPossible();
        }
        var route = drafts.route(onboarding.programme(application), wanted);
        var sheet = application.agreement().sheet().orElseThrow();
        var drafted = contracts.draft(drafts.of(application.id(), sheet, route), caller);
        var sent = contracts.send(drafted.id(), drafted.version(), caller);
        return passage.move(seen, new Move.SendContract(sent.id().value()), caller);
    }

    /// Back to the terms when no contract waits to be signed: a new version of the sheet comes
    /// first.
    @Transactional
    public Application reopen(Seen seen, String why, Staff caller) {
        var application = onboarding.find(seen.id(), caller);
        if (application.agreement().contract().isPresent()) throw application.noLongerPossible();
        return passage.move(seen, new Move.VoidContract(why), caller);
    }
}
