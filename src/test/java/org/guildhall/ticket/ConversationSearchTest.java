package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Tickets are found by what was said on them.
class ConversationSearchTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Filo Finder", Role.SUPPORT_AGENT);

    @Test
    void a_ticket_is_found_by_the_customer_s_words_our_reply_and_a_note() {
        var way = Asking.of(guildhall, crowd.owner("Quentin Quoted"), agent);
        var id =
                way.ask(
                        "Mail comes back",
                        "It says: 550-5.7.26 Quarzwürfel from mx7.quarz.example. 域名解析失败了。");
        way.reply(id, "Please add the Dachstein record.", "ASK");
        way.note(id, "Looks like the Zwirnkamm incident.");

        for (var words :
                List.of(
                        "quarzwurf",
                        "5.7.26",
                        "mx7.quarz",
                        "解析失败",
                        "Dachstein",
                        "zwirnkamm quarzwürfel")) {
            assertThat(listed(way.agent(), words)).as(words).contains(id);
        }
        assertThat(listed(way.agent(), "quarzwürfel nirgendwo")).doesNotContain(id);
        assertThat(listed(way.agent(), "解失")).as("no such pair").doesNotContain(id);
        assertThat(way.agent().get("/desk/search?words=zwirnkamm").body()).contains(id);
    }

    @Test
    void customers_find_their_own_requests_by_what_both_sides_said_and_never_by_a_note() {
        var way = Asking.of(guildhall, crowd.owner("Otto Own"), agent);
        var id = way.ask("Where is it?", "The Wurzelpost is missing.");
        way.reply(id, "It lies in Zettelhausen.", "ANSWER");
        way.note(id, "He sounds like a Nörgelfritz.");
        var other = Asking.of(guildhall, crowd.owner("Olga Other"), agent);
        other.ask("Mine", "Something else.");

        var own = "/portal/tickets?q=";
        assertThat(way.customer().get(own + "wurzel+zettelhausen").body()).contains(id);
        assertThat(way.customer().get(own + "n%C3%B6rgelfritz").body())
                .doesNotContain(id)
                .contains("No request has these words");
        assertThat(other.customer().get(own + "wurzelpost").body()).doesNotContain(id);
    }

    @Test
    void nobody_finds_what_was_removed_and_only_the_desk_finds_anything() {
        var way = Asking.of(guildhall, crowd.owner("Rita Removed"), agent);
        var id = way.ask("Please help", "My secret is Pfeffersack.");
        assertThat(listed(way.agent(), "pfeffersack")).contains(id);
        var business = crowd.signedIn(crowd.staff("Bert Business", Role.SIGNATORY));
        assertThat(business.get("/desk/search?words=pfeffersack").body()).doesNotContain(id);

        var removal =
                way.agent()
                        .get("/desk/tickets/" + id)
                        .page()
                        .select(".thread a[href$=/removal]")
                        .attr("href");
        way.agent().post(removal, Fields.of("reason", "A secret."));
        assertThat(listed(way.agent(), "pfeffersack")).doesNotContain(id);
    }

    private static String listed(Visit agent, String words) {
        var asked = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return agent.get("/desk/tickets?view=all&q=" + asked).body();
    }
}
