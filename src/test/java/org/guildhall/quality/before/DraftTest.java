package org.guildhall.quality.before;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
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
    private final Visit portal = crowd.signedIn(crowd.owner("Quentin Customer"));
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

    private String asked() {
        var fields = Fields.of("topic", "directmail", "title", "Watched", "words", "It says no.");
        var answer = portal.upload("/portal/tickets", fields, List.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("[?#].*", "").replace("/portal/", "/desk/");
    }

    private Visit.Answer reply(String path, String words) {
        var version = desk.get(path).page().select("[name=version]").attr("value");
        return desk.post(
                path + "/reply", Fields.of("version", version, "words", words, "aim", "ANSWER"));
    }

    private String handedIn(String path, String text) {
        assertThat(desk.post(path + "/drafts", Fields.of("draft", text)).status()).isEqualTo(303);
        return lead.get(path).page().expectFirst("a[href^=/desk/drafts/]").attr("href");
    }

    private static Map<String, String> seen() {
        return Fields.of("version", "1");
    }
}
