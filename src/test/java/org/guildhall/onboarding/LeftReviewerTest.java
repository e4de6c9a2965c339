package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// Who hears of an application whose business developer has left.
class LeftReviewerTest {
    private final Installation guildhall = Installation.get();

    @Test
    void the_other_business_developers_hear_of_it_and_who_has_left_does_not() {
        var made = Cases.underReview("Left Behind Pty Ltd");
        var administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        var before = made.letters(made.bdPersona.email());
        var other = guildhall.crowd().staff("Olaf Other", Role.BD);

        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), made.bdPersona.id());
        made.post(made.partner, made.path() + "/messages", "words", "Who looks after this now?");
        made.post(made.partner, made.path() + "/withdrawal");

        assertThat(made.letters(other.email()))
                .anySatisfy(title -> assertThat(title).startsWith("A message from Left Behind"))
                .anySatisfy(title -> assertThat(title).contains("is withdrawn: Left Behind"));
        assertThat(made.letters(made.bdPersona.email())).isEqualTo(before);
    }
}
