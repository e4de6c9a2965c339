package org.guildhall.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.guildhall.verification.Verifications;
import org.junit.jupiter.api.Test;

/// Somebody names the UID of an account that isn't theirs: the desk hears them, and whatever it
/// sends says nothing of that account.
class SomebodyElsesUidTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Customers customers = new Customers(guildhall);
    private final Persona victim =
            customers.asked(customers.verified("international", "IN", "2020-03-01"));
    private final Persona curious = crowd.owner("Curt Curious");
    private final Persona agent = crowd.staff("Ada Agent", Role.SUPPORT_AGENT);
    private final Visit desk = crowd.signedIn(agent);

    @Test
    void no_fact_of_it_is_in_any_text_that_goes_out_and_each_look_is_in_the_trail() {
        var uid = crowd.account(victim).uid().value();
        var ticket = asked(uid);
        var path = "/desk/tickets/" + ticket;
        assertThat(desk.get(path).page().text()).contains(company());
        assertThat(looks(ticket)).anyMatch(note -> note.contains(uid));

        desk.post(path + "/diagnosis/directmail-activation", Fields.of());
        var page = desk.get(path + "/composition?template=directmail-kyc-needed").page();
        assertThat(page.select("[name=part-body]").text())
                .as("slots stay empty")
                .contains("{link}");
        var told = Fields.of("words", "About your UID " + uid + ".", "aim", "ANSWER");
        assertThat(onDesk(path, "reply", told).page().text()).contains(uid);
        var plain = Fields.of("words", "Please write from an address of it.", "aim", "ANSWER");
        assertThat(onDesk(path, "reply", plain).status()).isEqualTo(303);
        new Letters(guildhall.mail()).link(curious.email(), "/support/ratings/");

        var facts = List.of(company(), "Paytm", "Risk control", victim.name(), victim.email());
        assertThat(letters(ticket)).isNotEmpty();
        for (var text : outgoing(ticket))
            assertThat(text).doesNotContain(facts.toArray(String[]::new));
    }

    /// The requester's letters, page and answer of the API.
    private List<String> outgoing(UUID ticket) {
        var texts = new ArrayList<>(letters(ticket));
        texts.add(crowd.signedIn(curious).get("/portal/tickets/" + ticket).page().text());
        texts.add(Program.of(guildhall, curious).get("/api/v1/tickets/" + ticket).toString());
        return texts;
    }

    private UUID asked(String uid) {
        var fields =
                Fields.of("topic", "directmail", "title", "Why", "words", "Tell me.", "uid", uid);
        var answer = crowd.signedIn(curious).post("/portal/tickets", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return UUID.fromString(answer.location().replaceAll("[?#].*", "").replaceAll(".*/", ""));
    }

    private Visit.Answer onDesk(String path, String form, Map<String, String> fields) {
        fields.put("version", desk.get(path).version("/" + form));
        return desk.post(path + "/" + form, fields);
    }

    private String company() {
        return guildhall
                .front(Verifications.class)
                .of(crowd.account(victim).id())
                .company()
                .orElseThrow()
                .legalName();
    }

    private List<String> letters(UUID ticket) {
        return texts(
                "select title || plain || html from platform_mail where subject_id = :id and recipient = '"
                        + curious.email()
                        + "'",
                ticket);
    }

    private List<String> looks(UUID ticket) {
        return texts(
                "select note from audit_entry where act = 'ticket.looked' and subject_id = :id",
                ticket);
    }

    private List<String> texts(String sql, UUID ticket) {
        return guildhall
                .database()
                .sql(sql)
                .param("id", ticket)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
