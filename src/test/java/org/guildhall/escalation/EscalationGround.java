package org.guildhall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.webhook.Inside;

/// A customer who asked, an agent who hands the request on, and the leads who keep the desks.
abstract class EscalationGround {
    static final String DESKS = "/desk/escalation-desks";

    final Installation guildhall = Inside.get();
    final Crowd crowd = guildhall.crowd();
    final Persona customer = crowd.owner("Carla Customer");
    final Persona agent = crowd.staff("Sofia Agent", Role.SUPPORT_AGENT);
    final Visit portal = crowd.signedIn(customer);
    final Visit desk = crowd.signedIn(agent);

    String asked() {
        var fields =
                Fields.of(
                        "topic",
                        "directmail",
                        "title",
                        "I cannot activate DirectMail",
                        "words",
                        "It says no.");
        var file = new Visit.File("files", "screen.pdf", "application/pdf", Crowd.PDF);
        var answer = portal.upload("/portal/tickets", fields, List.of(file));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var ticket = answer.location().replaceAll("[?#].*", "").replaceAll(".*/", "");
        var note = Fields.of("note", "She sounds angry.");
        assertThat(desk.post("/desk/tickets/" + ticket + "/notes", note).status()).isEqualTo(303);
        return ticket;
    }

    Visit.Answer escalate(String ticket, String where) {
        return escalate(ticket, where, Map.of());
    }

    /// The same with fields that are filled in otherwise.
    Visit.Answer escalate(String ticket, String where, Map<String, String> otherwise) {
        var path = "/desk/tickets/" + ticket + "/escalation";
        var form = desk.get(path).page();
        var fields =
                Fields.of(
                        "version",
                        form.select("form.form input[name=version]").val(),
                        "desk",
                        where,
                        "question",
                        "Is the sender blocked?",
                        "tried",
                        "Tried all rules.",
                        "files",
                        form.select("input[name=files]").val(),
                        "nextWord",
                        form.select("input[name=nextWord]").val(),
                        "reply",
                        form.select("textarea[name=reply]").val());
        assertThat(desk.post(path, Fields.of("version", "1")).status()).isEqualTo(422);
        fields.putAll(otherwise);
        return desk.post(path, fields);
    }

    Visit.Answer close(String ticket) {
        var path = "/desk/tickets/" + ticket;
        desk.post(path + "/team/return", Fields.of("version", version(path)));
        return desk.post(path + "/closure", Fields.of("version", version(path), "reason", "Done."));
    }

    /// The ticket's, not the escalation's beside it.
    String version(String path) {
        return desk.get(path).page().select("form[action$=/agent] [name=version]").attr("value");
    }

    static Map<String, String> fields(String name, String way, String address, String queue) {
        return Fields.of(
                "name",
                name,
                "way",
                way,
                "address",
                address,
                "queue",
                queue,
                "token",
                Tracker.TOKEN,
                "language",
                "en",
                "days",
                "2");
    }

    Visit lead() {
        return crowd.signedIn(crowd.staff("Lea Lead", Role.SUPPORT_LEAD));
    }

    /// Waits, with the clock going on a little, until the ticket's page says that.
    void state(String ticket, String words) {
        var _ =
                Eventually.found(
                        words,
                        () -> {
                            ticking();
                            var text = desk.get("/desk/tickets/" + ticket).page().text();
                            return Optional.of(text).filter(shown -> shown.contains(words));
                        });
    }

    /// Waits for a letter to somebody whose subject says that.
    void told(Persona whom, String words) {
        var _ =
                Eventually.found(
                        words,
                        () ->
                                new Letters(ticking().mail())
                                        .to(whom.email()).stream()
                                                .filter(letter -> subject(letter).contains(words))
                                                .findFirst());
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    Installation ticking() {
        var clock = guildhall.clock();
        clock.set(clock.instant().plus(Duration.ofSeconds(40)));
        return guildhall;
    }

    long notes(String ticket) {
        return guildhall
                .database()
                .sql("select count(*) from ticket_note where ticket_id = cast(:id as uuid)")
                .param("id", ticket)
                .query(Long.class)
                .single();
    }

    String desk(String name, String way, String address, String queue) {
        var unique = name + " " + customer.id().value();
        assertThat(lead().post(DESKS, fields(unique, way, address, queue)).status()).isEqualTo(303);
        return guildhall
                .database()
                .sql("select id::text from escalation_desk where name = :name")
                .param("name", unique)
                .query(String.class)
                .single();
    }
}
