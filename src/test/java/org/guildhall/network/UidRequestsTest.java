package org.guildhall.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.guildhall.access.Uid;
import org.guildhall.network.uid.UidRequest;
import org.guildhall.support.Fields;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.support.Visit.Answer;
import org.junit.jupiter.api.Test;

/// Associated UIDs after activation (onboarding.md section 8): asked for, decided, taken back.
class UidRequestsTest extends UidGround {
    @Test
    void the_partner_asks_the_developer_agrees_and_the_console_opens_for_the_new_uid() {
        var partnership = partners.reseller(owner, bd);
        assertThat(console(sister)).isEqualTo(403);

        assertThat(ask("additions", uid(sister)).status()).isEqualTo(303);
        assertThat(letter(bd, "asks to add")).contains("Our Perth branch.");
        assertThat(console(sister)).isEqualTo(403);
        assertThat(desk.get(partnership.deskPath()).body()).contains("1 waiting for a decision");

        assertThat(decide(partnership, "approval").status()).isEqualTo(303);
        assertThat(console(sister)).isEqualTo(200);
        letter(owner, "was added");
        assertThat(letter(sister, "was added")).contains("/portal/uids");
        assertThat(home(sister)).contains("/console");
        assertThat(desk.get(partnership.deskPath()).body())
                .contains("Associated UID " + uid(sister).grouped() + " added");
    }

    @Test
    void a_request_that_breaks_a_rule_names_both_uids_and_both_values() {
        partners.reseller(owner, bd);
        var agency = partners.group(sister, "agency", "agency", "basic");
        partners.open(agency, sister, bd);

        var answer = ask("additions", uid(sister));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problem-uid").text())
                .contains(uid(owner).grouped(), "Reseller", uid(sister).grouped(), "Agency");
    }

    @Test
    void the_rules_are_asked_again_at_the_decision_and_a_refused_one_stays_open() {
        var partnership = partners.reseller(owner, bd);
        ask("additions", uid(sister));
        lapse(sister);

        var answer = decide(partnership, "approval");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problems").text())
                .contains(uid(owner).grouped(), company, uid(sister).grouped())
                .contains("isn't verified for any enterprise now");
        assertThat(console(sister)).isEqualTo(403);
        assertThat(desk.get(partnership.deskPath() + "/uids").body()).contains("Waiting for");
    }

    @Test
    void a_refusal_says_why_and_a_decided_request_can_t_be_decided_again() {
        var partnership = partners.reseller(owner, bd);
        ask("additions", uid(sister));
        var request = requests.of(partnership.id(), staff(bd)).getFirst();

        assertThat(decide(partnership, "refusal").status()).isEqualTo(422);
        assertThat(decide(partnership, "refusal", "answer", "Not this year.").status())
                .isEqualTo(303);
        assertThat(letter(owner, "was refused")).contains("Not this year.");
        var late = post(desk, "/desk/partners/uids/requests/" + request.id() + "/approval", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("Refused since").contains("Bo Developer");
        assertThat(console(sister)).isEqualTo(403);
    }

    @Test
    void the_partner_takes_a_request_back_and_nobody_else_can() {
        var partnership = partners.reseller(owner, bd, sister);
        ask("removals", uid(sister));
        var request = requests.of(partnership.id(), staff(bd)).getFirst();
        var path = "/portal/uids/requests/" + request.id() + "/withdrawal";
        var stranger = guildhall.crowd().verifiedOwner("Sten Stranger", "Other " + company);

        assertThat(post(guildhall.crowd().signedIn(stranger), path, "1").status()).isEqualTo(404);
        assertThat(post(guildhall.crowd().signedIn(sister), path, "1").status()).isEqualTo(403);
        assertThat(post(partner, path, "1").status()).isEqualTo(303);
        letter(bd, "nothing to decide");
        assertThat(decide(request, "approval").status()).isIn(409, 422);
        assertThat(console(sister)).isEqualTo(200);
    }

    @Test
    void with_a_removal_the_console_closes_and_the_account_is_free() {
        var partnership = partners.reseller(owner, bd, sister);
        assertThat(console(sister)).isEqualTo(200);
        ask("removals", uid(sister));
        decide(partnership, "approval");
        assertThat(console(sister)).isEqualTo(403);
        assertThat(letter(sister, "closed for it"))
                .as("a page that is there for who left")
                .doesNotContain("/portal/uids");
        assertThat(home(sister)).doesNotContain("/console");
        partners.open(partners.group(sister, "agency", "agency", "basic"), sister, bd);
        assertThat(console(sister)).isEqualTo(200);
    }

    @Test
    void what_nobody_has_decided_when_the_partnership_ends_waits_no_longer() {
        var partnership = partners.reseller(owner, bd);
        ask("additions", uid(sister));

        partners.transactions()
                .executeWithoutResult(
                        _ ->
                                guildhall
                                        .front(Partnerships.class)
                                        .end(
                                                partnership.application(),
                                                guildhall.clock().instant()));

        assertThat(desk.get(partnership.deskPath()).body()).doesNotContain("waiting for a");
        for (var page :
                List.of(desk.get(partnership.deskPath() + "/uids"), partner.get("/portal/uids"))) {
            assertThat(page.body())
                    .contains("Not decided: the partnership is over")
                    .doesNotContain("Waiting for a decision");
        }
    }

    @Test
    void the_eleventh_associated_uid_is_refused() {
        var ten = new Persona[UidGroup.MOST_ASSOCIATED];
        for (var i = 0; i < ten.length; i++) ten[i] = guildhall.crowd().sisterOf(owner, "Sis " + i);
        partners.reseller(owner, bd, ten);
        var answer = ask("additions", uid(sister));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problem-uid").text())
                .contains(uid(owner).grouped(), uid(sister).grouped(), "11", "10");
    }

    private List<String> home(Persona persona) {
        return guildhall
                .crowd()
                .signedIn(persona)
                .get("/portal")
                .page()
                .select("main a")
                .eachAttr("href");
    }

    private Answer ask(String what, Uid uid) {
        partner.get("/portal/uids");
        return partner.post(
                "/portal/uids/" + what,
                Fields.of("uid", uid.grouped(), "words", "Our Perth branch."));
    }

    private Answer decide(Partnership partnership, String how, String... more) {
        return decide(requests.of(partnership.id(), staff(bd)).getFirst(), how, more);
    }

    private Answer decide(UidRequest request, String how, String... more) {
        var fields = new LinkedHashMap<>(Fields.of(more));
        fields.put("version", Long.toString(request.version()));
        return desk.post("/desk/partners/uids/requests/" + request.id() + "/" + how, fields);
    }

    private static Answer post(Visit visit, String path, String version) {
        return visit.post(path, Fields.of("version", version));
    }

    private void lapse(Persona persona) {
        guildhall
                .database()
                .sql(
                        "update verification_case set verified_until = now() - interval '30 years'"
                                + " where uid = :uid")
                .param("uid", uid(persona).value())
                .update();
    }
}
