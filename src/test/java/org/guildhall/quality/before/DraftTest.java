package org.guildhall.quality.before;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.platform.file.Files;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Answers on a watched ticket leave once a supervisor has approved them.
class DraftTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Sofia Drafts", Role.SUPPORT_AGENT);
    private final Persona customer = crowd.owner("Quentin Customer");
    private final Visit portal = crowd.signedIn(customer);
    private final Visit desk = crowd.signedIn(agent);
    private final Visit lead = crowd.signedIn(crowd.staff("Lena Lead", Role.SUPPORT_LEAD));

    @Test
    void on_a_watched_ticket_only_what_was_approved_leaves_word_for_word() {
        var path = asked();
        assertThat(desk.post(path + "/watch", Fields.of("on", "yes")).status()).isEqualTo(403);
        assertThat(lead.post(path + "/watch", Fields.of("on", "yes")).status()).isEqualTo(303);
        assertThat(reply(path, "Quick answer.").page().text()).contains("looks at answers");

        assertThat(desk.post(path + "/drafts", Fields.of("draft", " ")).status()).isEqualTo(422);
        var draft = handedIn(path, "Quick answer.");
        assertThat(desk.post(draft + "/approval", seen()).status()).isEqualTo(403);
        assertThat(lead.post(draft + "/return", seen()).page().select("#problem-mend")).hasSize(1);
        var returned = seen();
        returned.putAll(Fields.of("mend", "REFERENCE", "words", "Cite the article."));
        assertThat(lead.post(draft + "/return", returned).status()).isEqualTo(303);
        assertThat(lead.post(draft + "/approval", seen()).status()).isEqualTo(409);
        var mailed = new Letters(guildhall.mail()).link(agent.email(), draft);
        assertThat(desk.get(mailed).page().text()).contains("To mend: Article reference");
        assertThat(desk.get(path).page().text()).contains("Cite the article.", "To be mended");
        assertThat(reply(path, "Quick answer.").status()).isEqualTo(422);

        var better = handedIn(path, "Better answer.\n\nSee the article.");
        assertThat(lead.post(better + "/approval", seen()).status()).isEqualTo(303);
        assertThat(reply(path, "Better answer.").status()).isEqualTo(422);
        assertThat(reply(path, "Better answer.\r\n\r\nSee the article.").status()).isEqualTo(303);
        var other = crowd.signedIn(crowd.staff("Another", Role.SUPPORT_AGENT));
        assertThat(other.get(better).status()).isEqualTo(404);
        assertThat(lead.get("/desk/drafts").page().select("a[href=" + better + "]")).hasSize(1);
        assertThat(lead.post(path + "/watch", Map.of()).status()).isEqualTo(303);
        assertThat(reply(path, "And one more thing.").status()).isEqualTo(303);
    }

    @Test
    void files_are_looked_at_with_the_draft_and_leave_with_it_or_not_at_all() throws Exception {
        var path = asked();
        assertThat(lead.post(path + "/watch", Fields.of("on", "yes")).status()).isEqualTo(303);
        var broken = new Visit.File("files", "run.exe", "text/plain", new byte[] {0, 1, 2});
        var refused = desk.upload(path + "/drafts", Fields.of("draft", "No."), List.of(broken));
        assertThat(refused.page().select("#problem-files")).hasSize(1);

        var secret = new Visit.File("files", "other.txt", "text/plain", utf8("Another's paper"));
        var wrong = handedIn(path, "In here.", secret);
        var opened = lead.get(lead.get(wrong).page().expectFirst(".files a").attr("href"));
        assertThat(opened.body()).isEqualTo("Another's paper");
        var returned = seen();
        returned.putAll(Fields.of("mend", "BODY", "words", "That is another customer's."));
        assertThat(lead.post(wrong + "/return", returned).status()).isEqualTo(303);
        assertThat(desk.get(wrong).page().select(".files a")).isEmpty();
        assertThat(kept("Another's paper")).as("its bytes").isFalse();

        var own = new Visit.File("files", "steps.pdf", "application/pdf", Crowd.PDF);
        var draft = handedIn(path, "In here.", own);
        assertThat(lead.post(draft + "/approval", seen()).status()).isEqualTo(303);
        assertThat(reply(path, "In here.").page().select("#problem-files"))
                .as("the words without the file")
                .hasSize(1);
        var answer = Fields.of("aim", "ANSWER", "version", desk.get(draft).version("/reply"));
        assertThat(desk.post(draft + "/reply", answer).status()).isEqualTo(303);
        assertThat(desk.get(draft).page().select(".chip").text()).contains("Sent");
        assertThat(desk.post(draft + "/reply", answer).status()).as("twice").isEqualTo(409);

        var there = portal.get(path.replace("/desk/", "/portal/")).page();
        assertThat(there.select(".thread-files").text()).contains("steps.pdf");
        assertThat(there.text()).contains("In here.").doesNotContain("other.txt");
        var letter =
                Eventually.found(
                        "the letter with the file",
                        () ->
                                new Letters(guildhall.mail())
                                        .to(customer.email()).stream()
                                                .filter(
                                                        mail ->
                                                                Letters.plain(mail)
                                                                        .contains("In here."))
                                                .findFirst());
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("steps.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Crowd.PDF);
    }

    @Test
    void what_is_taken_out_of_the_conversation_is_in_no_draft_either() {
        var path = asked();
        assertThat(lead.post(path + "/watch", Fields.of("on", "yes")).status()).isEqualTo(303);
        var draft = handedIn(path, "Your password is tulip-42.");
        var other = handedIn(path, "Ask me by telephone.");
        assertThat(lead.post(draft + "/approval", seen()).status()).isEqualTo(303);
        assertThat(reply(path, "Your password is tulip-42.").status()).isEqualTo(303);

        var removals = desk.get(path).page().select("a[href$=/removal]").eachAttr("href");
        var said = desk.post(removals.getLast(), Fields.of("reason", "A secret"));
        assertThat(said.status()).isEqualTo(303);
        for (var page : List.of(path, draft, "/desk/drafts")) {
            assertThat(lead.get(page).body()).as(page).doesNotContain("tulip-42");
        }
        assertThat(lead.get(other).body()).contains("Ask me by telephone.");
    }

    private boolean kept(String content) {
        return guildhall
                .database()
                .sql("select exists (select 1 from platform_file where sha256 = :sha256)")
                .param("sha256", Files.sha256(utf8(content)))
                .query(Boolean.class)
                .single();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String asked() {
        var fields = Fields.of("topic", "directmail", "title", "Watched", "words", "It says no.");
        var answer = portal.upload("/portal/tickets", fields, List.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("[?#].*", "").replace("/portal/", "/desk/");
    }

    private Visit.Answer reply(String path, String words) {
        var version = desk.get(path).version("/reply");
        return desk.post(
                path + "/reply", Fields.of("version", version, "words", words, "aim", "ANSWER"));
    }

    private String handedIn(String path, String text, Visit.File... files) {
        var fields = Fields.of("draft", text);
        var answer = desk.upload(path + "/drafts", fields, List.of(files));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return lead.get(path).page().expectFirst("a[href^=/desk/drafts/]").attr("href");
    }

    private static Map<String, String> seen() {
        return Fields.of("version", "1");
    }
}
