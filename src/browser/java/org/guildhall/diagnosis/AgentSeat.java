package org.guildhall.diagnosis;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;

/// Somebody of the desk at a browser, who works requests out: one sign-in for many of them.
final class AgentSeat implements AutoCloseable {
    private final Installation guildhall;
    private final Customers customers;
    private final BrowserContext browser = Browser.person();
    private final Page page = browser.newPage();

    AgentSeat(Installation guildhall, Persona staff) {
        this.guildhall = guildhall;
        this.customers = new Customers(guildhall);
        page.navigate(guildhall.address() + "/sign-in");
        page.fill("#field-email", staff.email());
        page.fill("#field-password", Crowd.PASSWORD);
        page.press("#field-password", "Enter");
        page.waitForURL("**/desk**");
    }

    Page page() {
        return page;
    }

    /// Opens a page of the desk.
    void go(String path) {
        page.navigate(guildhall.address() + path);
    }

    /// The customer asks, the agent opens the ticket, follows the diagnosis, answers its questions;
    /// what is answered, by rule.
    List<String> made(Persona customer, String code, Map<String, String> answers) {
        return made(customers.ask(customer, "other", "Please help: " + code), code, answers);
    }

    /// The same for a ticket that is there.
    List<String> made(UUID ticket, String code, Map<String, String> answers) {
        go("/desk/tickets/" + ticket);
        page.click("a[href$='/diagnosis/" + code + "']");
        page.waitForURL("**/diagnosis/" + code + "**");
        answers.forEach(this::fill);
        page.click("main form .actions button");
        page.waitForSelector("#answer-title");
        return rules();
    }

    /// What is answered on the page, by rule.
    List<String> rules() {
        return page.locator(".answers > li").all().stream()
                .map(each -> each.getAttribute("data-rule"))
                .toList();
    }

    /// Everything that is said about what is answered.
    String answers() {
        return page.locator(".answers").innerText();
    }

    private void fill(String question, String answer) {
        var radio =
                page.locator(
                        "input[type=radio][name='%s'][value='%s']".formatted(question, answer));
        if (radio.count() > 0) radio.check();
        else page.fill("#field-" + question, answer);
    }

    @Override
    public void close() {
        browser.close();
    }
}
