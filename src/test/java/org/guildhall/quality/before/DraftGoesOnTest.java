package org.guildhall.quality.before;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Watched tickets that are merged or parted.
class DraftGoesOnTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Sofia Drafts", Role.SUPPORT_AGENT);
    private final Visit portal = crowd.signedIn(crowd.owner("Quentin Customer"));
    private final Visit desk = crowd.signedIn(agent);
    private final Persona supervisor = crowd.staff("Lena Lead", Role.SUPPORT_LEAD);
    private final Visit lead = crowd.signedIn(supervisor);

    @Test
    void a_watched_ticket_that_is_merged_is_watched_where_it_goes_on() {
        var first = asked("First");
        var second = asked("Second");
        lead.post(second + "/watch", Fields.of("on", "yes"));
        var draft = handedIn(second, "Approved answer.");
        assertThat(lead.post(draft + "/approval", Fields.of("version", "1")).status())
                .isEqualTo(303);
        merge(second, first);

        assertThat(reply(first, "Quick answer.").page().text()).contains("looks at answers");
        var seen = desk.get(draft).version("/reply");
        var sent = desk.post(draft + "/reply", Fields.of("aim", "ANSWER", "version", seen));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(portal.get(first.replace("/desk/", "/portal/")).body())
                .contains("Approved answer.");
    }

    @Test
    void what_is_taken_out_of_a_merged_conversation_is_in_no_draft_either() {
        var first = asked("First");
        var second = asked("Second");
        lead.post(second + "/watch", Fields.of("on", "yes"));
        var draft = handedIn(second, "Your password is tulip-43.");
        lead.post(draft + "/approval", Fields.of("version", "1"));
        assertThat(reply(second, "Your password is tulip-43.").status()).isEqualTo(303);
        merge(second, first);

        var removals = desk.get(first).page().select("a[href$=/removal]").eachAttr("href");
        desk.post(removals.getLast(), Fields.of("reason", "A secret"));
        assertThat(desk.get(first).body()).doesNotContain("tulip-43");
        assertThat(lead.get(draft).body()).doesNotContain("tulip-43");
    }

    @Test
    void what_is_parted_from_a_watched_ticket_is_watched_too() {
        var path = asked("Both");
        portal.post(
                path.replace("/desk/", "/portal/") + "/messages",
                Fields.of("words", "And an invoice."));
        lead.post(path + "/watch", Fields.of("on", "yes"));
        var form = desk.get(path + "/parting").page();
        var fields =
                Fields.of(
                        "messages",
                        form.select("input[name=messages]").attr("value"),
                        "title",
                        "An invoice",
                        "topic",
                        "payment",
                        "version",
                        form.select("form[action$=/parting] [name=version]").attr("value"));
        var parted = desk.post(path + "/parting", fields);
        assertThat(parted.status()).as(parted.body()).isEqualTo(303);
        var part = parted.location().replaceAll("[?#].*", "");
        assertThat(reply(part, "Quick answer.").page().text()).contains("looks at answers");
    }

    private void merge(String from, String into) {
        var number =
                guildhall
                        .database()
                        .sql("select number from ticket_ticket where id = cast(:id as uuid)")
                        .param("id", into.replaceAll(".*/", ""))
                        .query(String.class)
                        .single();
        var preview = desk.get(from + "/merger?into=" + number).page();
        var version = preview.select("form[action$=/merger] [name=version]").attr("value");
        var merged = desk.post(from + "/merger", Fields.of("into", number, "version", version));
        assertThat(merged.status()).as(merged.body()).isEqualTo(303);
    }

    private String asked(String title) {
        var fields = Fields.of("topic", "directmail", "title", title, "words", "It says no.");
        var answer = portal.upload("/portal/tickets", fields, List.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("[?#].*", "").replace("/portal/", "/desk/");
    }

    private Visit.Answer reply(String path, String words) {
        var version = desk.get(path).version("/reply");
        return desk.post(
                path + "/reply", Map.of("version", version, "words", words, "aim", "ANSWER"));
    }

    private String handedIn(String path, String text) {
        var answer = desk.upload(path + "/drafts", Fields.of("draft", text), List.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return lead.get(path).page().expectFirst("a[href^=/desk/drafts/]").attr("href");
    }
}
