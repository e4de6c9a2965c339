package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;

/// Somebody before a browser, who reads one language; every page met is looked at by axe, once.
class Seat implements AutoCloseable {
    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

    private final Installation installation;
    private final Page page;
    private final Text text;
    private final Hand hand;
    private final Postbox postbox;
    private final List<String> found = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();

    Seat(
            Installation installation,
            Locale language,
            String email,
            String password,
            Function<Page, Hand> hand) {
        this.installation = installation;
        this.page = Browser.person(language.toLanguageTag()).newPage();
        this.hand = hand.apply(page);
        this.text = installation.front(Texts.class).in(language);
        this.postbox = new Postbox(installation, email, password, text);
    }

    Page page() {
        return page;
    }

    Hand hand() {
        return hand;
    }

    Text text() {
        return text;
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

    /// Opens a page a day later: signs in again when the session is over by now.
    void returns(String path) {
        page.navigate(installation.address() + path);
        if (page.url().contains("/sign-in")) signIn();
        open(path);
    }

    Postbox postbox() {
        return postbox;
    }

    void follow(String label) {
        follow(control(AriaRole.LINK, label));
    }

    /// Presses a button that sends a form.
    void press(String label) {
        follow(control(AriaRole.BUTTON, label));
    }

    /// Presses what leads elsewhere, and waits until another page has taken this one's place.
    void follow(Locator control) {
        page.evaluate("document.querySelector('main').dataset.left = 'yes'");
        hand.press(control);
        page.locator("main:not([data-left])").waitFor();
        look();
    }

    Locator control(AriaRole role, String label) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    void fill(String name, String value) {
        hand.write(field(name).first(), value);
    }

    void choose(String name, String value) {
        hand.choose(field(name).first(), value);
    }

    void tick(String name, String value) {
        hand.tick(page.locator("input[name='%s'][value='%s']".formatted(name, value)));
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

    void signIn() {
        fill("email", postbox.address());
        fill("password", postbox.password());
        press(words("account.sign-in.submit"));
    }

    /// The letter of that key came, with these arguments, and leads to a page with those words.
    void isTold(String letter, String page, Object... told) {
        var body = words(letter + (text.has(letter + ".body") ? ".body" : ".text"), told);
        postbox.leads(postbox.brought(words(letter + ".title", told), body), page);
    }

    /// Leaves the browser: a page left open goes on asking for news.
    @Override
    public void close() {
        page.context().close();
    }

    /// What axe found on all pages so far, light and dark.
    List<String> found() {
        return found;
    }

    /// How the page's pictures are called: who looks, what number it has for them, where it lies.
    private String name() {
        var path =
                page.url()
                        .replaceAll("https?://[^/]+/|[?#].*", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x");
        return "%s-%02d-%s"
                .formatted(
                        postbox.address().replaceAll("@.*", ""),
                        looked.size(),
                        path.replace('/', '-'));
    }

    /// Looks at the page, if it hasn't met one of the kind yet.
    void look() {
        page.waitForLoadState();
        var kind =
                page.url().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("\\?.*|#.*", "")
                        + page.locator("h1").first().innerText();
        if (looked.contains(kind)) return;
        looked.add(kind);
        hand.meets();
        Browser.screenshots(page, name());
        // The pages are the same in every language and for the next one who comes; axe's one look
        // is enough.
        if (text.locale().equals(Locale.ENGLISH) && EXAMINED.add(kind)) {
            found.addAll(Axe.findings(page));
        }
    }
}
