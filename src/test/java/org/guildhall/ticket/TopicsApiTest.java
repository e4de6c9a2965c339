package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// What requests are about, what came of them, and the account beside one, by programs.
class TopicsApiTest {
    private static final String V1 = "/api/v1";
    private static final String ALL = V1 + "/ticket-topics";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona owner = crowd.owner("Cleo Customer");
    private final Program customer = Program.of(guildhall, owner);
    private final Program lead = Program.of(guildhall, crowd.staff("Lea Lead", Role.SUPPORT_LEAD));
    private final Program agent =
            Program.of(guildhall, crowd.staff("Dora Desk", Role.SUPPORT_AGENT));

    @Test
    void a_topic_is_added_renamed_retired_and_offered_again() {
        var name = "Topic " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var wish = names(name, "Tema");
        assertThat(agent.post(ALL, wish).status()).isEqualTo(403);
        var added = lead.post(ALL, wish);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var one = added.response().headers().firstValue("Location").orElseThrow();
        assertThat(lead.post(ALL, wish).toString()).startsWith("422").contains("/names/en");
        assertThat(lead.post(ALL, names(name, "")).toString())
                .startsWith("422")
                .contains("/names/es");

        var renamed = done(lead.put(one, added.tag(), names(name, "Otro tema")));
        assertThat(renamed.json().at("/names/es").asString()).isEqualTo("Otro tema");
        assertThat(lead.put(one, added.tag(), wish).status()).isEqualTo(412);
        var retired = done(lead.post(one + "/retirement", renamed.tag(), ""));
        var code = added.text("code");
        assertThat(customer.get(ALL).toString()).doesNotContain("\"" + code + "\"");
        assertThat(customer.get(ALL + "?retired=true").toString()).contains("\"" + code + "\"");
        done(lead.post(one + "/return", retired.tag(), ""));
        assertThat(customer.get(ALL).toString()).contains("\"" + code + "\"");
        assertThat(lead.get(ALL + "/nothing").status()).isEqualTo(404);
    }

    @Test
    void the_account_beside_a_ticket_is_looked_up_and_the_look_is_written_down() {
        var ticket = V1 + "/tickets/" + ask().text("id");
        var uid = crowd.account(owner).uid();
        var beside = done(agent.get(ticket + "/account"));
        assertThat(beside.text("uid")).isEqualTo(uid.value());
        assertThat(beside.json().at("/groups/0/facts/0/value").asString()).isEqualTo(uid.grouped());
        assertThat(looks(ticket.replaceAll(".*/", ""))).isEqualTo(1);
        assertThat(customer.get(ticket + "/account").status()).isEqualTo(403);
    }

    @Test
    void who_is_replying_at_this_moment_is_told_to_the_others() {
        var ticket = V1 + "/tickets/" + ask().text("id");
        done(agent.post(ticket + "/replying", ""));
        assertThat(done(lead.get(ticket + "/replying")).json().at("/others/0").asString())
                .isEqualTo("Dora Desk");
        assertThat(done(agent.get(ticket + "/replying")).json().path("others")).isEmpty();
        assertThat(customer.post(ticket + "/replying", "").status()).isEqualTo(403);
        assertThat(agent.get(V1 + "/tickets/" + UUID.randomUUID() + "/replying").status())
                .isEqualTo(404);
    }

    @Test
    void figures_of_a_month_are_counted_by_topic() {
        ask();
        var figures = done(lead.get(V1 + "/ticket-figures"));
        assertThat(figures.json().path("topics").valueStream())
                .filteredOn(each -> each.path("topic").asString().equals("domain"))
                .allMatch(each -> each.path("asked").asLong() > 0)
                .hasSize(1);
        assertThat(lead.get(V1 + "/ticket-figures?month=odd").toString())
                .startsWith("422")
                .contains("/month");
        assertThat(agent.get(V1 + "/ticket-figures").status()).isEqualTo(403);
    }

    private Said ask() {
        var words = Map.of("topic", "domain", "title", "By program", "words", "Which records?");
        return done(customer.post(V1 + "/tickets", json(words)));
    }

    private long looks(String ticket) {
        return guildhall
                .database()
                .sql(
                        "select count(*) from audit_entry where act = 'ticket.looked' and subject_id = :id")
                .param("id", UUID.fromString(ticket))
                .query(Long.class)
                .single();
    }

    private static String names(String en, String es) {
        return json(Map.of("names", Map.of("en", en, "zh", "主题", "es", es), "position", 900));
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
