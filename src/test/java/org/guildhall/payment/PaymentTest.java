package org.guildhall.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Payment methods bound and removed, never with a whole number, and what countries ask for.
class PaymentTest {
    private static final String PORTAL = "/portal/payment";
    private static final String RULES = "/desk/payment-rules";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final PaymentRules rules = guildhall.front(PaymentRules.class);

    @Test
    void an_account_of_india_registered_after_the_day_needs_paytm_and_an_older_one_does_not() {
        var young = account("IN", "2020-03-01T00:00:00Z");
        var old = account("IN", "2018-03-01T00:00:00Z");
        // 20:00 in Singapore on that very day, and half past midnight there on the next
        var last = account("IN", "2019-07-29T12:00:00Z");
        var first = account("IN", "2019-07-29T16:30:00Z");
        var elsewhere = account("SG", "2020-03-01T00:00:00Z");

        assertThat(rules.unmet(uid(young)))
                .extracting(PaymentRule::kind)
                .containsExactly(PaymentKind.PAYTM);
        assertThat(rules.unmet(uid(first))).hasSize(1);
        assertThat(rules.unmet(uid(old))).isEmpty();
        assertThat(rules.unmet(uid(last))).isEmpty();
        assertThat(rules.unmet(uid(elsewhere))).isEmpty();

        var portal = crowd.signedIn(young);
        assertThat(portal.get(PORTAL).page().text()).contains("Paytm is not bound");
        assertThat(bind(portal, "PAYTM", "Paytm", "0042").status()).isEqualTo(303);
        assertThat(rules.unmet(uid(young))).isEmpty();
        assertThat(rules.asking(uid(young))).hasSize(1);
        new Letters(guildhall.mail()).link(young.email(), PORTAL);
        var remove = portal.get(PORTAL).page().select("form[action$=removal]").attr("action");
        assertThat(portal.post(remove, Map.of()).status()).isEqualTo(303);
        assertThat(portal.post(remove, Map.of()).status()).isEqualTo(409);
        assertThat(portal.get(PORTAL).page().text()).contains("Paytm is not bound", "Removed");
        assertThat(rules.unmet(uid(young))).hasSize(1);
    }

    @Test
    void a_whole_number_is_refused_and_neither_kept_nor_shown_again() {
        var owner = crowd.owner("Carla Card");
        var portal = crowd.signedIn(owner);
        for (var typed : new String[] {"4111 1111 1111 1111", "4111111111111111"}) {
            var shown = bind(portal, "CARD", "Visa", typed);
            assertThat(shown.status()).isEqualTo(422);
            assertThat(shown.page().select("#problem-tail").text()).contains("was not kept");
            assertThat(content(shown)).doesNotContain("4111");
            var label = bind(portal, "CARD", "Visa " + typed, "1111");
            assertThat(label.status()).isEqualTo(422);
            assertThat(content(label)).doesNotContain("4111");
        }
        assertThat(bind(portal, "CARD", "Visa", "1111").status()).isEqualTo(303);
        assertThat(bind(portal, "CARD", "Visa", "1111").page().select("#problem-tail").text())
                .contains("bound already");
        var member = crowd.signedIn(crowd.member(owner, "Max Member"));
        assertThat(member.get(PORTAL).page().text()).contains("•••• 1111", "Only owners");
        assertThat(bind(member, "CARD", "Visa", "2222").status()).isEqualTo(403);
    }

    @Test
    void two_cards_of_an_account_whose_last_case_is_long_over_are_erased_alike() {
        var owner = crowd.owner("Erna Erased");
        var portal = crowd.signedIn(owner);
        bind(portal, "CARD", "Visa", "1111");
        bind(portal, "CARD", "Visa", "2222");
        guildhall
                .database()
                .sql(
                        """
                        update payment_method set bound_at = bound_at - interval '400 days'
                         where account_id = :account
                        """)
                .param("account", crowd.account(owner).id().value())
                .update();
        var erasure = guildhall.parts().getBean(PaymentErasure.class);

        assertThat(erasure.held(longOver(owner))).isEqualTo(2);
        assertThat(erasure.erase(longOver(owner))).isEqualTo(2);
        assertThat(portal.get(PORTAL).page().select("table").text())
                .contains("•••• 0000")
                .doesNotContain("Visa", "1111");
    }

    @Test
    void what_was_bound_of_late_is_not_erased_with_a_case_that_is_long_over() {
        var owner = crowd.owner("Lara Lately");
        bind(crowd.signedIn(owner), "CARD", "Visa", "1111");

        assertThat(guildhall.parts().getBean(PaymentErasure.class).held(longOver(owner))).isZero();
    }

