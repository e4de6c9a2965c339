package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.Envelope;
import org.guildhall.inbound.Way;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;

/// One of each kind of thing of the support desk: a mail that came in, a ticket that an outside
/// desk works on, the account that it is about, and papers that risk control asks for.
final class SupportThings {
    private static final String TICKETS = "/desk/tickets/";
    private static final String DESKS = "/desk/escalation-desks";

    private final Installation guildhall;
    private final Persona owner;
    private final Visit lead;
    private final Visit verifier;

    SupportThings(Installation guildhall, Persona owner) {
        var crowd = guildhall.crowd();
        this.guildhall = guildhall;
        this.owner = owner;
        this.lead = crowd.signedIn(crowd.staff("Lou Looks", Role.SUPPORT_LEAD));
        this.verifier = crowd.signedIn(crowd.staff("Vic Looks", Role.VERIFIER));
    }

    /// Where they are shown.
    List<String> paths() {
        var desk = desk();
        var ticket = escalated(desk);
        return List.of(
                mail(),
                ticket,
                ticket + "/merger",
                ticket + "/links",
                DESKS + "/" + desk,
                "/desk/payment?uid=" + guildhall.crowd().account(owner).uid().value(),
                "/desk/ticket-topics/domain",
                papersAsked());
    }

    private String mail() {
        var mail =
                "From: ann@looked-at.example\r\nSubject: A mail to look at\r\n\r\nPlease help.\r\n";
        guildhall
                .front(Arrivals.class)
                .take(
                        new Envelope(Way.IMAP, "ann@looked-at.example", List.of()),
                        mail.getBytes(StandardCharsets.UTF_8));
        return lead.get("/desk/mails").page().select(".row-link").attr("href");
    }

    private String desk() {
        var name = "Looked at " + owner.id().value();
        var fields =
                Fields.of(
                        "name",
                        name,
                        "way",
                        "MAIL",
                        "address",
                        "noc@looked-at.example",
                        "language",
                        "en",
                        "days",
                        "2");
        assertThat(lead.post(DESKS, fields).status()).isEqualTo(303);
        return guildhall
                .database()
                .sql("select id::text from escalation_desk where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String escalated(String desk) {
        var asked =
                guildhall
                        .crowd()
                        .signedIn(owner)
                        .post(
                                "/portal/tickets",
                                Fields.of(
                                        "topic",
                                        "directmail",
                                        "title",
                                        "Looked at",
                                        "words",
                                        "It says no."));
        var path = TICKETS + asked.location().replaceAll("[?#].*", "").replaceAll(".*/", "");
        var form = lead.get(path + "/escalation").page();
        var fields =
                Fields.of(
                        "version",
                        form.select("form.form input[name=version]").val(),
                        "desk",
                        desk,
                        "question",
                        "Is it blocked?",
                        "tried",
                        "All rules.",
                        "nextWord",
                        form.select("input[name=nextWord]").val(),
                        "reply",
                        form.select("textarea[name=reply]").val());
        assertThat(lead.post(path + "/escalation", fields).status()).isEqualTo(303);
        lead.post(path + "/notes", Fields.of("note", "For the desk alone."));
        return path;
    }

    private String papersAsked() {
        var fields =
                Fields.of(
                        "uid",
                        guildhall.crowd().account(owner).uid().grouped(),
                        "due",
                        "2026-12-20",
                        "words",
                        "Please show us.",
                        "reason",
                        "Many complaints.",
                        "papers",
                        "IDENTITY");
        return verifier.post("/desk/risk-cases", fields).location().replaceAll("[?#].*", "");
    }
}
