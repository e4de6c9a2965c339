package org.guildhall.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Chromium, as the tests use it: one driver and one browser for the whole run, a new context with
/// nothing remembered for each person.
public final class Browser {
    /// As most people of the desk have it.
    public static final int WIDE = 1280;

    /// As a small phone has it.
    public static final int NARROW = 360;

    /// Several browsers share two cores with all else that is tested.
    private static final int PATIENCE_MILLIS = 30_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final boolean PICTURES = Boolean.getBoolean("pictures");
    private static final Browser ONLY = new Browser();

    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-gpu")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /// A person of their own before a wide screen: cookies and all are theirs alone. Close it when
    /// done.
    public static BrowserContext person() {
        return person("en-GB");
    }

    /// The same, whose browser asks for that language.
    public static BrowserContext person(String language) {
        return opened(options().setLocale(language));
    }

    /// The same, whose browser runs no scripts.
    public static BrowserContext personWithoutScripts() {
        return opened(options().setLocale("en-GB").setJavaScriptEnabled(false));
    }

    private static NewContextOptions options() {
        return new NewContextOptions()
                .setTimezoneId("Asia/Singapore")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(WIDE, 800);
    }

    private static BrowserContext opened(NewContextOptions options) {
        var context = ONLY.chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /// Whether the page scrolls sideways, which no page may, however narrow.
    public static boolean scrollsSideways(Page page) {
        return (Boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /// Pictures of the page for people to look at, wide and narrow, whole: `NAME-wide.png`,
    /// `NAME-narrow.png`. Taken when somebody wants them (`-Dpictures=true`): they take longer than
    /// most of what is tested.
    public static void screenshot(Page page, String name) {
        if (!PICTURES) return;
        var size = page.viewportSize();
        picture(page, name + "-narrow", NARROW);
        picture(page, name + "-wide", WIDE);
        page.setViewportSize(size.width, size.height);
    }

    /// The same, light and dark: `NAME-wide.png`, `NAME-dark-wide.png` and so on.
    public static void screenshots(Page page, String name) {
        if (!PICTURES) return;
        screenshot(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screenshot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void picture(Page page, String name, int width) {
        page.setViewportSize(width, 800);
        page.evaluate("scrollTo(0, 0)");
        page.evaluate("document.fonts.ready");
        page.screenshot(
                new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /// The shell that shows nothing on a screen, where it is installed: it costs less.
    private static Path executable() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no Chromium; install the package chromium"));
    }
}
