package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Routes;
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
            assertThat(page.select(".desk-links [aria-current]")).as(path).hasSize(1);
        }
    }
}
