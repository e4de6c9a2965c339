package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// The menus of the top bar on a telephone.
class NarrowMenuTest {
    private final Installation guildhall = Installation.get();

    @Test
    void a_menu_of_the_top_bar_opens_within_the_screen_of_a_telephone() {
        try (var person = Browser.person()) {
            var owner = guildhall.crowd().owner("Nora Narrow");
            var page = person.newPage();
            page.setViewportSize(Browser.NARROW, 740);
            page.navigate(guildhall.address() + "/sign-in?next=/portal");
            page.fill("#field-email", owner.email());
            page.fill("#field-password", Crowd.PASSWORD);
            page.press("#field-password", "Enter");
            page.waitForURL("**/portal");
            page.navigate(guildhall.address() + "/help");

            for (var menu : page.locator("header details.menu").all()) {
                menu.locator("summary").click();
                var box = menu.locator(".menu-list").boundingBox();
                assertThat(box.x).isNotNegative();
                assertThat(box.x + box.width).isLessThanOrEqualTo(Browser.NARROW);
                page.keyboard().press("Escape");
            }
        }
    }
}
