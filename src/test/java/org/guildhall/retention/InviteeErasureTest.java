package org.guildhall.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Traces;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Somebody who was invited, and wants nothing of it, asks to be forgotten.
class InviteeErasureTest {
    private static final String HERE = "/desk/retention/people";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Traces traces = new Traces(guildhall.database());
    private final Visit administrator =
            crowd.signedIn(crowd.staff("Ada Officer", Role.ADMINISTRATOR));
    private final Visit desk = crowd.signedIn(crowd.staff("Chan Nel", Role.CHANNEL_MANAGER));

    @Test
    void once_the_invitation_is_withdrawn_nothing_is_left_of_them() {
        var address = "nora.never@gone.example";
        var page = "/desk/invitations/" + new Guests(guildhall).invited(address, "Gonelight Ltd");
        new Letters(guildhall.mail()).link(address, "/partners/invitations/");

        assertThat(look(address)).contains("These invitations are still open: ");
        assertThat(erase(address).status()).isEqualTo(422);
        withdraw(page);

        assertThat(look(address)).contains("One invitation that came to nothing");
        assertThat(erase(address).status()).isEqualTo(303);

        assertThat(look(address)).contains("nothing is kept of anybody");
        assertThat(traces.of(address)).as("the address").isEmpty();
        assertThat(traces.of("Gonelight")).as("the company").isEmpty();
    }

    private void withdraw(String page) {
        var version = desk.get(page).version("/withdrawal");
        var fields = Fields.of("version", version, "reason", "They want nothing of it.");
        assertThat(desk.post(page + "/withdrawal", fields).status()).isEqualTo(303);
        var events = guildhall.front(Events.class);
        Eventually.holds("all is told", () -> events.waiting() == 0);
    }

    private String look(String email) {
        return administrator.get(HERE + "?email=" + email).page().select("main").text();
    }

    private Visit.Answer erase(String email) {
        var fields = Fields.of("email", email, "reason", "Asked by telephone.");
        return administrator.post(HERE + "/writers", fields);
    }
}
