package org.guildhall.quality.before;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// A draft whose agent has left before it was decided on.
class DraftLeftAloneTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Sofia Drafts", Role.SUPPORT_AGENT);
    private final Visit portal = crowd.signedIn(crowd.owner("Quentin Customer"));
    private final Visit desk = crowd.signedIn(agent);
    private final Persona supervisor = crowd.staff("Lena Lead", Role.SUPPORT_LEAD);
    private final Visit lead = crowd.signedIn(supervisor);

    @Test
    void a_draft_that_is_approved_after_its_agent_has_left_is_told_to_who_can_send_it() {
        var path = asked("Left alone");
        lead.post(path + "/watch", Fields.of("on", "yes"));
        var draft = handedIn(path, "Approved answer.");
        var administrator = crowd.caller(crowd.staff("Ada Administrator", Role.ADMINISTRATOR));
        guildhall.front(StaffDirectory.class).deactivate(administrator, agent.id());
        assertThat(lead.post(draft + "/approval", Fields.of("version", "1")).status())
                .isEqualTo(303);

        var told =
                Eventually.found(
                        "the letter about what may leave",
                        () ->
                                new Letters(guildhall.mail())
                                        .to(supervisor.email()).stream()
                                                .map(Letters::plain)
                                                .filter(text -> text.contains(draft))
                                                .filter(text -> text.contains("no requests"))
                                                .findFirst());
        assertThat(told).contains("Sofia Drafts");
        var seen = lead.get(draft).version("/reply");
        var sent = lead.post(draft + "/reply", Fields.of("aim", "ANSWER", "version", seen));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    }

    private String asked(String title) {
        var fields = Fields.of("topic", "directmail", "title", title, "words", "It says no.");
        var answer = portal.upload("/portal/tickets", fields, List.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("[?#].*", "").replace("/portal/", "/desk/");
    }

    private String handedIn(String path, String text) {
        var answer = desk.upload(path + "/drafts", Fields.of("draft", text), List.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return lead.get(path).page().expectFirst("a[href^=/desk/drafts/]").attr("href");
    }
}
