package org.guildhall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// An endpoint inside is refused where it is typed, and the form keeps what was typed.
class RefusedTargetTest {
    private final Installation guildhall = Installation.get();

    @Test
    void an_address_inside_is_refused_at_its_field() {
        var admin = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        var desk = guildhall.crowd().signedIn(admin);
        assertThat(desk.get("/desk/webhooks").page().text()).contains("Webhooks");
        for (var address : new String[] {"https://127.0.0.1/in", "https://localhost/in"}) {
            var answer =
                    desk.post(
                            "/desk/webhooks", Fields.of("address", address, "types", "contract.*"));

            assertThat(answer.status()).isEqualTo(422);
            var page = answer.page();
            assertThat(page.select("#problem-address").text()).contains("private network");
            assertThat(page.select("#field-address").val()).isEqualTo(address);
            assertThat(page.select("input[name=types][checked]").val()).isEqualTo("contract.*");
        }
        var nothing = desk.post("/desk/webhooks", Fields.of("address", "x"));
        assertThat(nothing.page().select("#problem-address, #problem-types")).hasSize(2);
    }

    @Test
    void endpoints_are_the_administrators_business() {
        var desk = guildhall.crowd().signedIn(guildhall.crowd().staff("Bob BD", Role.BD));
        assertThat(desk.get("/desk/webhooks").status()).isEqualTo(403);
        assertThat(desk.get("/desk").page().select("a[href=/desk/webhooks]")).isEmpty();
    }
}
