package org.guildhall.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accounts and people, as the other packages ask for them. Whoever asks has looked at the caller's
/// reach already.
@Component
@Transactional(readOnly = true)
public class Accounts {
    private final AccountStore accounts;
    private final PersonStore people;

    Accounts(AccountStore accounts, PersonStore people) {
        this.accounts = accounts;
        this.people = people;
    }

    /// The account of that id; [NotFound] when there is none.
    public Account account(AccountId id) {
        return accounts.byId(id).orElseThrow(NotFound::new);
    }

    /// The account of a UID that somebody quoted.
    public Optional<Account> byUid(Uid uid) {
        return accounts.byUid(uid);
    }

    /// All accounts, or those of a site, page by page in the order in which they were opened.
    public Listing<Account> page(Optional<String> site, Optional<Cursor> after, int limit) {
        var found = accounts.page(site, after.map(Cursor::last), limit + 1);
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    /// Several accounts at once, by id.
    public Map<AccountId, Account> accounts(Collection<AccountId> ids) {
        return accounts.byIds(ids).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /// The person of that id, also one who is gone; [NotFound] when there is none.
    public Person person(PersonId id) {
        return people.byId(id).orElseThrow(NotFound::new);
    }

    /// The person who signs in with that address, as it was typed.
    public Optional<Person> byEmail(String email) {
        return people.login(email.strip().toLowerCase(Locale.ROOT)).map(Login::person);
    }

    /// The same, or whoever signed in with it last and has left.
    public Optional<Person> lastByEmail(String email) {
        return people.lastByEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /// How routine letters reach a person.
    public RoutineMail routineMail(PersonId id) {
        return people.routineMail(id);
    }

    /// Several people at once, by id.
    public Map<PersonId, Person> people(Collection<PersonId> ids) {
        return people.byIds(ids).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /// The people who sign in for an account, owners first.
    public List<Person> of(AccountId account) {
        return people.of(account);
    }

    /// Whom a letter to the contact of an account's case reaches: the contact, or the account's
    /// owners where the contact is somebody who has left it.
    ///
    /// @param contact with whoever began the case as the person
    public List<Letter.Reader> reached(Letter.Reader contact, AccountId account) {
        return contact.email().isEmpty() || hasLeft(contact.email(), account)
                ? owners(account).stream().map(Person::reader).toList()
                : List.of(contact);
    }

    /// Whether that is the address of somebody who has left the account, and of nobody who signs in
    /// by now.
    public boolean hasLeft(String email, AccountId account) {
        return lastByEmail(email)
                .filter(person -> person.closed().isPresent())
                .flatMap(Person::account)
                .filter(account::equals)
                .isPresent();
    }

    /// The owners of an account; there is always one.
    public List<Person> owners(AccountId account) {
        return people.of(account).stream()
                .filter(person -> person.part().equals(Optional.of(Part.OWNER)))
                .toList();
    }
}
