package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// The registration number while its kind is looked up: whatever is typed meanwhile stays.
class NumberFieldTest {
    private static final Pattern ABOUT_THE_NUMBER =
            Pattern.compile(".*/portal/verification/(number|finding)");

    private final Installation guildhall = Installation.get();

    @Test
    void a_number_typed_while_the_check_is_under_way_is_not_lost() {
        try (var person = Browser.person()) {
            var page = verification(person.newPage());
            page.selectOption("#field-country", "IN");
            page.waitForSelector("input[name=scheme][value=pan]");

            var held = held(page);
            page.fill("#field-number", "AAPFU");
            page.waitForTimeout(600);
            page.check("input[name=scheme][value=pan]");
            page.press("#field-number", "End");
            page.keyboard().type("0939F");
            page.waitForTimeout(600);
            assertThat(held).isNotEmpty();
            page.unroute(ABOUT_THE_NUMBER);
            held.getLast().resume();
            page.waitForSelector("#number-finding .said.good");

            assertThat(page.inputValue("#field-number")).isEqualTo("AAPFU0939F");
        }
    }

    @Test
    void a_kind_ticked_while_the_kinds_are_fetched_anew_stays_ticked() {
        try (var person = Browser.person()) {
            var page = verification(person.newPage());
            page.selectOption("#field-country", "IN");
            page.waitForSelector("input[name=scheme][value=pan]");

            var held = held(page);
            page.selectOption("#field-country", "SG");
            page.selectOption("#field-country", "IN");
            page.waitForCondition(() -> kinds(held) == 2);
            page.check("input[name=scheme][value=pan]");
            page.evaluate("document.querySelector('input[name=scheme]').dataset.old = 1");
            page.unroute(ABOUT_THE_NUMBER);
            held.forEach(Route::resume);
            page.locator("[data-old]")
                    .waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(page.isChecked("input[name=scheme][value=pan]")).isTrue();
        }
    }

    private static long kinds(List<Route> held) {
        return held.stream().filter(each -> each.request().url().endsWith("/number")).count();
    }

    /// What is asked about the number from now on waits until the test lets it go.
    private static List<Route> held(Page page) {
        var held = new ArrayList<Route>();
        page.route(ABOUT_THE_NUMBER, held::add);
        return held;
    }

    private Page verification(Page page) {
        var owner = guildhall.crowd().owner("Nina Number");
        page.navigate(guildhall.address() + "/sign-in?next=/portal/verification");
        page.fill("#field-email", owner.email());
        page.fill("#field-password", Crowd.PASSWORD);
        page.press("#field-password", "Enter");
        page.waitForURL("**/portal/verification");
        return page;
    }
}
