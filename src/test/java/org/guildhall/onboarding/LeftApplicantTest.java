package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Caller.Member;
import org.guildhall.access.Part;
import org.guildhall.account.people.People;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// Who hears of an application whose applicant has left the account.
class LeftApplicantTest {
    private final Installation guildhall = Installation.get();

    @Test
    void the_owners_hear_of_a_draft_and_who_began_it_and_left_does_not() {
        var made = Cases.draft("Begun and Left Pty Ltd");
        var successor = successor(made.ownerPersona);

        hold(made);

        assertThat(made.letters(successor.email())).hasSize(1);
        assertThat(made.letters(made.ownerPersona.email())).isEmpty();
    }

    @Test
    void the_owners_hear_too_where_the_contact_was_whoever_has_left() {
        var made = Cases.underReview("Contact Left Pty Ltd");
        var before = made.letters(made.contact());
        var successor = successor(made.ownerPersona);

        hold(made);

        assertThat(made.letters(successor.email())).hasSize(1);
        assertThat(made.letters(made.contact())).isEqualTo(before);
        var inbox = guildhall.crowd().signedIn(successor).get("/portal/inbox").page().text();
        assertThat(inbox).contains(made.letters(successor.email()).getFirst());
    }

    private static void hold(Cases made) {
        var held = made.post(made.leadDesk, made.deskPath() + "/hold", "words-hold", "Legal asks.");
        assertThat(held.status()).as(held.body()).isEqualTo(303);
    }

    /// Another owner of the account, after whose coming the first one goes.
    private Persona successor(Persona first) {
        var crowd = guildhall.crowd();
        var people = guildhall.front(People.class);
        var next = crowd.member(first, "Susan Successor");
        people.change(crowd.caller(first), next.id(), Part.OWNER);
        people.remove((Member) crowd.caller(next), first.id());
        return next;
    }
}
