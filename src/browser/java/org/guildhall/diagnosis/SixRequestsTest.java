package org.guildhall.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
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
    private BrowserContext agent;
    private Page page;

    @BeforeAll
    void an_agent_sits_down() {
        var sofia = guildhall.crowd().staff("Sofia Six", Role.SUPPORT_AGENT);
        agent = Browser.person();
        page = agent.newPage();
        signIn(page, sofia);
    }

    private void signIn(Page seat, Persona staff) {
        seat.navigate(guildhall.address() + "/sign-in");
        seat.fill("#field-email", staff.email());
        seat.fill("#field-password", Crowd.PASSWORD);
        seat.press("#field-password", "Enter");
        seat.waitForURL("**/desk**");
    }

    @AfterAll
    void and_leaves() {
        agent.close();
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
        assertThat(page.locator(".answers").innerText()).contains("icp-filing");
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
        assertThat(Browser.axe(page)).isEmpty();
        Browser.screenshot(page, "diagnosis-two-causes");
        assertThat(made(customers.fresh("international"), code, Map.of()))
                .containsExactly("not-verified");
        assertThat(made(customers.underReview(), code, Map.of()))
                .containsExactly("verification-under-review");
        assertThat(made(customers.verified("international"), code, Map.of()))
                .containsExactly("otherwise");
        assertThat(page.locator(".answers").innerText()).contains("directmail-unknown");
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
        assertThat(page.locator(".needed-record").innerText())
                .contains("aliyundm.lotus.example", "token-1", "10 mx01.dm.aliyun.com");
        assertThat(page.locator(".needed-record [data-copy]").count()).isEqualTo(4);
    }

    @Test
    void configure_my_domain_in_enterprise_mail() {
        var owner = customers.verified("international");
        var code = "alimail-domain";
        assertThat(made(owner, code, Map.of())).containsExactly("otherwise");
        // names below .invalid are nowhere (RFC 6761): the DNS says so, or doesn't answer at all
        assertThat(made(owner, code, Map.of("domain", "lotus.invalid")))
                .containsAnyOf("missing", "not-seen");
        assertThat(page.locator(".needed-record").innerText())
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
        assertThat(page.locator("#tried-title ~ .rules").innerText()).contains("reseller");
    }

    @Test
    void an_agent_overrules_with_a_reason_that_stays_on_the_ticket() {
        var owner = customers.verified("international");
        made(owner, "directmail-activation", Map.of());
        page.click("details.card > summary");
        page.check("input[name=rules][value=papers-needed]");
        page.click("form[action$='/overruling'] button");
        assertThat(page.locator("#problem-reason").isVisible()).isTrue();
        page.fill("#field-reason", "Risk control called: a case is about to be opened.");
        page.click("form[action$='/overruling'] button");
        page.waitForSelector(".notice");
        assertThat(rules()).containsExactly("papers-needed");
        page.click(".page-head .actions a");
        assertThat(page.locator("main").innerText())
                .contains("Risk control called", "directmail-activation, version");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.screenshot(page, "diagnosis-on-ticket");
    }

    @Test
    void who_leads_the_desk_sees_what_the_examples_say_while_typing() {
        try (var lead = Browser.person()) {
            var desk = lead.newPage();
            signIn(desk, guildhall.crowd().staff("Lea Lead", Role.SUPPORT_LEAD));
            desk.navigate(guildhall.address() + "/desk/diagnoses");
            assertThat(Browser.axe(desk)).isEmpty();
            desk.click("a[href$='/directmail-activation']");
            assertThat(desk.locator(".examples > .good").count()).isEqualTo(12);
            var text = desk.inputValue("#field-text");
            desk.fill("#field-text", text.replace("contains paytm", "lacks paytm"));
            desk.waitForSelector(".examples > .bad");
            assertThat(Browser.axe(desk)).isEmpty();
            Browser.screenshot(desk, "diagnosis-editor");
            desk.fill("#field-text", text.replace("contains paytm", "is paytm"));
            desk.waitForSelector(".mistakes");
            assertThat(desk.locator(".mistakes").innerText())
                    .contains("payment.missing", "contains");
            desk.setViewportSize(Browser.NARROW, 800);
            assertThat(Browser.scrollsSideways(desk)).isFalse();
            desk.navigate(guildhall.address() + "/desk/filing-policy");
            assertThat(Browser.axe(desk)).isEmpty();
            assertThat(Browser.scrollsSideways(desk)).isFalse();
        }
    }

    private Persona india(String registered) {
        return customers.verified("international", "IN", registered);
    }

    private static Map<String, String> ready(String hosting) {
        return Map.of("domain", "lotus.com", "registrant-profile", "yes", "hosting", hosting);
    }

    /// Asks, opens the ticket, follows the diagnosis, answers it; what is answered, by rule.
    private List<String> made(Persona customer, String code, Map<String, String> answers) {
        var ticket = customers.ask(customer, "other", "Please help: " + code);
        page.navigate(guildhall.address() + "/desk/tickets/" + ticket);
        page.click("a[href$='/diagnosis/" + code + "']");
        answers.forEach(this::fill);
        page.click("main form .actions button");
        page.waitForSelector("#answer-title");
        return rules();
    }

    private void fill(String question, String answer) {
        var radio =
                page.locator(
                        "input[type=radio][name='%s'][value='%s']".formatted(question, answer));
        if (radio.count() > 0) radio.check();
        else page.fill("#field-" + question, answer);
    }

    private List<String> rules() {
        return page.locator(".answers h3").allInnerTexts();
    }
}
