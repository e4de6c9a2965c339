package org.guildhall.ticket.passage;

import java.util.Optional;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.About.Claim;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.Ticket;
import org.springframework.stereotype.Component;

/// Whose account a ticket is about, and whether the requester speaks for it: an account's people do
/// for their own, nobody does for another's.
@Component
public class Claims {
    private final Accounts accounts;

    Claims(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The account of that UID as the requester's or not; refused when there is none.
    public About about(Uid uid, Requester requester) {
        var account =
                accounts.byUid(uid).orElseThrow(() -> Invalid.at("uid", "ticket.uid.unknown"));
        return about(account, requester);
    }

    /// The same for a UID that somebody wrote somewhere: one that nobody has is no account's.
    public Optional<About> named(Uid uid, Requester requester) {
        return accounts.byUid(uid).map(account -> about(account, requester));
    }

    /// The requester's own account, if they have one.
    public Optional<About> ownAccount(Requester requester) {
        return own(requester).map(own -> new About(own.id(), own.uid(), Claim.OWN));
    }

    /// Somebody who writes from that address: a person we know, when they sign in with it.
    public Requester requester(String name, EmailAddress email) {
        return accounts.byEmail(email.value())
                .map(known -> new Requester(known.name(), email, Optional.of(known.id())))
                .orElseGet(() -> new Requester(name, email, Optional.empty()));
    }

    /// The site of a ticket that is about that account from now on: the account's. Promises that
    /// run already go on by the calendar that they began with.
    public String site(Ticket ticket, Optional<About> about) {
        var known = ticket.identity().site();
        if (about.equals(ticket.about())) return known;
        return about.map(this::account).map(Account::site).orElse(known);
    }

    /// The account itself.
    public Account account(About about) {
        return accounts.account(about.account());
    }

    private About about(Account account, Requester requester) {
        var own = own(requester).filter(account::equals).isPresent();
        return new About(account.id(), account.uid(), own ? Claim.OWN : Claim.CLAIMED);
    }

    private Optional<Account> own(Requester requester) {
        return requester
                .person()
                .map(accounts::person)
                .filter(person -> person.closed().isEmpty())
                .flatMap(Person::account)
                .map(accounts::account);
    }
}
