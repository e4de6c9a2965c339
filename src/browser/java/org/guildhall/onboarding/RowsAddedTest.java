package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.support.Browser;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// A table of a form has as many rows as somebody needs, without saving in between.
class RowsAddedTest {
    private final Installation guildhall = Installation.get();

    @Test
    void a_row_more_is_empty_has_the_focus_and_is_kept_like_the_others() {
        var company = Cases.qualified("Many Brackets Pty Ltd");
        try (var person = Browser.person()) {
            var page = person.newPage();
            page.navigate(guildhall.address() + "/sign-in?next=" + company.deskPath() + "/sheet");
            page.fill("#field-email", company.bdPersona.email());
            page.fill("#field-password", company.bdPersona.password());
            page.press("#field-password", "Enter");
            page.waitForURL("**" + company.deskPath() + "/sheet");
            var from = page.locator("[name='ratePlan.from']");
            from.last().fill("1000");
            var rows = from.count();

            page.locator("fieldset:has(#field-ratePlan) [data-add-row]").press("Enter");

            assertThat(from.count()).isEqualTo(rows + 1);
            assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("Sales from, row " + (rows + 1));
            assertThat(from.last().inputValue()).isEmpty();
            from.last().pressSequentially("2000");
            page.locator("[data-saved][data-state=saved]").waitFor();
            page.reload();
            assertThat(from.all()).extracting(each -> each.inputValue()).contains("1000", "2000");
        }
    }
}
