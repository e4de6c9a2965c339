package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// The link that skips to the content, with the keyboard.
class SkipLinkTest {
    private final Installation guildhall = Installation.get();

    @Test
    void skipping_to_the_content_takes_the_focus_there_and_loses_nothing_typed() {
        try (var person = Browser.person()) {
            var page = person.newPage();
            page.navigate(guildhall.address() + "/register");
            page.fill("#field-name", "Typed Before Skipping");
            page.focus(".skip");
            page.keyboard().press("Enter");
            page.waitForURL("**/register#main");
            page.waitForTimeout(300);

            assertThat(focused(page)).isEqualTo("main");
            assertThat(page.inputValue("#field-name")).isEqualTo("Typed Before Skipping");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("field-email");
        }
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.id");
    }
}
