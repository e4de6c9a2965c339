package org.guildhall.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.verification.risk.KycDecision.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The six requests on the desk, each with the account in every state that changes the answer:
/// asked in the portal, worked out by an agent in the browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SixRequestsTest {
    private final Installation guildhall = Installation.get();
    private final Customers customers = new Customers(guildhall);
    private AgentSeat seat;

    @BeforeAll
    void an_agent_sits_down() {
        seat = new AgentSeat(guildhall, guildhall.crowd().staff("Sofia Six", Role.SUPPORT_AGENT));
    }

    @AfterAll
    void and_leaves() {
        seat.close();
    }

    @Test
    void i_want_to_register_a_com_domain_name() {
        var answers =
                Map.of(
                        "domain",
                        "lotus.com",
                        "registrant-profile",
                        "no",
                        "hosting",
                        "mainland-china");
        var code = "register-com-domain";
        assertThat(made(customers.fresh("international"), code, answers))
                .containsExactly("profile-missing", "not-verified");
        assertThat(made(customers.underReview(), code, ready("elsewhere")))
                .containsExactly("under-review");
        assertThat(made(customers.verified("international"), code, ready("mainland-china")))
                .containsExactly("ready");
        assertThat(made(customers.verified("china"), code, ready("mainland-china")))
                .containsExactly("ready", "filing");
        assertThat(seat.page().locator(".answers a[href='/help/icp-filing']").count()).isOne();
        assertThat(made(customers.verified("china"), code, ready("elsewhere")))
                .containsExactly("ready");
    }

    @Test
    void move_my_domain_to_my_account_on_the_other_site() {
        var code = "transfer-between-accounts";
        assertThat(made(customers.verified("china"), code, Map.of("target-site", "international")))
                .containsExactly("other-site");
        assertThat(made(customers.verified("international"), code, Map.of("target-site", "china")))
                .containsExactly("other-site");
        var free = Map.of("target-site", "china", "recent", "no", "locked", "no");
        assertThat(made(customers.verified("china"), code, free)).containsExactly("possible");
        var held = Map.of("target-site", "china", "recent", "yes", "locked", "yes");
        assertThat(made(customers.fresh("china"), code, held))
                .containsExactly("too-recent", "locked", "not-verified");

        var owner = customers.verified("international");
        var sister = guildhall.crowd().sisterOf(owner, "Sue Sister");
        var uid = guildhall.crowd().account(sister).uid().value();
        var named = Map.of("target-uid", uid, "recent", "no", "locked", "no");
        assertThat(made(owner, code, named)).containsExactly("possible");
        assertThat(made(customers.verified("international"), code, named)).isEmpty();
    }

    @Test
    void i_cannot_activate_directmail() {
        var code = "directmail-activation";
        assertThat(made(customers.asked(customers.verified("international")), code, Map.of()))
                .containsExactly("papers-needed");
        var sent = customers.handedIn(customers.asked(customers.verified("international")));
        assertThat(made(sent, code, Map.of())).containsExactly("papers-under-review");
        assertThat(made(india("2018-03-01"), code, Map.of())).containsExactly("otherwise");
        assertThat(made(india("2019-07-29"), code, Map.of())).containsExactly("otherwise");
        assertThat(made(india("2020-03-01"), code, Map.of())).containsExactly("paytm");
        assertThat(made(customers.paytm(india("2020-03-01")), code, Map.of()))
                .containsExactly("otherwise");
        assertThat(made(customers.asked(india("2020-03-01")), code, Map.of()))
                .containsExactly("papers-needed", "paytm");
        assertThat(Axe.findings(seat.page())).isEmpty();
        Browser.screenshot(seat.page(), "diagnosis-two-causes");
        assertThat(made(customers.fresh("international"), code, Map.of()))
                .containsExactly("not-verified");
        assertThat(made(customers.underReview(), code, Map.of()))
                .containsExactly("verification-under-review");
        assertThat(made(customers.verified("international"), code, Map.of()))
                .containsExactly("otherwise");
        assertThat(seat.answers()).contains("DirectMail: handed on");
    }

    @Test
    void configure_my_domain_in_directmail() {
        var code = "directmail-domain";
        var owner = customers.verified("international");
        var free = Map.of("domain", "lotus.example", "zone-in-account", "yes", "other-use", "no");
        assertThat(made(owner, code, free)).containsExactly("automatic");
        var used =
                Map.of(
                        "domain",
                        "Lotus.example",
                        "zone-in-account",
                        "yes",
                        "other-use",
                        "yes",
                        "ownership",
                        "token-1");
        assertThat(made(owner, code, used)).containsExactly("manual");
        assertThat(seat.page().locator(".needed-record").innerText())
                .contains("aliyundm.lotus.example", "token-1", "10 mx01.dm.aliyun.com");
        assertThat(seat.page().locator(".needed-record [data-copy]").count()).isEqualTo(4);
    }

    @Test
    void configure_my_domain_in_enterprise_mail() {
        var owner = customers.verified("international");
        var code = "alimail-domain";
        assertThat(made(owner, code, Map.of())).containsExactly("otherwise");
        // names below .invalid are nowhere (RFC 6761): the DNS says so, or doesn't answer at all
        assertThat(made(owner, code, Map.of("domain", "lotus.invalid")))
                .containsAnyOf("missing", "not-seen");
        assertThat(seat.page().locator(".needed-record").innerText())
                .contains("5 mx1.qiye.aliyun.com", "mail.lotus.invalid");
    }

    @Test
    void become_a_distributor() {
        var code = "become-distributor";
        assertThat(made(customers.fresh("international"), code, Map.of()))
                .containsExactly("not-verified");
        assertThat(made(customers.verified("international"), code, Map.of()))
                .containsExactly("by-invitation");
        var reseller = guildhall.crowd().verifiedOwner("Rhea Reseller", "Rhea Pty Ltd");
        new Partners(guildhall).reseller(reseller, new Guests(guildhall).host());
        assertThat(made(reseller, code, Map.of())).containsExactly("other-programme");
        assertThat(seat.page().locator("#tried-title ~ .rules").innerText()).contains("Reseller");
    }

    @Test
    void become_a_distributor_of_which_the_application_runs() {
        var code = "become-distributor";
        assertThat(made(customers.underReview(), code, Map.of())).containsExactly("not-verified");
        var owner = customers.invited();
        assertThat(made(owner, code, Map.of())).containsExactly("your-turn");
        assertThat(seat.answers()).contains("Portal home");
        customers.stands(owner, "UNDER_REVIEW");
        assertThat(made(owner, code, Map.of())).containsExactly("our-turn");
        customers.stands(owner, "SIGNED");
        assertThat(made(owner, code, Map.of())).containsExactly("our-turn");
        customers.stands(owner, "REJECTED");
        assertThat(made(owner, code, Map.of())).containsExactly("ended");
    }

    @Test
    void become_a_distributor_which_the_account_is_or_sells_beside() {
        var code = "become-distributor";
        var owner = customers.invited();
        customers.stands(owner, "ACTIVE");
        var beside = guildhall.crowd().sisterOf(owner, "Bea Beside");
        var partners = new Partners(guildhall);
        var group = partners.group(owner, "distributor", "distributor", "silver", beside);
        partners.open(group, owner, new Guests(guildhall).host());
        assertThat(made(owner, code, Map.of())).containsExactly("active");
        assertThat(seat.answers()).contains("Network console");
        assertThat(made(beside, code, Map.of())).containsExactly("one-of-its-uids");
    }

    @Test
    void directmail_with_a_case_that_went_on_and_with_everything_at_once() {
        var code = "directmail-activation";
        var refused = customers.handedIn(customers.asked(customers.verified("international")));
        customers.decided(refused, Outcome.REFUSE);
        assertThat(made(refused, code, Map.of())).containsExactly("papers-needed");
        var accepted = customers.handedIn(customers.asked(customers.verified("international")));
        customers.decided(accepted, Outcome.ACCEPT);
        assertThat(made(accepted, code, Map.of())).containsExactly("otherwise");
        assertThat(made(customers.paytm(india("2018-03-01")), code, Map.of()))
                .containsExactly("otherwise");
        var all = customers.asked(customers.fresh("international", "IN", "2021-01-01"));
        assertThat(made(all, code, Map.of()))
                .containsExactly("papers-needed", "paytm", "not-verified");
        var sent = customers.handedIn(customers.asked(india("2020-03-01")));
        assertThat(made(sent, code, Map.of())).containsExactly("papers-under-review", "paytm");
    }

    @Test
    void nothing_found_leads_on_to_another_team_with_what_was_tried() {
        var ticket = customers.ask(customers.verified("international"), "directmail", "No way");
        assertThat(seat.made(ticket, "directmail-activation", Map.of()))
                .containsExactly("otherwise");
        var lead = guildhall.crowd().staff("Lara Lead", Role.SUPPORT_LEAD);
        var team =
                Fields.of(
                        "name", "DirectMail " + ticket,
                        "way", "TEAM",
                        "address", "directmail@team.example",
                        "language", "en",
                        "days", "2");
        var kept = guildhall.crowd().signedIn(lead).post("/desk/escalation-desks", team);
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        seat.go("/desk/tickets/" + ticket + "/escalation");
        assertThat(seat.page().inputValue("#field-tried"))
                .contains("[ruled out] Risk control asks for papers");
        assertThat(seat.page().inputValue("#field-ruledOut"))
                .contains("Risk control asks for papers");
        assertThat(Axe.findings(seat.page())).isEmpty();
    }

    @Test
    void records_are_entered_by_hand_where_the_zone_is_elsewhere_and_nothing_is_said_unasked() {
        var owner = customers.verified("international");
        var elsewhere = Map.of("domain", "lotus.invalid", "zone-in-account", "no");
        assertThat(made(owner, "directmail-domain", elsewhere)).containsExactly("manual");
        assertThat(made(owner, "directmail-domain", Map.of())).isEmpty();
        var abroad =
                made(
                        customers.verified("international"),
                        "register-com-domain",
                        ready("elsewhere"));
        assertThat(abroad).containsExactly("ready");
        assertThat(made(customers.fresh("china"), "register-com-domain", ready("mainland-china")))
                .containsExactly("not-verified", "filing");
    }

    @Test
    void an_account_on_the_other_site_of_the_same_enterprise_is_told_by_its_uid() {
        var owner = customers.verified("international");
        var sister = customers.on(guildhall.crowd().sisterOf(owner, "Sia Sister"), "china");
        var uid = guildhall.crowd().account(sister).uid().value();
        var named = Map.of("target-uid", uid, "recent", "no", "locked", "no");
        assertThat(made(owner, "transfer-between-accounts", named)).containsExactly("other-site");
        var within = Map.of("target-site", "international", "recent", "no", "locked", "no");
        assertThat(made(owner, "transfer-between-accounts", within)).containsExactly("possible");
        assertThat(made(customers.fresh("international"), "transfer-between-accounts", within))
                .containsExactly("not-verified");
    }

    @Test
    void an_agent_overrules_with_a_reason_that_stays_on_the_ticket() {
        var owner = customers.verified("international");
        made(owner, "directmail-activation", Map.of());
        seat.page().click("details.card > summary");
        seat.page().check("input[name=rules][value=papers-needed]");
        seat.page().click("form[action$='/overruling'] button");
        assertThat(seat.page().locator("#problem-reason").isVisible()).isTrue();
        seat.page().fill("#field-reason", "Risk control called: a case is about to be opened.");
        seat.page().click("form[action$='/overruling'] button");
        seat.page().waitForSelector(".notice");
        assertThat(seat.rules()).containsExactly("papers-needed");
        seat.page().click(".page-head .actions a");
        assertThat(seat.page().locator("main").innerText())
                .contains("Risk control called", "DirectMail can't be activated · version");
        assertThat(Axe.findings(seat.page())).isEmpty();
        Browser.screenshot(seat.page(), "diagnosis-on-ticket");
    }

    private Persona india(String registered) {
        return customers.verified("international", "IN", registered);
    }

    private static Map<String, String> ready(String hosting) {
        return Map.of("domain", "lotus.com", "registrant-profile", "yes", "hosting", hosting);
    }

    private List<String> made(Persona customer, String code, Map<String, String> answers) {
        return seat.made(customer, code, answers);
    }
}
