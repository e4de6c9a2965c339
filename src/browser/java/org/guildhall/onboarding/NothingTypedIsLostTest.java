package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// What somebody typed stays with them: a sheet saves itself, whatever else is typed is asked for
/// before it is left.
class NothingTypedIsLostTest {
    private final Installation guildhall = Installation.get();

    @Test
    void a_decision_sheet_saves_itself_while_it_is_written() {
        var company = Cases.qualified("Saved By Itself Pty Ltd");
        try (var person = Browser.person()) {
            var page = opened(person, company.bdPersona, company.deskPath() + "/sheet");
            page.locator("#field-commitment").fill("123456");
            page.locator("[data-saved][data-state=saved]").waitFor();
            assertThat(page.locator("[data-saved]").textContent()).startsWith("Saved at");
            page.locator("#field-paymentTerm").fill("33");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/sheet/draft") && answer.ok(), () -> {});

            page.reload();

            assertThat(page.locator("#field-commitment").inputValue()).isEqualTo("123456");
            assertThat(page.locator("#field-paymentTerm").inputValue()).isEqualTo("33");
            assertThat(company.stage()).isEqualTo(Stage.QUALIFIED);
        }
    }

    @Test
    void a_revision_that_was_typed_and_not_sent_is_asked_for_before_it_is_left() {
        var company = Cases.offered("Asked Before Leaving Pty Ltd");
        try (var person = Browser.person()) {
            var page = opened(person, company.ownerPersona, company.path() + "/correction");
            var asked = dialogs(page);
            page.locator("form[data-guard] a.button").click();
            page.waitForURL("**" + company.path());
            assertThat(asked).isEmpty();

            page.goBack();
            page.locator("#field-words").pressSequentially("Less.");
            page.locator("form[data-guard] a.button").click();
            page.waitForURL("**" + company.path());
            assertThat(asked).containsExactly("beforeunload");

            page.goBack();
            page.locator("#field-words").fill("Less to begin with.");
            page.locator("form[data-guard] button.primary").click();
            page.waitForURL("**" + company.path() + "*");
            assertThat(asked).hasSize(1);
            assertThat(company.stage()).isEqualTo(Stage.IN_CORRECTION);
        }
    }

    private static List<String> dialogs(Page page) {
        var asked = new ArrayList<String>();
        page.onDialog(
                dialog -> {
                    asked.add(dialog.type());
                    dialog.accept();
                });
        return asked;
    }

    private Page opened(BrowserContext person, Persona persona, String path) {
        var page = person.newPage();
        page.navigate(guildhall.address() + "/sign-in?next=" + path);
        page.fill("#field-email", persona.email());
        page.fill("#field-password", persona.password());
        page.press("#field-password", "Enter");
        page.waitForURL("**" + path);
        return page;
    }
}
