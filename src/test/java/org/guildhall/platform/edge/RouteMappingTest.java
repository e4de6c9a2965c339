package org.guildhall.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// That each route answers what it is asked, and whom, is asked of all of them by `ReachTest`.
class RouteMappingTest {
    private final Installation guildhall = Installation.get();
    private final Visit stranger = Visit.at(guildhall.address());

    @Test
    void a_route_is_found_however_its_path_is_written() {
        assertThat(stranger.get("/%73ign-in").page().title())
                .isEqualTo(stranger.get("/sign-in").page().title());
    }

    @Test
    void the_fixed_path_goes_before_one_that_fits_anything() {
        var lead = guildhall.crowd().staff("Lena Lead", Role.BD_LEAD);
        var program = Program.of(guildhall, lead);

        assertThat(program.get("/api/v1/applications").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/applicants").json().path("status").asInt()).isEqualTo(404);
    }

    @Test
    void a_path_that_no_route_has_is_not_there() {
        assertThat(stranger.get("/sign-in/nowhere").status()).isEqualTo(404);
        assertThat(stranger.get("/%73ign-in/nowhere").status()).isEqualTo(404);
    }

    @Test
    void a_route_says_so_when_it_is_asked_by_a_method_that_it_does_not_know() {
        stranger.get("/sign-in");

        assertThat(stranger.post("/help", Map.of()).status()).isEqualTo(405);
    }
}
