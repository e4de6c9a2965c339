package org.guildhall.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.onboarding.Onboarding;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.Programme;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.programme.Programmes;

/// Brings an owner's application to a station of its way by the steps that everybody takes.
public final class Stations {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Witness WITNESS = new Witness("192.0.2.7");

    private final Installation guildhall;
    private final Persona reviewer;
    private final Programme programme;
    private final Function<Persona, ApplicationId> begin;

    public Stations(Installation guildhall) {
        this(guildhall, "reseller");
    }

    /// In another programme than Reseller.
    public Stations(Installation guildhall, String programme) {
        this(
                guildhall,
                programme,
                owner ->
                        guildhall
                                .front(Joining.class)
                                .start(programme, (Caller.Member) guildhall.crowd().caller(owner)));
    }

    /// From applications on that the owners have begun in another way, as by an invitation.
    public Stations(
            Installation guildhall, String programme, Function<Persona, ApplicationId> begin) {
        this.guildhall = guildhall;
        this.reviewer = guildhall.crowd().staff("Bella Review", Role.BD);
        this.programme = guildhall.front(Programmes.class).current(programme);
        this.begin = begin;
    }

    /// Who reviews all of them.
    public Persona reviewer() {
        return reviewer;
    }

    /// Begun, nothing filled in.
    public UUID begun(Persona owner) {
        return begin.apply(owner).value();
    }

    /// Filled in, the contact address confirmed.
    public UUID filledIn(Persona owner) {
        return filled(owner).id().value();
    }

    /// Handed in.
    public UUID submitted(Persona owner) {
        var filled = filled(owner);
        var caller = member(owner);
        onboarding().submit(applications().seen(filled.id(), caller), filled.form(), caller);
        return filled.id().value();
    }

    /// Approved by the reviewer.
    public UUID qualified(Persona owner) {
        var id = new ApplicationId(submitted(owner));
        var all =
                programme.checklist().stream().map(ChecklistItem::code).collect(Collectors.toSet());
        reviews().approve(applications().seen(id, staff()), all, staff());
        return id.value();
    }

    /// With a decision sheet to answer.
    public UUID offered(Persona owner) {
        var id = new ApplicationId(qualified(owner));
        var sheet = new LinkedHashMap<>(ProgrammeSamples.terms());
        sheet.putAll(offers().form(id, staff()));
        offers().offer(applications().seen(id, staff()), sheet, false, staff());
        return id.value();
    }

    /// Agreed on, the contract still to be sent.
    public UUID agreed(Persona owner) {
        var id = new ApplicationId(offered(owner));
        sent(owner, "/portal/applications/" + id.value() + "/confirmation", version(id), "1");
        return id.value();
    }

    /// With a contract to sign; the answer is the contract's id.
    public UUID sent(Persona owner) {
        var id = new ApplicationId(agreed(owner));
        sent(reviewer, "/desk/applications/" + id.value() + "/contract", version(id), "");
        return contracts().of(id.value(), member(owner)).orElseThrow().id().value();
    }

    /// Signed by the owner; the answer is the contract's id.
    public UUID signed(Persona owner) {
        var id = new ContractId(sent(owner));
        var caller = member(owner);
        var seen = contracts().open(id, caller, WITNESS);
        var signatures = guildhall.front(Signatures.class);
        signatures.mailCode(id, caller, WITNESS);
        var code = letters().code(owner.email());
        var autograph = new Autograph(owner.name(), Optional.empty());
        signatures.sign(id, seen.version(), code, autograph, caller, WITNESS);
        return id.value();
    }

    /// Signed by both; the answer is the application's id.
    public UUID countersigned(Persona owner) {
        var contract = signed(owner);
        var signatory =
                guildhall
                        .crowd()
                        .signedIn(guildhall.crowd().staff("Sigrid Signatory", Role.SIGNATORY));
        var page = "/desk/contracts/" + contract;
        var version =
                signatory
                        .get(page)
                        .page()
                        .select("form[action$=/countersignature] input[name=version]")
                        .val();
        var answer = signatory.post(page + "/countersignature", Fields.of("version", version));
        if (answer.status() != 303) throw new IllegalStateException(answer.body());
        return application(contract);
    }

    /// The application that a contract is about.
    public UUID application(UUID contract) {
        return contracts().read(new ContractId(contract), staff()).application();
    }

    private record Filled(ApplicationId id, Map<String, List<String>> form) {}

    private Filled filled(Persona owner) {
        var id = new ApplicationId(begun(owner));
        var caller = member(owner);
        var contact = "contact" + COUNT.incrementAndGet() + "@stations.example";
        var form = new LinkedHashMap<>(ProgrammeSamples.application());
        form.put("contactEmail", List.of(contact));
        form.put("mainUid", List.of(caller.uid().value()));
        onboarding().save(applications().seen(id, caller), form, caller);
        guildhall.front(ContactCodes.class).send(id, caller);
        guildhall.front(ContactCodes.class).confirm(id, letters().code(contact), caller);
        return new Filled(id, form);
    }

    private void sent(Persona by, String path, String version, String sheet) {
        var fields = Fields.of("version", version, "sheet", sheet);
        var answer = guildhall.crowd().signedIn(by).post(path, fields);
        if (answer.status() != 303) throw new IllegalStateException(answer.body());
    }

    private String version(ApplicationId id) {
        return String.valueOf(applications().seen(id, staff()).version());
    }

    private Letters letters() {
        return new Letters(guildhall.mail());
    }

    private Onboarding onboarding() {
        return guildhall.front(Onboarding.class);
    }

    private Applications applications() {
        return guildhall.front(Applications.class);
    }

    private Offers offers() {
        return guildhall.front(Offers.class);
    }

    private Reviews reviews() {
        return guildhall.front(Reviews.class);
    }

    private Contracts contracts() {
        return guildhall.front(Contracts.class);
    }

    private Caller.Staff staff() {
        return (Caller.Staff) guildhall.crowd().caller(reviewer);
    }

    private Caller.Member member(Persona owner) {
        return (Caller.Member) guildhall.crowd().caller(owner);
    }
}
