package org.guildhall.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.guildhall.access.Caller.Member;
import org.guildhall.demo.SampleDesk.Desk;
import org.springframework.transaction.support.TransactionTemplate;

/// The sample world: the vendor's people, and companies at different points of the way, with four
/// months behind them. Everything in it happened through the same doors as in a real installation.
public class SampleWorld {
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final String AGENCY = "agency";

    private final SampleCast cast;
    private final SampleVerifications verifications;
    private final SampleApplications applications;
    private final SampleInvitations invitations;
    private final SampleDesk desks;
    private final SamplePartners partners;
    private final SampleRisk risk;
    private final SampleSupport support;
    private final SamplePast past;
    private final TransactionTemplate transaction;

    SampleWorld(
            SampleCast cast,
            SampleVerifications verifications,
            SampleApplications applications,
            SampleInvitations invitations,
            SampleDesk desks,
            SamplePartners partners,
            SampleRisk risk,
            SampleSupport support,
            SamplePast past,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.verifications = verifications;
        this.applications = applications;
        this.invitations = invitations;
        this.desks = desks;
        this.partners = partners;
        this.risk = risk;
        this.support = support;
        this.past = past;
        this.transaction = transaction;
    }

    /// Makes it in an empty installation, all of it or nothing.
    public void make() {
        transaction.executeWithoutResult(
                _ -> {
                    var desk = desks.staff();
                    merlion(desk);
                    nusantara(desk);
                    yunqiao(desk);
                    azteca(desk);
                    hansa(desk);
                    southern(desk);
                    lotus();
                    kopi(desk);
                    partners.atelier(desk);
                    partners.levante(desk);
                    desks.arrange(desk);
                });
    }

    /// Verified, with a second account; nothing begun.
    private void nusantara(Desk desk) {
        var company = SampleCompany.NUSANTARA;
        var ayu = owner(company, "verified", "Ayu Lestari", "ayu@nusantara.example", ENGLISH);
        at(
                12,
                "11:00",
                () ->
                        cast.member(
                                ayu,
                                company,
                                "verified",
                                "Rizky Pratama",
                                "rizky@nusantara.example"));
        verified(ayu, company, desk);
        support.nusantara(ayu, desk);
        var budi =
                owner(company, "second-account", "Budi Santoso", "budi@nusantara.example", ENGLISH);
        verified(budi, company, desk);
    }

    private void yunqiao(Desk desk) {
        var company = SampleCompany.YUNQIAO;
        var chinese = Locale.SIMPLIFIED_CHINESE;
        var xue = owner(company, "verified", "李雪", "lixue@yunqiao.example", chinese);
        verified(xue, company, desk);
        support.yunqiao(xue);
    }

    /// Verified, and invited into the Agency programme.
    private void azteca(Desk desk) {
        var company = SampleCompany.AZTECA;
        var spanish = Locale.of("es");
        var mariana =
                owner(
                        company,
                        "verified",
                        "Mariana Ríos Peña",
                        "mariana@nube-azteca.example",
                        spanish);
        var home = cast.livingIn("America/Mexico_City", mariana);
        verified(home, company, desk);
        var host = desk.reviewer();
        var id = at(6, "11:30", () -> invitations.open(company, home, AGENCY, host));
        at(4, "10:15", () -> invitations.receive(id, invitations.allMaterials(AGENCY), host));
        at(
                3,
                "16:20",
                () -> invitations.interview(id, SampleAnswers.TALKED, SampleAnswers.TALK, host));
        at(2, "09:40", () -> invitations.invite(id, host));
    }

    /// A prospect of whom the first paper has come in.
    private void kopi(Desk desk) {
        var host = desk.reviewer();
        var email = "hana@kopi-advisers.example";
        var id =
                at(
                        2,
                        "15:10",
                        () ->
                                invitations.open(
                                        "Kopi Advisers Sdn. Bhd.",
                                        "Hana Ismail",
                                        email,
                                        AGENCY,
                                        host));
        at(1, "09:50", () -> invitations.receive(id, List.of("profile"), host));
    }

    /// Handed in and taken up by a reviewer; the contact's mailbox is full, a second one is named.
    private void hansa(Desk desk) {
        var company = SampleCompany.HANSA;
        var jonas =
                owner(company, "under-review", "Jonas Petersen", "jonas@hansa.example", ENGLISH);
        var home = cast.livingIn("Europe/Berlin", jonas);
        verified(home, company, desk);
        var id = at(1, "10:20", () -> applications.submit(home, SampleAnswers.HANSA));
        at(1, "14:30", () -> applications.take(id, desk.reviewer()));
        at(
                1,
                "14:40",
                () ->
                        applications.secondContact(
                                id, "Wiebke Janssen", "wiebke@hansa.example", home));
        at(1, "14:45", () -> applications.write(id, SampleAnswers.HANSA_QUESTION, desk.reviewer()));
        support.hansa(home, desk);
    }

    /// Approved, with a decision sheet to answer.
    private void southern(Desk desk) {
        var company = SampleCompany.SOUTHERN;
        var olivia = owner(company, "terms", "Olivia Hart", "olivia@southern.example", ENGLISH);
        var home = cast.livingIn("Australia/Melbourne", olivia);
        verified(home, company, desk);
        var id = at(6, "10:30", () -> applications.submit(home, SampleAnswers.SOUTHERN));
        at(6, "15:00", () -> applications.take(id, desk.reviewer()));
        at(4, "16:10", () -> applications.approve(id, desk.reviewer()));
        at(1, "17:00", () -> applications.offer(id, SampleAnswers.SOUTHERN_TERMS, desk.reviewer()));
        support.southern(home, desk);
    }

    /// Waits for the verifier; pays by card, though accounts of India need Paytm.
    private void lotus() {
        var company = SampleCompany.LOTUS;
        var priya = owner(company, "verifying", "Priya Deshmukh", "priya@lotus.example", ENGLISH);
        var home = cast.livingIn("Asia/Kolkata", priya);
        at(1, "16:00", () -> verifications.submit(home, company));
        at(1, "16:20", () -> risk.card(home, "HDFC Bank", "4419"));
    }

    /// Registered, and asked for papers by risk control.
    private void merlion(Desk desk) {
        var company = SampleCompany.MERLION;
        var daniel = owner(company, "registered", "Daniel Lim", "daniel@merlion.example", ENGLISH);
        at(2, "11:20", () -> risk.asks(daniel, desk.verifier()));
        support.merlion(daniel, desk);
    }

    private Member owner(
            SampleCompany company, String situation, String name, String email, Locale reads) {
        return at(12, "10:00", () -> cast.owner(company, situation, name, email, reads));
    }

    private void verified(Member owner, SampleCompany company, Desk desk) {
        at(11, "11:15", () -> verifications.submit(owner, company));
        at(10, "15:40", () -> verifications.verify(owner, desk.verifier()));
    }

    private void at(int workingDaysAgo, String time, Runnable happening) {
        past.at(workingDaysAgo, time, happening);
    }

    private <T> T at(int workingDaysAgo, String time, Supplier<T> happening) {
        return past.at(workingDaysAgo, time, happening);
    }
}
