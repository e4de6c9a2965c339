package org.guildhall.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.onboarding.Onboarding;
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
import org.guildhall.support.Letters;

/// One company's whole Reseller way through the fronts, in process: the same steps as
/// [ApiLifecycle] without the web.
final class FrontLifecycle implements Way {
    private static final Witness WITNESS = new Witness("192.0.2.41");

    private final Installation guildhall;
    private final Staff developer;
    private final Staff signatory;

    FrontLifecycle(Installation guildhall, Staff developer, Staff signatory) {
        this.guildhall = guildhall;
        this.developer = developer;
        this.signatory = signatory;
    }

    @Override
    public UUID agree(Company company) {
        var partner = (Member) guildhall.crowd().caller(company.owner());
        var onboarding = guildhall.front(Onboarding.class);
        var id = onboarding.start("reseller", partner);
        var filled = form(company, ProgrammeSamples.application());
        filled.put(Application.CONTACT, List.of(company.owner().email()));
        onboarding.save(seen(id), filled, partner);
        var codes = guildhall.front(ContactCodes.class);
        codes.send(id, partner);
        codes.confirm(id, letters().code(company.owner().email()), partner);
        onboarding.submit(seen(id), filled, partner);
        review(id);
        var terms = form(company, ProgrammeSamples.terms());
        guildhall.front(Offers.class).offer(seen(id), terms, false, developer);
        guildhall.front(Agreements.class).confirm(seen(id), 1, partner);
        return id.value();
    }

    @Override
    public void conclude(Company company, UUID application) {
        var partner = (Member) guildhall.crowd().caller(company.owner());
        var id = new ApplicationId(application);
        guildhall.front(ContractSending.class).send(seen(id), Optional.empty(), developer);
        sign(id, company, partner);
    }

    private void review(ApplicationId id) {
        var reviews = guildhall.front(Reviews.class);
        reviews.take(seen(id), developer);
        Set<String> items =
                ProgrammeSamples.reseller().checklist().stream()
                        .map(ChecklistItem::code)
                        .collect(Collectors.toSet());
        reviews.approve(seen(id), items, developer);
    }

    private void sign(ApplicationId id, Company company, Member partner) {
        var contracts = guildhall.front(Contracts.class);
        var contract = contracts.of(id.value(), partner).orElseThrow().id();
        contracts.open(contract, partner, WITNESS);
        var signatures = guildhall.front(Signatures.class);
        signatures.mailCode(contract, partner, WITNESS);
        var code = letters().code(company.owner().email(), "Signing code: ");
        var read = contracts.read(contract, partner);
        var autograph = new Autograph(company.owner().name(), Optional.empty());
        var signed = signatures.sign(contract, read.version(), code, autograph, partner, WITNESS);
        signatures.countersign(contract, signed.version(), Optional.empty(), signatory, WITNESS);
    }

    private Seen seen(ApplicationId id) {
        var found = guildhall.front(Applications.class).find(id, developer);
        return new Seen(id, found.version());
    }

    private static Map<String, List<String>> form(
            Company company, Map<String, List<String>> sample) {
        var form = new LinkedHashMap<>(sample);
        form.put("mainUid", List.of(company.uid()));
        return form;
    }

    private Letters letters() {
        return new Letters(guildhall.mail());
    }
}
