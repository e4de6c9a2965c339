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
        new Pictures(arguments[0], Path.of(arguments[1])).take();
        System.exit(0);
    }

    private void take() {
        var visitor = Browser.person().newPage();
        open(visitor, "/", "public");
        var partner = signedIn("Ayu Lestari");
        open(partner, "/portal", "portal-home");
        partner.navigate(address + "/portal/join/reseller");
        press(partner, "Confirm");
        partner.getByRole(AriaRole.LINK, named("Confirm and Complete Basic Information")).click();
        picture(partner, "application-form");
        var offered = signedIn("Olivia");
        offered.navigate(address + "/portal");
        offered.getByRole(AriaRole.LINK, named("Enter the Application Process")).click();
        picture(offered, "terms");
        desk();
        var verifier = signedIn("Vera Lindqvist");
        verifier.navigate(address + "/desk/verifications");
        verifier.locator("tbody a").first().click();
        picture(verifier, "verification");
    }

    private void desk() {
        var developer = signedIn("Mei Tan");
        open(developer, "/desk/applications", "desk-list");
        developer
                .locator("tbody tr", new Page.LocatorOptions().setHasText("Hansa"))
                .locator("a")
                .first()
                .click();
        picture(developer, "desk-application");
        for (var box : developer.locator("input[name='checklist']").all()) box.check();
        press(developer, "Approve");
        developer.getByRole(AriaRole.LINK, named("Write the decision sheet")).click();
        picture(developer, "desk-sheet");
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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private void picture(Page page, String name) {
        page.waitForLoadState();
        page.evaluate("scrollTo(0, 0)");
        page.evaluate("document.fonts.ready");
        page.screenshot(new ScreenshotOptions().setPath(directory.resolve(name + ".png")));
    }
}
