package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.platform.web.frame.Assets;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GalleryBrowserTest {
    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'";
    private static final String NO_MARKS =
            "[...document.querySelectorAll('.desk-rail ul')].every(each => getComputedStyle(each).listStyleType === 'none')";
    private static HttpServer server;
    private static String base;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", GalleryBrowserTest::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    @Test
    void every_part_is_accessible_light_and_dark_and_fits_the_narrowest_screen() {
        try (var person = Browser.person()) {
            var page = person.newPage();
            var complaints = new CopyOnWriteArrayList<String>();
            page.onConsoleMessage(said -> complaints.add(said.text()));
            var found = new ArrayList<String>();
            for (var path : Gallery.PAGES) {
                page.navigate(base + path);
                found.addAll(Axe.findings(page));
                for (var width : List.of(320, 768, 3840)) {
                    page.setViewportSize(width, 800);
                    if (Browser.scrollsSideways(page))
                        found.add(path + " scrolls sideways at " + width);
                }
                page.setViewportSize(Browser.WIDE, 800);
            }
            assertThat(found).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void pictures_are_taken_for_people_to_look_at() {
        try (var person = Browser.person()) {
            var page = person.newPage();
            for (var path : Gallery.PAGES) {
                page.navigate(base + path);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                Browser.screenshot(page, "gallery" + path.replace('/', '-'));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                Browser.screenshot(page, "gallery-dark" + path.replace('/', '-'));
            }
            page.navigate(base + "/portal?zh");
            Browser.screenshot(page, "gallery-chinese");
        }
    }

    @Test
    void the_rail_is_one_menu_on_a_telephone_and_shows_no_list_marks() {
        try (var person = Browser.person()) {
            var page = at(person, "/desk/applications");
            assertThat(page.isVisible(".desk-wide a")).isTrue();
            assertThat(page.isVisible(".desk-narrow > summary")).isFalse();
            assertThat(page.evaluate(NO_MARKS)).isEqualTo(true);
            page.setViewportSize(Browser.NARROW, 800);
            assertThat(page.isVisible(".desk-wide a")).isFalse();
            page.focus(".desk-narrow > summary");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focused(page).strip()).isEqualTo("My work");
            page.keyboard().press("Escape");
            assertThat(page.isVisible(".desk-narrow a")).isFalse();
        }
    }

    @Test
    void the_portal_s_bar_is_one_line_in_every_language_on_every_usual_screen() {
        try (var person = Browser.person()) {
            for (var language : List.of("", "?es", "?zh")) {
                var page = at(person, "/portal" + language);
                for (var width : List.of(1024, 1280, 1440, 1920)) {
                    page.setViewportSize(width, 800);
                    assertThat(page.locator("header.top").boundingBox().height)
                            .as(language + " at " + width)
                            .isLessThan(80);
                }
            }
        }
    }

    @Test
    void a_list_is_walked_with_the_keyboard() {
        try (var person = Browser.person()) {
            var page = at(person, "/desk/applications");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo("APP-2026-00043");
            page.keyboard().press("k");
            assertThat(focused(page)).isEqualTo("APP-2026-00042");
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("Escape");
            page.keyboard().press("/");
            page.keyboard().type("jk?");
            assertThat(page.locator("[data-find]").inputValue()).isEqualTo("jk?");
        }
    }

    @Test
    void a_list_s_marked_row_opens_with_enter() {
        try (var person = Browser.person()) {
            var page = at(person, "/desk/applications");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/applications/42");
            assertThat(page.title()).startsWith("APP-2026-00042");
        }
    }

    @Test
    void the_problems_take_the_focus_and_lead_to_their_fields() {
        try (var person = Browser.person()) {
            var page = at(person, "/portal/form");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("problems");
            page.locator(".problems a").first().click();
            page.locator("#field-email:focus").waitFor();
        }
    }

    @Test
    void what_can_not_be_undone_is_asked_by_name_and_can_be_left() {
        try (var person = Browser.person()) {
            var page = at(person, "/portal/terms");
            page.locator("a[data-dialog]").click();
            var dialog = page.locator("#decline");
            assertThat(dialog.isVisible()).isTrue();
            assertThat(dialog.innerText()).contains("Decline APP-2026-00042");
            page.locator("[data-close]").click();
            assertThat(dialog.isVisible()).isFalse();
        }
    }

    @Test
    void colours_are_chosen_by_hand_and_remembered() {
        try (var person = Browser.person()) {
            var page = at(person, "/portal");
            page.locator(".menu:has([data-set-theme]) > summary").click();
            page.locator("[data-set-theme=dark]").click();
            assertThat(page.evaluate("getComputedStyle(document.body).colorScheme"))
                    .isEqualTo("dark");
            assertThat(person.cookies())
                    .anyMatch(cookie -> cookie.name.equals("theme") && cookie.value.equals("dark"));
        }
    }

    @Test
    void a_signature_is_drawn_and_cleared() {
        try (var person = Browser.person()) {
            var page = at(person, "/portal/sign");
            page.locator("canvas").scrollIntoViewIfNeeded();
            var box = page.locator("canvas").boundingBox();
            page.mouse().move(box.x + 40, box.y + 60);
            page.mouse().down();
            page.mouse().move(box.x + 200, box.y + 90);
            page.mouse().up();
            assertThat(page.locator("#field-drawn").inputValue())
                    .startsWith("data:image/png;base64,");
            page.locator("[data-clear-signature]").click();
            assertThat(page.locator("#field-drawn").inputValue()).isEmpty();
        }
    }

    @Test
    void a_draft_saves_itself_and_says_when() {
        try (var person = Browser.person()) {
            var page = at(person, "/portal/form");
            page.locator("#field-about").pressSequentially(" And one more.");
            assertThat(page.locator("[data-longest]").textContent()).isEqualTo("3 characters left");
            page.locator("[data-saved][data-state=saved]").waitFor();
            assertThat(page.locator("[data-saved]").textContent()).isEqualTo("A document");
        }
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_sent_and_a_small_one_arrives() {
        try (var person = Browser.person()) {
            var page = at(person, "/portal/form");
            page.locator("#field-document").setInputFiles(file(21_000_000));
            assertThat(page.locator("#field-document:invalid").count()).isEqualTo(1);
            page.locator("#field-document").setInputFiles(file(2_000_000));
            page.locator("form[data-guard] button.primary").click();
            page.waitForURL("**/x");
            assertThat(page.title()).startsWith("That is no longer possible");
        }
    }

    @Test
    void without_scripts_every_part_still_reads_and_menus_still_open() {
        try (var person = Browser.personWithoutScripts()) {
            var page = at(person, "/portal/terms");
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator(".copy").first().isVisible()).isFalse();
            page.locator(".menu > summary").first().click();
            assertThat(page.locator(".menu-list").first().isVisible()).isTrue();
            page.locator("a[href='#decline']").click();
            assertThat(page.locator("#decline").isVisible()).isTrue();
        }
    }

    private static FilePayload file(int size) {
        return new FilePayload("licence.pdf", "application/pdf", new byte[size]);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    private static Page at(BrowserContext person, String path) {
        var page = person.newPage();
        page.navigate(base + path);
        return page;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/assets/")) {
            var asset = Assets.find(path.split("/", 4)[3]).orElseThrow();
            send(exchange, asset.type(), asset.content());
        } else if (Gallery.PAGES.contains(path)) {
            var asked = exchange.getRequestURI().getQuery();
            var html =
                    Gallery.page(
                            path,
                            "zh".equals(asked)
                                    ? Locale.SIMPLIFIED_CHINESE
                                    : Locale.of(asked == null ? "en" : asked),
                            org.guildhall.platform.web.Page.Theme.SYSTEM);
            send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/desk/news")) {
            send(
                    exchange,
                    "text/event-stream",
                    "retry: 600000\n\n".getBytes(StandardCharsets.UTF_8));
        } else if (path.equals("/x")) {
            exchange.getRequestBody().readAllBytes();
            var html =
                    Gallery.page(
                            "/refusal",
                            Locale.ENGLISH,
                            org.guildhall.platform.web.Page.Theme.SYSTEM);
            send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
        } else {
            exchange.getRequestBody().readAllBytes();
            var document = "A document".getBytes(StandardCharsets.UTF_8);
            send(exchange, "text/plain; charset=utf-8", document);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] content)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, content.length);
        try (var out = exchange.getResponseBody()) {
            out.write(content);
        }
    }
}
