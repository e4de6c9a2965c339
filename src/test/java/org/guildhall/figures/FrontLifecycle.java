package org.guildhall.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.onboarding.Onboarding;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.ContractSending;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.support.Installation;

/// One company's whole Reseller way through the fronts, in process: the same steps as
/// [ApiLifecycle] without the web.
final class FrontLifecycle implements Way {
    private static final Witness WITNESS = new Witness("192.0.2.41");

    private final Installation guildhall;
    private final Staff developer;
    private final Staff signatory;
    private final Map<PersonId, Member> members = new ConcurrentHashMap<>();

    FrontLifecycle(Installation guildhall, Staff developer, Staff signatory) {
        this.guildhall = guildhall;
        this.developer = developer;
        this.signatory = signatory;
    }

    @Override
    public void meet(Company company) {
        member(company);
    }

    private Member member(Company company) {
        return members.computeIfAbsent(
                company.owner().id(), _ -> (Member) guildhall.crowd().caller(company.owner()));
    }

    @Override
    public Stand apply(Company company) {
        var partner = member(company);
        var id = guildhall.front(Joining.class).start("reseller", partner);
        var begun = guildhall.front(Applications.class).seen(id, partner);
        var saved = guildhall.front(Onboarding.class).save(begun, form(company), partner);
        guildhall.front(ContactCodes.class).send(id, partner);
        return new Stand(id.value(), saved.version());
    }

    @Override
    public Stand agree(Company company, Stand stand, String code) {
        var partner = member(company);
        var seen = seen(stand);
        guildhall.front(ContactCodes.class).confirm(seen.id(), code, partner);
        var handedIn = guildhall.front(Onboarding.class).submit(seen, form(company), partner);
        var approved = review(handedIn.seen());
        var terms = form(company, ProgrammeSamples.terms());
        var offered = guildhall.front(Offers.class).offer(approved.seen(), terms, false, developer);
        var agreed = guildhall.front(Agreements.class).confirm(offered.seen(), 1, partner);
        return new Stand(stand.application(), agreed.version());
    }

    @Override
    public void draw(Company company, Stand stand) {
        var partner = member(company);
        guildhall.front(ContractSending.class).send(seen(stand), Optional.empty(), developer);
        var contracts = guildhall.front(Contracts.class);
        var contract = contracts.of(stand.application(), partner).orElseThrow().id();
        contracts.open(contract, partner, WITNESS);
        guildhall.front(Signatures.class).mailCode(contract, partner, WITNESS);
    }

    private Application review(Seen handedIn) {
        var reviews = guildhall.front(Reviews.class);
        var taken = reviews.take(handedIn, developer);
        Set<String> items =
                ProgrammeSamples.reseller().checklist().stream()
                        .map(ChecklistItem::code)
                        .collect(Collectors.toSet());
        return reviews.approve(taken.seen(), items, developer);
    }

    @Override
    public void sign(Company company, Stand stand, String code) {
        var partner = member(company);
        var read = guildhall.front(Contracts.class).of(stand.application(), partner).orElseThrow();
        var contract = read.id();
        var signatures = guildhall.front(Signatures.class);
        var autograph = new Autograph(company.owner().name(), Optional.empty());
        var signed = signatures.sign(contract, read.version(), code, autograph, partner, WITNESS);
        signatures.countersign(contract, signed.version(), Optional.empty(), signatory, WITNESS);
    }

    private static Seen seen(Stand stand) {
        return new Seen(new ApplicationId(stand.application()), stand.version());
    }

    private static Map<String, List<String>> form(Company company) {
        var filled = form(company, ProgrammeSamples.application());
        filled.put(Application.CONTACT, List.of(company.owner().email()));
        return filled;
    }

    private static Map<String, List<String>> form(
            Company company, Map<String, List<String>> sample) {
        var form = new LinkedHashMap<>(sample);
        form.put("mainUid", List.of(company.uid()));
        return form;
    }
}
