package org.guildhall.quality.before;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Visit.File;
import org.junit.jupiter.api.Test;

/// Replies on a watched ticket by programs: handed in, given back, approved, sent.
class DraftsApiTest {
    private static final String TICKETS = "/api/v1/tickets";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Program customer = Program.of(guildhall, crowd.owner("Quentin Customer"));
    private final Program desk =
            Program.of(guildhall, crowd.staff("Sofia Drafts", Role.SUPPORT_AGENT));
    private final Program lead = Program.of(guildhall, crowd.staff("Lena Lead", Role.SUPPORT_LEAD));

    @Test
    void on_a_watched_ticket_a_draft_is_given_back_mended_approved_and_sent() {
        var ticket = watched();
        assertThat(reply(ticket, "Quick answer.").toString()).startsWith("422").contains("/words");
        assertThat(desk.post(ticket + "/drafts", json(Map.of("draft", " "))).toString())
                .startsWith("422")
                .contains("/draft");

        var draft = desk.post(ticket + "/drafts", json(Map.of("draft", "Quick answer.")));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        var one = draft.response().headers().firstValue("Location").orElseThrow();
        assertThat(lead.get("/api/v1/drafts").toString()).contains(draft.text("id"));
        assertThat(desk.get("/api/v1/drafts").status()).isEqualTo(403);
        assertThat(desk.post(one + "/approval", draft.tag(), "").status()).isEqualTo(403);
        var odd = json(Map.of("mend", List.of("NOSE"), "words", "Mend it."));
        assertThat(lead.post(one + "/return", draft.tag(), odd).toString())
                .startsWith("422")
                .contains("/mend");
        var mend = json(Map.of("mend", List.of("REFERENCE"), "words", "Cite the article."));
        var returned = done(lead.post(one + "/return", draft.tag(), mend));
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(lead.post(one + "/approval", draft.tag(), "").status()).isEqualTo(412);
        assertThat(lead.post(one + "/approval", returned.tag(), "").status()).isEqualTo(409);

        var better = desk.form(ticket + "/drafts", "", Map.of("draft", "Better."), List.of(pdf()));
        var two = "/api/v1/drafts/" + done(better).text("id");
        var file = two + "/files/" + better.json().at("/files/0/id").asString();
        assertThat(lead.get(file).bytes()).isEqualTo(Crowd.PDF);
        var leaving = leaving(better);
        assertThat(desk.post(two + "/reply", better.tag(), leaving).status()).isEqualTo(409);
        var approved = done(lead.post(two + "/approval", better.tag(), ""));
        var sent = done(desk.post(two + "/reply", approved.tag(), leaving(approved)));
        assertThat(sent.text("state")).isEqualTo("SENT");
        assertThat(customer.get(ticket).toString()).contains("Better.", "steps.pdf");
        assertThat(desk.post(two + "/reply", sent.tag(), leaving(sent)).status()).isEqualTo(409);
    }

    @Test
    void a_draft_is_for_its_writer_and_for_supervisors_alone() {
        var ticket = watched();
        var made = done(desk.post(ticket + "/drafts", json(Map.of("draft", "Mine."))));
        var another = Program.of(guildhall, crowd.staff("Ali Agent", Role.SUPPORT_AGENT));
        assertThat(another.get("/api/v1/drafts/" + made.text("id")).status()).isEqualTo(404);
        assertThat(another.get(ticket + "/drafts").json().path("drafts")).isEmpty();
        assertThat(lead.get(ticket + "/drafts").json().path("drafts")).hasSize(1);
        assertThat(customer.get(ticket + "/drafts").status()).isEqualTo(403);
        assertThat(desk.post(ticket + "/watch", "").status()).isEqualTo(403);
        var off = done(lead.delete(ticket + "/watch", "\"1\""));
        assertThat(off.json().path("watched").asBoolean()).isFalse();
        assertThat(reply(ticket, "Quick answer.").status()).isEqualTo(200);
        assertThat(lead.post(TICKETS + "/" + UUID.randomUUID() + "/watch", "").status())
                .isEqualTo(404);
    }

    @Test
    void drafts_are_listed_page_by_page_the_newest_first() throws InterruptedException {
        var ticket = watched();
        var handedIn = new ArrayList<String>();
        for (var words : List.of("First.", "Second.", "Third.")) {
            var draft = done(desk.post(ticket + "/drafts", json(Map.of("draft", words))));
            handedIn.addFirst(draft.text("id"));
            Thread.sleep(2); // identities of the same millisecond have no order
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = done(lead.get("/api/v1/drafts?state=WAITING&limit=1&cursor=" + cursor));
            seen.add(page.json().at("/data/0/id").asString());
            cursor = page.text("next_cursor");
        } while (!cursor.isEmpty() && !seen.containsAll(handedIn));

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(handedIn);
        assertThat(lead.get("/api/v1/drafts?state=ODD").toString())
                .startsWith("422")
                .contains("/state");
    }

    private String watched() {
        var words = Map.of("topic", "domain", "title", "By program", "words", "Which records?");
        var ticket = TICKETS + "/" + done(customer.post(TICKETS, json(words))).text("id");
        var on = done(lead.post(ticket + "/watch", ""));
        assertThat(on.json().path("watched").asBoolean()).isTrue();
        return ticket;
    }

    private Said reply(String ticket, String words) {
        var seen = desk.get(ticket).tag();
        return desk.post(ticket + "/replies", seen, json(Map.of("words", words, "aim", "ANSWER")));
    }

    private static String leaving(Said draft) {
        var version = draft.json().path("ticket_version").asLong();
        return json(Map.of("aim", "ANSWER", "ticket_version", version));
    }

    private static File pdf() {
        return new File("files", "steps.pdf", "application/pdf", Crowd.PDF);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
