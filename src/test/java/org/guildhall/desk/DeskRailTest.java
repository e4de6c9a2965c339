package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Routes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The rail says on each page of the desk which part of it one is in.
class DeskRailTest {
    /// A search over all parts belongs to none; the others aren't pages.
    private static final Set<String> OF_NO_PART = Set.of("/desk", "/desk/search", "/desk/news");

    private final Installation guildhall = Installation.get();

    @Test
    void every_page_of_the_desk_belongs_to_one_part() {
        var visit =
                guildhall.crowd().signedIn(guildhall.crowd().staff("Paul Parts", Role.values()));
        var pages =
                Routes.of(guildhall).all().stream()
                        .filter(route -> route.method().equals("GET") && !route.namesSomething())
                        .map(Routes.Route::path)
                        .filter(path -> path.matches("/desk[^.]*") && !OF_NO_PART.contains(path))
                        .toList();
        assertThat(pages).contains("/desk/macros", "/desk/ticket-duties", "/desk/retention");
        for (var path : pages) {
            var page = visit.get(path).page();
            if (page.select(".desk-rail").isEmpty()) continue;
            for (var place : List.of(".desk-wide", ".desk-narrow")) {
                assertThat(page.select(place + " [aria-current]")).as(path).hasSize(1);
                assertThat(page.select(place + " details:not([open]) [aria-current]"))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void parts_lie_under_headings_and_ones_own_list_comes_first() {
        assertThat(rail(Role.BD))
                .startsWith("My work", "Admission", "Applications")
                .endsWith("Settings", "Absences");
        assertThat(rail(Role.SUPPORT_AGENT)).startsWith("My work", "Support", "Tickets");
        assertThat(rail(Role.VERIFIER))
                .containsExactly("My work", "Admission", "Verifications", "Risk cases");
        assertThat(rail(Role.SIGNATORY)).startsWith("My work", "Partnership", "Contracts");
        assertThat(rail(Role.ADMINISTRATOR)).startsWith("My work", "Settings", "Staff");
    }

    @Test
    void many_settings_are_folded_away_unless_they_are_the_reader_s_work() {
        assertThat(page(Role.values()).select(".desk-wide details summary").text())
                .isEqualTo("Settings");
        assertThat(page(Role.ADMINISTRATOR).select(".desk-wide details")).isEmpty();
    }

    private List<String> rail(Role role) {
        return page(role).select(".desk-wide a, .desk-wide p, .desk-wide summary").eachText();
    }

    private Document page(Role... roles) {
        var visit = guildhall.crowd().signedIn(guildhall.crowd().staff("Rita Rail", roles));
        return visit.get("/account").page();
    }
}
