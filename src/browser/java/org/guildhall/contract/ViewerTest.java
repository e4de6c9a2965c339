package org.guildhall.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// The contract in the page: its pages one by one, larger and smaller, as words too; and without
/// scripts all the same.
class ViewerTest {
    private final Installation guildhall = Installation.get();
    private final Persona owner = guildhall.crowd().verifiedOwner("Rita Reader", "Reading Pty Ltd");
    private final String contract =
            "/portal/contracts/" + new Stations(guildhall).sent(owner).toString();

    @Test
    void a_contract_is_read_page_by_page_and_as_large_as_one_likes() {
        try (var person = Browser.person()) {
            var page = signedIn(person);
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) complaints.add(message.text());
                    });
            var elsewhere = new ArrayList<String>();
            page.onRequest(request -> elsewhere.add(request.url()));
            page.navigate(guildhall.address() + "/portal");
            assertThat(elsewhere).noneMatch(url -> url.contains("/pdf/"));

            page.navigate(guildhall.address() + contract);
            page.waitForSelector(".viewer-sheet canvas");
            assertThat(page.locator("[data-where]").innerText()).startsWith("Page 1 of ");
            assertThat(page.locator(".viewer-words").first().innerText())
                    .contains("Reading Pty Ltd");

            page.click("[data-go=on]");
            assertThat(page.locator("[data-where]").innerText()).startsWith("Page 2 of ");
            var width = width(page);
            page.click("[data-go=larger]");
            page.waitForFunction("document.querySelector('[data-zoomed]').textContent === '125 %'");
            assertThat(width(page)).isGreaterThan(width * 1.2);

            page.click("[data-go=smaller]");
            page.setViewportSize(420, 800);
            Eventually.holds("pages as wide as the telephone", () -> width(page) < 420);
            assertThat(page.locator("[data-where]").innerText()).startsWith("Page 2 of ");

            assertThat(Axe.findings(page)).isEmpty();
            assertThat(complaints).isEmpty();
            Browser.screenshot(page, "contract-viewer");
        }
    }

    @Test
    void without_scripts_the_browser_shows_it_and_it_can_be_downloaded() {
        try (var person = Browser.personWithoutScripts()) {
            var page = signedIn(person);
            page.navigate(guildhall.address() + contract);
            assertThat(page.locator(".viewer iframe").getAttribute("src")).endsWith("/document");
            assertThat(page.locator(".viewer a[download]").getAttribute("href"))
                    .endsWith("/contract.pdf");
            assertThat(page.locator("[data-go]").first().isVisible()).isFalse();
        }
    }

    private static double width(Page page) {
        return page.locator(".viewer-sheet").first().boundingBox().width;
    }

    private Page signedIn(BrowserContext person) {
        var page = person.newPage();
        page.navigate(guildhall.address() + "/sign-in");
        page.fill("#field-email", owner.email());
        page.fill("#field-password", Crowd.PASSWORD);
        page.press("#field-password", "Enter");
        page.waitForURL("**/portal");
        return page;
    }
}
