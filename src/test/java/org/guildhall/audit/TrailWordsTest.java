package org.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Texts;
import org.junit.jupiter.api.Test;

/// Entries in words.
class TrailWordsTest {
    private static final Texts TEXTS = new Texts(new Vendor("Acme"));

    private final TrailWords english = new TrailWords(TEXTS.in(Locale.ENGLISH));

    @Test
    void an_act_is_said_in_the_readers_language() {
        assertThat(english.act("ticket.looked")).isEqualTo("Ticket: looked at");
        assertThat(english.act("application.submit")).isEqualTo("Application: Submitted");
        assertThat(english.act("ticket.assigned")).isEqualTo("Ticket: given to an agent");
        assertThat(new TrailWords(TEXTS.in(Locale.SIMPLIFIED_CHINESE)).act("ticket.looked"))
                .isEqualTo("工单：已查看");
    }

    @Test
    void an_act_without_words_goes_by_its_code() {
        assertThat(english.act("ticket.sung-to")).isEqualTo("ticket.sung-to");
        assertThat(english.act("strange")).isEqualTo("strange");
    }

    @Test
    void a_change_says_from_which_state_to_which() {
        assertThat(english.note(noted("contract", "VIEWED > SIGNED_BY_PARTNER")))
                .isEqualTo("Viewed → Signed by the partner");
        assertThat(english.note(noted("application", " > DRAFT"))).isEqualTo("Draft");
        assertThat(english.note(noted("ticket", "account 5012"))).isEqualTo("account 5012");
    }

    @Test
    void what_is_read_can_be_sought() {
        assertThat(english.named("ticket: looked")).containsExactly("ticket.looked");
        assertThat(english.named("looked at")).contains("verification.looked", "audit.looked");
        assertThat(english.named("")).isEmpty();
    }

    private static Deed noted(String kind, String note) {
        var subject = new Subject(kind, new UUID(0, 1));
        return new Deed(Instant.EPOCH, kind + ".x", subject, null, "STAFF", null, note);
    }
}
