package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.junit.jupiter.api.Test;

/// A second person of an enterprise that is applying already (onboarding.md section 3).
class SecondPersonTest {
    private static final String JOIN = "/portal/join/reseller";
    private static final String ASK = JOIN + "/access-request";
    private static final String ASKED = "onboarding.mail.access-asked";

    private final Installation guildhall = Installation.get();

    @Test
    void asks_the_owners_for_access_once_a_day_and_learns_nothing_of_them() {
        var first = Cases.underReview("Two Persons Pty Ltd");
        var member = guildhall.crowd().member(first.ownerPersona, "Max Member");
        var second = guildhall.crowd().sisterOf(first.ownerPersona, "Sue Second");
        var visit = guildhall.crowd().signedIn(second);
        var page = visit.get(JOIN);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.page().select("form[action=" + ASK + "] button").text())
                .isEqualTo("Ask for access");

        var own = visit.post(ASK, Fields.of("address", second.email()));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.page().text()).contains("There is an account under this address already");

        for (var times = 0; times < 2; times++) {
            var answer = visit.post(ASK, Fields.of("address", "sue.second@two-persons.example"));
            assertThat(answer.location()).startsWith(JOIN);
        }

        var letter =
                new Letters(guildhall.mail()).link(first.ownerPersona.email(), "/account/people");
        assertThat(letter).isEqualTo("/account/people");
        assertThat(asked(first))
                .extracting(Mail::recipient)
                .containsExactly(first.ownerPersona.email())
                .doesNotContain(member.email());
        assertThat(asked(first).getFirst().plain())
                .contains("Sue Second", second.email(), "sue.second@two-persons.example");
        var after = visit.get(JOIN);
        assertThat(after.page().text()).contains("You asked for access today");
        assertThat(after.body()).doesNotContain(ASK, "Ann Owner", first.ownerPersona.email());
        assertThat(first.desk.get(first.deskPath()).page().text())
                .containsOnlyOnce("Access asked for");
    }

    @Test
    void nobody_is_asked_where_nobody_applies() {
        var owner = guildhall.crowd().verifiedOwner("Al Alone", "All Alone Pty Ltd");
        var visit = guildhall.crowd().signedIn(owner);
        visit.get(JOIN);

        var answer = visit.post(ASK, Fields.of("address", "al@all-alone.example"));

        assertThat(answer.location()).isEqualTo(JOIN);
    }

    private List<Mail> asked(Cases about) {
        return guildhall.front(Mailroom.class).about(about.id.value()).stream()
                .filter(mail -> mail.kind().equals(ASKED))
                .toList();
    }
}
