package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Part;
import org.guildhall.account.people.People;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
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

    @Test
    void a_contact_who_has_left_the_account_gets_no_letters_of_its_contract() {
        var agreed = Agreed.company();
        var successor = successor(agreed.owner());

        var contract = agreed.sendContract(guildhall.crowd().signedIn(agreed.bd()));

        assertThat(agreed.letter(successor, "Read it in your browser")).isNotBlank();
        assertThat(guildhall.front(Mailroom.class).about(UUID.fromString(contract.substring(11))))
                .extracting(Mail::recipient)
                .contains(successor.email())
                .doesNotContain(agreed.owner().email());
    }

    @Test
    void another_contact_who_has_left_the_account_is_reached_no_more_either() {
        var made = Cases.underReview("Colleague Left Pty Ltd");
        var colleague = guildhall.crowd().member(made.ownerPersona, "Carl Colleague");
        guildhall.front(ApplicationStore.class).confirmContact(made.id, colleague.email());
        var owner = (Member) guildhall.crowd().caller(made.ownerPersona);
        guildhall.front(People.class).remove(owner, colleague.id());

        hold(made);

        assertThat(made.letters(made.ownerPersona.email()))
                .anySatisfy(title -> assertThat(title).contains("on hold"));
        assertThat(made.letters(colleague.email())).isEmpty();
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
