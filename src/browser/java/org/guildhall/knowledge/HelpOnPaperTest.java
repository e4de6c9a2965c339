package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// An article as it comes out of a printer.
class HelpOnPaperTest {
    private static final String GROUND =
            "getComputedStyle(document.querySelector('.prose th')).backgroundColor";

    private final Installation guildhall = Installation.get();

    @Test
    void an_article_is_printed_dark_on_white_even_by_who_reads_white_on_dark() {
        try (var person = Browser.person()) {
            var page = person.newPage();
            page.navigate(guildhall.address() + "/help/icp-filing?language=en");
            var light = page.evaluate(GROUND);
            page.evaluate("document.documentElement.dataset.theme = 'dark'");
            assertThat(page.evaluate(GROUND)).isNotEqualTo(light);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.evaluate(GROUND)).isEqualTo(light);
            assertThat(page.locator(".prose h2").first().isVisible()).isTrue();
            assertThat(page.locator(".help-opinion").isVisible()).isFalse();
        }
    }
}
