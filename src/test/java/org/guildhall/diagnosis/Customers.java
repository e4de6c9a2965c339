package org.guildhall.diagnosis;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.payment.NewMethod;
import org.guildhall.payment.PaymentKind;
import org.guildhall.payment.PaymentMethods;
import org.guildhall.platform.file.Upload;
import org.guildhall.support.Crowd;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.verification.risk.Asking;
import org.guildhall.verification.risk.KycDecision;
import org.guildhall.verification.risk.KycDecision.Outcome;
import org.guildhall.verification.risk.KycPaper;
import org.guildhall.verification.risk.KycRequests;
import org.guildhall.verification.risk.RiskDesk;

/// Customers whose accounts are in every state that changes an answer, and what they ask.
public final class Customers {
    private final Installation guildhall;
    private final Crowd crowd;
    private final Persona verifier;

    public Customers(Installation guildhall) {
        this.guildhall = guildhall;
        this.crowd = guildhall.crowd();
        this.verifier = crowd.staff("Ria Risk", Role.VERIFIER);
    }

    /// One whose account isn't verified.
    public Persona fresh(String site) {
        return fresh(site, "SG", "2024-05-01");
    }

    /// The same of that country, registered on that day.
    public Persona fresh(String site, String country, String registered) {
        var owner = crowd.owner("Fay Fresh");
        account(owner, site, country, registered);
        return owner;
    }

    /// The same customer with their account on that site.
    public Persona on(Persona owner, String site) {
        account(owner, site, "SG", "2024-05-01");
        return owner;
    }

    /// One who has followed an invitation to the distributor programme and begun the application.
    public Persona invited() {
        var company = "Invited " + UUID.randomUUID();
        var owner = crowd.verifiedOwner("Ivy Invited", company);
        var guests = new Guests(guildhall, "distributor");
        var here = "/portal/invitations/" + guests.invited(owner.email(), company);
        var begun = crowd.signedIn(owner).post(here, Map.of());
        if (begun.status() != 303) throw new IllegalStateException(begun.body());
        return owner;
    }

    /// Puts the customer's application at that stage, as the steps that lead there would.
    public void stands(Persona owner, String stage) {
        guildhall
                .database()
                .sql("update onboarding_application set stage = :stage where account_id = :account")
                .param("stage", stage)
                .param("account", crowd.account(owner).id().value())
                .update();
    }

    /// A verifier accepts the papers, or refuses them because another one is missing.
    public void decided(Persona owner, Outcome outcome) {
        var uid = crowd.account(owner).uid();
        var of = guildhall.front(KycRequests.class).newest(uid).orElseThrow();
        var due = LocalDate.ofInstant(guildhall.clock().instant(), ZoneOffset.UTC).plusDays(14);
        var decision =
                new KycDecision(
                        outcome,
                        Set.of(KycPaper.REGISTRATION),
                        Optional.of(due),
                        "It can't be read.",
                        "");
        guildhall
                .front(RiskDesk.class)
                .decide((Staff) crowd.caller(verifier), of.id(), of.version(), decision);
    }

    /// One whose account is verified.
    public Persona verified(String site) {
        return verified(site, "SG", "2024-05-01");
    }

    /// One of that country, registered on that day.
    public Persona verified(String site, String country, String registered) {
        var owner = crowd.verifiedOwner("Vic Verified", "Verified " + UUID.randomUUID());
        account(owner, site, country, registered);
        return owner;
    }

    /// One whose verification lies with the verifiers.
    public Persona underReview() {
        var owner = fresh("international");
        crowd.submitVerification(owner, "Waiting " + UUID.randomUUID());
        return owner;
    }

    /// Risk control asks for a paper.
    public Persona asked(Persona owner) {
        var due = LocalDate.ofInstant(guildhall.clock().instant(), ZoneOffset.UTC).plusDays(14);
        var asking = new Asking(Set.of(KycPaper.REGISTRATION), due, "Please.", "Odd traffic.");
        guildhall
                .front(RiskDesk.class)
                .open((Staff) crowd.caller(verifier), crowd.account(owner).uid(), asking, false);
        return owner;
    }

    /// It has been handed in.
    public Persona handedIn(Persona owner) {
        var requests = guildhall.front(KycRequests.class);
        var caller = (Member) crowd.caller(owner);
        var version = requests.mine(caller).orElseThrow().riskCase().version();
        var paper = List.of(Upload.of("licence.pdf", Crowd.PDF));
        requests.attach(caller, version, KycPaper.REGISTRATION, paper);
        requests.submit(caller, requests.mine(caller).orElseThrow().riskCase().version());
        return owner;
    }

    /// Pays by Paytm.
    public Persona paytm(Persona owner) {
        guildhall
                .front(PaymentMethods.class)
                .bind(
                        (Member) crowd.caller(owner),
                        new NewMethod(PaymentKind.PAYTM, "Paytm", "4711"));
        return owner;
    }

    /// Asks for that in the portal; answers the key of the ticket.
    public UUID ask(Persona owner, String topic, String title) {
        var request = new Request(topic, title, Optional.empty(), title, List.of());
        return guildhall
                .front(Tickets.class)
                .open(request, Channel.PORTAL, (Member) crowd.caller(owner))
                .value();
    }

    private void account(Persona owner, String site, String country, String registered) {
        guildhall
                .database()
                .sql(
                        """
                        update account_account set site = :site, country = :country, created_at = :at where id = :id
                        """)
                .param("site", site)
                .param("country", country)
                .param(
                        "at",
                        Timestamp.from(
                                LocalDate.parse(registered)
                                        .atTime(12, 0)
                                        .toInstant(ZoneOffset.UTC)))
                .param("id", crowd.account(owner).id().value())
                .update();
    }
}