    private Erasing longOver(Persona owner) {
        var account = crowd.account(owner).id().value();
        var ended = Instant.parse("2020-01-01T00:00:00Z");
        return new Erasing(
                new EndedCase(UUID.randomUUID(), "APP-2019-00001", account, ended, true), Set.of());
    }

    /// What is on the page but the account's own UID, which may have any digits.
    private static String content(Visit.Answer answer) {
        return answer.page().select("main").html();
    }

    @Test
    void staff_look_an_account_up_and_each_look_is_in_the_trail() {
        var owner = crowd.owner("Dora Desk");
        assertThat(bind(crowd.signedIn(owner), "BANK_ACCOUNT", "HDFC Bank", "9876").status())
                .isEqualTo(303);
        var agent = crowd.staff("Sonja Support", Role.SUPPORT_AGENT);
        var desk = crowd.signedIn(agent);
        var shown = desk.get("/desk/payment?uid=" + uid(owner).value()).page();
        assertThat(shown.text()).contains("HDFC Bank", "•••• 9876", "Bound");
        assertThat(desk.get("/desk/payment?uid=1234567890123456").status()).isEqualTo(422);
        var api =
                Program.of(guildhall, agent)
                        .get("/api/v1/accounts/" + uid(owner).value() + "/payment-methods");
        assertThat(api.json().path("data").path(0).path("tail").asString()).isEqualTo("9876");
        var looks =
                guildhall
                        .database()
                        .sql(
                                """
                                select count(*) from audit_entry
                                 where subject_id = :id and note = 'payment methods'
                                """)
                        .param("id", crowd.account(owner).id().value())
                        .query(Long.class)
                        .single();
        assertThat(looks).isEqualTo(2);
        assertThat(crowd.signedIn(crowd.staff("Vic", Role.VERIFIER)).get("/desk/payment").status())
                .isEqualTo(403);
    }

    @Test
    void a_channel_manager_keeps_the_rules_and_they_hold_on_their_days() {
        var owner = account("JP", "2024-01-01T00:00:00Z");
        var manager = crowd.staff("Chris Channel", Role.CHANNEL_MANAGER);
        var desk = crowd.signedIn(manager);
        var future = rule("from", "2027-01-01");
        assertThat(desk.post(RULES, future).status()).isEqualTo(303);
        assertThat(rules.asking(uid(owner))).isEmpty();
        var path = desk.get(RULES).page().select("tr:contains(Japan) a[href]").attr("href");
        var changed = rule("from", "2026-01-01", "version", "1");
        assertThat(desk.post(path, changed).status()).isEqualTo(303);
        assertThat(desk.post(path, changed).status()).isEqualTo(409);
        assertThat(rules.unmet(uid(owner)))
                .extracting(PaymentRule::kind)
                .containsExactly(PaymentKind.CARD);
        assertThat(desk.post(path, rule("until", "2025-12-31", "version", "2")).status())
                .isEqualTo(422);
        var ended = rule("from", "2026-01-01", "until", "2026-10-01", "version", "2");
        assertThat(desk.post(path, ended).status()).isEqualTo(303);
        assertThat(rules.asking(uid(owner))).isEmpty();
        var program = Program.of(guildhall, manager);
        var one = "/api/v1/payment-rules/" + UUID.fromString(path.replaceAll(".*/", ""));
        assertThat(program.get(one).text("until")).isEqualTo("2026-10-01");
        assertThat(program.delete(one, "\"3\"").status()).isEqualTo(200);
        assertThat(desk.get(RULES).page().text()).contains("Japan, Card: taken out");
    }

    private static Map<String, String> rule(String... more) {
        var fields = Fields.of("country", "JP", "kind", "CARD", "from", "2026-01-01");
        fields.putAll(Fields.of(more));
        return fields;
    }

    private static Visit.Answer bind(Visit portal, String kind, String label, String tail) {
        return portal.post(PORTAL, Fields.of("kind", kind, "label", label, "tail", tail));
    }

    private Persona account(String country, String registered) {
        var owner = crowd.owner("Owner " + country);
        guildhall
                .database()
                .sql(
                        "update account_account set country = :country, created_at = :at where id = :id")
                .param("country", country)
                .param("at", Timestamp.from(Instant.parse(registered)))
                .param("id", crowd.account(owner).id().value())
                .update();
        return owner;
    }

    private Uid uid(Persona owner) {
        return crowd.account(owner).uid();
    }
}
