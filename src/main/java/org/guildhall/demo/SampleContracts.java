package org.guildhall.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Accounts;
import org.guildhall.amendment.Amendments;
import org.guildhall.amendment.Papers;
import org.guildhall.amendment.Terms;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.onboarding.activation.Activations;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.ContractSending;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.mail.Mailroom;

/// Contracts of the sample world, from the confirmed sheet to the day they are in force and beyond.
class SampleContracts {
    private static final String ACTIVATION = "onboarding.activation";
    private static final Witness PARTNER = new Witness("192.0.2.41");
    private static final Witness VENDOR = new Witness("198.51.100.7");
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Applications applications;
    private final Agreements agreements;
    private final ContractSending sending;
    private final Contracts contracts;
    private final Signatures signatures;
    private final Activations activations;
    private final Amendments amendments;
    private final Terms terms;
    private final Papers papers;
    private final Accounts accounts;
    private final Mailroom mailroom;
    private final List<TimerHandler> timers;

    SampleContracts(
            Applications applications,
            Agreements agreements,
            ContractSending sending,
            Contracts contracts,
            Signatures signatures,
            Activations activations,
            Amendments amendments,
            Terms terms,
            Papers papers,
            Accounts accounts,
            Mailroom mailroom,
            List<TimerHandler> timers) {
        this.applications = applications;
        this.agreements = agreements;
        this.sending = sending;
        this.contracts = contracts;
        this.signatures = signatures;
        this.activations = activations;
        this.amendments = amendments;
        this.terms = terms;
        this.papers = papers;
        this.accounts = accounts;
        this.mailroom = mailroom;
        this.timers = timers;
    }

    /// Agrees to the first sheet.
    void confirm(ApplicationId id, Member owner) {
        agreements.confirm(applications.seen(id, owner), 1, owner);
    }

    void send(ApplicationId id, Staff reviewer) {
        sending.send(applications.seen(id, reviewer), Optional.empty(), reviewer);
    }

    /// The owner reads it, asks for the code and signs with their typed name.
    void sign(ApplicationId id, Member owner) {
        var seen = contracts.open(contract(id, owner).id(), owner, PARTNER);
        signatures.mailCode(seen.id(), owner, PARTNER);
        var autograph = new Autograph(owner.name(), Optional.empty());
        signatures.sign(seen.id(), seen.version(), mailedCode(owner), autograph, owner, PARTNER);
    }

    /// The vendor's signature: in force from the first day possible.
    void countersign(ApplicationId id, Staff signatory) {
        var seen = contract(id, signatory);
        signatures.countersign(seen.id(), seen.version(), Optional.empty(), signatory, VENDOR);
    }

    void tick(ApplicationId id, String item, Member owner) {
        activations.tick(applications.seen(id, owner), item, owner);
    }

    void tick(ApplicationId id, String item, Staff reviewer) {
        activations.tick(applications.seen(id, reviewer), item, reviewer);
    }

    /// The effective date has come.
    void comeIntoForce(ApplicationId id) {
        timers.stream()
                .filter(handler -> handler.kind().equals(ACTIVATION))
                .forEach(handler -> handler.fire(id.value()));
    }

    /// Other terms for a partner in force, offered at once.
    Seen offerOthers(ApplicationId id, Map<String, List<String>> others, Staff developer) {
        var begun = amendments.begin(id.value(), Kind.AMENDMENT, developer);
        var sheet = new LinkedHashMap<>(terms.form(begun, developer));
        sheet.putAll(others);
        var first = new Seen(begun, 1);
        terms.offer(first, sheet, false, developer);
        return next(first);
    }

    /// Agrees to the other terms, the second version of the sheet.
    Seen confirm(Seen offered, Member owner) {
        amendments.confirm(offered, 2, owner);
        return next(offered);
    }

    /// Sends the paper of the other terms; then it waits for signatures.
    void send(Seen confirmed, Staff developer) {
        papers.send(confirmed, Optional.empty(), developer);
    }

    private static Seen next(Seen seen) {
        return new Seen(seen.id(), seen.version() + 1);
    }

    private Contract contract(ApplicationId id, Caller caller) {
        return contracts.of(id.value(), caller).orElseThrow();
    }

    private String mailedCode(Member owner) {
        var email = accounts.person(owner.person()).email().value();
        return mailroom.all().stream()
                .filter(mail -> mail.recipient().equals(email))
                .map(mail -> CODE.matcher(mail.plain()))
                .filter(found -> found.find())
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }
}
