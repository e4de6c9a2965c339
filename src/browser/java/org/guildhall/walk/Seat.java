package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;

/// Somebody before a browser, who reads one language; every page met is looked at by axe, once.
class Seat {
    private final Installation installation;
    private final Page page;
    private final Text text;
    private final List<String> found = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();

    Seat(Installation installation, Locale language) {
        this.installation = installation;
        this.page = Browser.person(language.toLanguageTag()).newPage();
        this.text = installation.front(Texts.class).in(language);
    }

    Page page() {
        return page;
    }

    Installation installation() {
        return installation;
    }

    /// The words of a message, as this reader sees them.
    String words(String key, Object... arguments) {
        return text.of(key, arguments);
    }

    void open(String path) {
        page.navigate(installation.address() + path);
        look();
    }

    void follow(String label) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        look();
    }

    /// Presses a button that sends a form, and waits until another page has taken this one's place.
    void press(String label) {
        page.evaluate("document.querySelector('main').dataset.left = 'yes'");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        page.locator("main:not([data-left])").waitFor();
        look();
    }

    void fill(String name, String value) {
        field(name).first().fill(value);
    }

    void choose(String name, String value) {
        field(name).first().selectOption(value);
    }

    void tick(String name, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(name, value)).check();
    }

    Locator field(String name) {
        return page.locator("main [name='" + name + "']");
    }

    /// Whether these words stand on the page, or will soon.
    boolean sees(String words) {
        try {
            page.locator("main", new Page.LocatorOptions().setHasText(words)).waitFor();
            return true;
        } catch (TimeoutError never) {
            return false;
        }
    }

    /// The message of that key stands on the page.
    void reads(String key) {
        assertThat(sees(words(key))).as(key).isTrue();
    }

    void signIn(String email, String password) {
        fill("email", email);
        fill("password", password);
        press(words("account.sign-in.submit"));
    }

    /// What axe found on all pages so far, light and dark.
    List<String> found() {
        return found;
    }

    /// Lets axe look at the page, if it hasn't seen one of the kind yet.
    void look() {
        page.waitForLoadState();
        var kind =
                page.url().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("\\?.*|#.*", "")
                        + page.locator("h1").first().innerText();
        // The pages are the same in every language; one reader's look is enough.
        if (looked.contains(kind) || !text.locale().equals(Locale.ENGLISH)) return;
        looked.add(kind);
        found.addAll(Browser.axe(page));
    }
}
