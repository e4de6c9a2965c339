package org.guildhall.onboarding.letter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.AccountId;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.mail.Letter.Reader;
import org.springframework.stereotype.Component;

/// Who is in an audience, with address and language.
@Component
class Readers {
    private final SecondContactStore seconds;
    private final Accounts accounts;
    private final StaffDirectory staff;

    Readers(SecondContactStore seconds, Accounts accounts, StaffDirectory staff) {
        this.seconds = seconds;
        this.accounts = accounts;
        this.staff = staff;
    }

    List<Reader> of(Audience audience, Event event) {
        return switch (audience) {
            case CONTACT -> contacts(event);
            case REVIEWERS -> reviewers(event);
            case LEADS ->
                    staff.whoMay(Permission.LEAD_REVIEWS).stream().map(Person::reader).toList();
            case APPROVERS -> approvers(event);
        };
    }

    /// The contact, or the account's owners once that one has left it; and the second one for a
    /// copy.
    private List<Reader> contacts(Event event) {
        var account = new AccountId(UUID.fromString(event.text("account")));
        var contact = contact(event);
        var first = accounts.reached(contact, account);
        var known = first.stream().map(Reader::email).toList();
        return Stream.concat(
                        first.stream(),
                        seconds.of(event.subject().id()).stream()
                                .map(
                                        second ->
                                                new Reader(
                                                        second.email().value(),
                                                        second.name(),
                                                        contact.language(),
                                                        null))
                                .filter(second -> !known.contains(second.email())))
                .toList();
    }

    /// As long as the contact address isn't confirmed, whoever began the application hears of it.
    private Reader contact(Event event) {
        var person = UUID.fromString(event.text("person"));
        var language = Locale.forLanguageTag(event.text("language"));
        if (event.text("contactEmail").isEmpty()) {
            return accounts.person(new PersonId(person)).reader();
        }
        return new Reader(event.text("contactEmail"), event.text("contactName"), language, person);
    }

    /// Whoever has it; all of them while nobody has, or once whoever had it has left.
    private List<Reader> reviewers(Event event) {
        return staff.lookingAfter(event.text("reviewer"), Permission.REVIEW_APPLICATIONS).stream()
                .map(Person::reader)
                .toList();
    }

    /// Everybody who holds a role that is awaited, but never the author.
    private List<Reader> approvers(Event event) {
        return event.text("awaited")
                .lines()
                .flatMap(role -> staff.holding(Role.valueOf(role)).stream())
                .filter(person -> !person.id().value().toString().equals(event.text("author")))
                .distinct()
                .map(Person::reader)
                .toList();
    }
}
