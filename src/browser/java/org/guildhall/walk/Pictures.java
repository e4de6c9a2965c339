package org.guildhall.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.guildhall.support.Browser;

/// Takes the manual's pictures from a demo that has just begun: `tools/pictures` starts one and
/// calls this.
public final class Pictures {
    private final String address;
    private final Path directory;

    private Pictures(String address, Path directory) {
        this.address = address;
        this.directory = directory;
    }

    /// The demo's address, and where the pictures go.
    public static void main(String[] arguments) {
        try {
            new Pictures(arguments[0], Path.of(arguments[1])).take();
        } catch (RuntimeException failure) {
            // The browser's threads would keep a failed run waiting for ever.
            System.err.println(failure);
            System.exit(1);
        }
        System.exit(0);
    }

    private void take() {
        open(Browser.person().newPage(), "/", "public");
        form();
        var developer = signedIn("Mei Tan");
        review(developer);
        terms(developer);
        verification();
        support();
        open(signedIn("Claire"), "/console", "console");
    }

    private void form() {
        var partner = signedIn("Ayu Lestari");
        partner.navigate(address + "/portal/join/reseller");
        press(partner, "Confirm");
        follow(partner, "Confirm and Complete Basic Information");
        picture(partner, "application-form");
    }

    private void review(Page developer) {
        open(developer, "/desk/applications", "desk-list");
        row(developer, "/desk/applications", "Hansa");
        picture(developer, "desk-application");
    }

    /// Terms that were offered, corrected and offered again.
    private void terms(Page developer) {
        var partner = signedIn("Olivia");
        open(partner, "/portal", "portal-home");
        follow(partner, "Enter the Application Process");
        follow(partner, "Modify");
        partner.locator("[name='words']")
                .fill("15 % on compute, please; we double the commitment.");
        press(partner, "Submit");
        row(developer, "/desk/applications", "Southern");
        follow(developer, "Write the decision sheet");
        developer.locator("[name='productDiscounts.discount']").first().fill("15.00");
        developer.locator("[name='commitment']").fill("600000.00");
        picture(developer, "desk-sheet");
        press(developer, "Offer to the partner");
        partner.navigate(address + "/portal");
        follow(partner, "Enter the Application Process");
        partner.locator(".sheet-block")
                .last()
                .evaluate("block => block.scrollIntoView({block: 'center'})");
        seen(partner, "terms");
    }

    private void verification() {
        var verifier = signedIn("Vera Lindqvist");
        row(verifier, "/desk/verifications", "Lotus");
        press(verifier, "Take it");
        picture(verifier, "verification");
    }

    private void support() {
        var agent = signedIn("Sofia");
        row(agent, "/desk/tickets", "DirectMail stays");
        picture(agent, "ticket");
    }

    private void row(Page page, String path, String company) {
        page.navigate(address + path);
        page.locator("tbody tr", new Page.LocatorOptions().setHasText(company))
                .locator("a")
                .first()
                .click();
        page.waitForURL("**" + path + "/*");
    }

    private Page signedIn(String name) {
        var page = Browser.person().newPage();
        page.navigate(address + "/demo");
        page.locator("tr", new Page.LocatorOptions().setHasText(name))
                .locator("form button")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/demo"));
        return page;
    }

    private void open(Page page, String path, String name) {
        page.navigate(address + path);
        picture(page, name);
    }

    private static void press(Page page, String label) {
        leave(page, AriaRole.BUTTON, label);
    }

    private static void follow(Page page, String label) {
        leave(page, AriaRole.LINK, label);
    }

    /// Presses what leads elsewhere, and waits until another page has taken this one's place.
    private static void leave(Page page, AriaRole role, String label) {
        page.evaluate("document.querySelector('main').dataset.left = 'yes'");
        page.getByRole(role, new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        page.locator("main:not([data-left])").waitFor();
    }

    private void picture(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        seen(page, name);
    }

    /// As much as the window shows.
    private void seen(Page page, String name) {
        page.waitForLoadState();
        page.evaluate("document.fonts.ready");
        page.screenshot(new ScreenshotOptions().setPath(directory.resolve(name + ".png")));
    }
}
