package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// What the partner is told about time: until when something is open, and that we are late
/// (onboarding.md sections 4 and 10).
class PartnerToldTest {
    private final Installation guildhall = Installation.get();

    @Test
    void what_ends_by_itself_says_when() {
        var draft = Cases.draft("Left Lying Pty Ltd");
        assertThat(page(draft)).contains("the draft ends by itself on");

        var offered = Cases.offered("Left Open Pty Ltd");
        assertThat(page(offered)).contains("The terms can be answered until");
        offered.post(offered.leadDesk, offered.deskPath() + "/hold", "words-hold", "Legal asks.");
        assertThat(page(offered)).as("no day comes nearer").doesNotContain("can be answered until");
    }

    @Test
    void a_promise_that_we_missed_is_told_as_missed_wherever_the_application_stands() {
        var waiting = Cases.qualified("Waits Too Long Pty Ltd");
        assertThat(page(waiting)).contains("Business terms expected by");

        late(waiting.id.value());

        assertThat(page(waiting)).contains("We are late").doesNotContain("expected by");
    }

    @Test
    void whoever_declines_the_terms_has_it_in_writing() {
        var offered = Cases.offered("Turned Down Pty Ltd");

        offered.post(
                offered.partner,
                offered.path() + "/refusal",
                "words",
                "The commitment is too high.");

        assertThat(offered.stage()).isEqualTo(Stage.DECLINED);
        assertThat(offered.letters(offered.contact()))
                .contains("You have declined the business terms");
    }

    private static String page(Cases of) {
        return of.partner.get(of.path()).page().text();
    }

    private void late(UUID application) {
        var past = guildhall.clock().instant().minus(Duration.ofDays(1));
        guildhall
                .database()
                .sql(
                        "update calendar_clock set due_at = :past where object_id = :id and stopped_at is null")
                .param("past", Timestamp.from(past))
                .param("id", application)
                .update();
    }
}
