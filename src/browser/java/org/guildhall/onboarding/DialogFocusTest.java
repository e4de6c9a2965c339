package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// A dialogue with the keyboard: the focus goes into it, and back to where it came from.
class DialogFocusTest {
    private final Installation guildhall = Installation.get();

    @Test
    void the_focus_comes_back_from_a_dialogue_to_its_link_or_to_the_menu_that_has_it() {
        var company = Cases.underReview("Focus Comes Back Pty Ltd");
        try (var person = Browser.person()) {
            var page = person.newPage();
            page.navigate(guildhall.address() + "/sign-in?next=" + company.deskPath());
            page.fill("#field-email", company.bdPersona.email());
            page.fill("#field-password", company.bdPersona.password());
            page.press("#field-password", "Enter");
            page.waitForURL("**" + company.deskPath());

            page.press("a[href='#reject']", "Enter");
            assertThat(focused(page)).isEqualTo("field-why");
            page.keyboard().press("Escape");
            assertThat(focused(page)).isEqualTo("#reject");

            page.press(".object-actions details.menu > summary", "Enter");
            page.press("a[href='#assign']", "Enter");
            assertThat(focused(page)).isEqualTo("field-reviewer");
            page.keyboard().press("Escape");
            page.waitForCondition(
                    () -> "SUMMARY".equals(page.evaluate("document.activeElement.tagName")));
            assertThat(page.locator("dialog[open]").count()).isZero();
        }
    }

    private static Object focused(Page page) {
        return page.evaluate(
                "document.activeElement.id || document.activeElement.getAttribute('href')");
    }
}
