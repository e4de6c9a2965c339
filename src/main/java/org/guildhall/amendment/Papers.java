package org.guildhall.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Move;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.amendment.lifecycle.Stage.Side;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.Drafting;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.paper.Amends;
import org.guildhall.contract.paper.Draft;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.onboarding.activation.Counterparts;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.ContractDrafts;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The paper of an amendment: a contract of its own that names the one it changes.
@Service
public class Papers {
    private static final String FORM = "amendment";

    private final Passage passage;
    private final ActiveApplications applications;
    private final Counterparts counterparts;
    private final ContractDrafts drafts;
    private final Contracts contracts;
    private final Drafting drafting;

    Papers(
            Passage passage,
            ActiveApplications applications,
            Counterparts counterparts,
            ContractDrafts drafts,
            Contracts contracts,
            Drafting drafting) {
        this.passage = passage;
        this.applications = applications;
        this.counterparts = counterparts;
        this.drafts = drafts;
        this.contracts = contracts;
        this.drafting = drafting;
    }

    /// Prints and sends on one of the programme's routes, the usual one unless said otherwise; one
    /// contract at a time.
    @Transactional
    public Amendment send(Seen seen, Optional<Route> wanted, Staff caller) {
        var amendment = passage.find(seen.id(), caller);
        if (!amendment.allows(Action.SEND_CONTRACT) || isOut(amendment)) {
            throw amendment.noLongerPossible();
        }
        var application = applications.find(amendment.application(), caller);
        var route = drafts.route(application.programme(), wanted);
        var sent = drafting.issue(draft(amendment, route, caller), caller);
        return passage.move(seen, new Move.SendContract(sent.id().value()), caller);
    }

    /// Back to the terms when no contract waits to be signed: another version of the sheet comes
    /// first.
    @Transactional
    public Amendment reopen(Seen seen, String why, Staff caller) {
        var amendment = passage.find(seen.id(), caller);
        if (isOut(amendment)) throw amendment.noLongerPossible();
        return passage.move(seen, new Move.Reopen(why), caller);
    }

    /// Who signs next; nothing unless it is out for signing. Its stage doesn't tell, its contract
    /// does.
    Optional<Side> toSign(Amendment amendment) {
        return paper(amendment)
                .filter(_ -> amendment.stage() == Stage.AWAITING_CONTRACT)
                .filter(Papers::isThere)
                .map(contract -> contract.state().isPartnersTurn() ? Side.PARTNER : Side.VENDOR);
    }

    /// Where the day begins on which it comes into force; nothing while it has no contract.
    Optional<ZoneId> zone(Amendment amendment) {
        return paper(amendment).map(contract -> contract.draft().zone());
    }

    /// Whether the contract that it changes or renews is over.
    boolean isOver(Amendment amendment, Instant now) {
        return contracts
                .known(new ContractId(amendment.identity().base().contract()))
                .flatMap(Contract::over)
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }

    /// The contract as its reader finds it: for a partner none that is still on its way to the
    /// signing service.
    Optional<UUID> shown(Amendment amendment, Caller caller) {
        return caller instanceof Staff
                ? amendment.progress().contract()
                : paper(amendment).filter(Papers::isThere).map(each -> each.id().value());
    }

    private static boolean isThere(Contract contract) {
        return contract.state() != ContractState.DRAFTED;
    }

    private Optional<Contract> paper(Amendment amendment) {
        return amendment.progress().contract().flatMap(id -> contracts.known(new ContractId(id)));
    }

    private static boolean isOut(Amendment amendment) {
        return amendment.progress().contract().isPresent();
    }

    private Draft draft(Amendment amendment, Route route, Staff caller) {
        var id = new ApplicationId(amendment.application());
        var plain = drafts.of(id, amendment.progress().sheet().orElseThrow(), route);
        var running = contracts.running(id.value(), caller).orElseThrow();
        var last = running.lastDay().orElseThrow();
        var renews = amendment.kind() == Kind.RENEWAL;
        var amends = new Amends(running.id().value(), running.number(), last, renews);
        var first = renews ? last.plusDays(1) : begins(running);
        var account = amendment.identity().account();
        var contact = counterparts.contact(applications.find(id.value(), caller), account);
        return plain.with(account.value(), contact)
                .amending(amends, FORM, later(first, plain.earliest()));
    }

    private static LocalDate begins(Contract contract) {
        return contract.effective().orElseThrow();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
