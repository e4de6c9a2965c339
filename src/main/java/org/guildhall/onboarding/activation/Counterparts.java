package org.guildhall.onboarding.activation;

import org.guildhall.access.AccountId;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.contract.paper.Contact;
import org.guildhall.network.Partnerships;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// Who answers for a partnership: the account that applied, or the one that took its place as the
/// main account.
@Service
@NamedInterface("activation")
public class Counterparts {
    private final Partnerships partnerships;
    private final Accounts accounts;

    Counterparts(Partnerships partnerships, Accounts accounts) {
        this.partnerships = partnerships;
        this.accounts = accounts;
    }

    /// Whose people read, answer and sign.
    public AccountId account(ActiveApplication application) {
        var applied = accounts.account(application.account()).uid();
        return partnerships
                .successor(application.id(), applied)
                .flatMap(accounts::byUid)
                .map(Account::id)
                .orElse(application.account());
    }

    /// Who hears beside its owners: the application's contact where that account applied.
    public Contact contact(ActiveApplication application, AccountId account) {
        if (application.account().equals(account)) return application.contact();
        return accounts.owners(account).stream()
                .findFirst()
                .map(Counterparts::contact)
                .orElseGet(application::contact);
    }

    private static Contact contact(Person owner) {
        return new Contact(owner.name(), owner.email().value(), owner.language());
    }
}
