package org.guildhall.retention;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.platform.retention.EndedCases;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Erases a person who asks for it: their sign-in, their letters, the history of their person. What
/// names them in a case stays for as long as that case must be kept.
@Service
class Forgetting {
    private final Accounts accounts;
    private final EndedCases cases;
    private final HoldStore holds;
    private final Planner planner;
    private final Eraser eraser;

    Forgetting(
            Accounts accounts, EndedCases cases, HoldStore holds, Planner planner, Eraser eraser) {
        this.accounts = accounts;
        this.cases = cases;
        this.holds = holds;
        this.planner = planner;
        this.eraser = eraser;
    }

    /// What would be erased of a person.
    ///
    /// @param refusal the message that says why it can't be done now
    record Outlook(Person person, long things, Optional<String> refusal) {}

    /// The person who signs in with that address, or did before leaving, if anybody does.
    @Transactional(readOnly = true)
    public Optional<Outlook> look(String email, Caller caller) {
        Retention.allow(caller);
        return accounts.lastByEmail(email).map(this::outlook);
    }

    /// Erases the person for good.
    @Transactional
    public long forget(UUID id, Caller caller) {
        Retention.allow(caller);
        var outlook = outlook(accounts.person(new PersonId(id)));
        outlook.refusal()
                .ifPresent(
                        refusal -> {
                            throw Invalid.at("email", refusal);
                        });
        return eraser.forget(id, caller);
    }

    private Outlook outlook(Person person) {
        var id = person.id().value();
        return new Outlook(person, planner.heldOf(id), refusal(person));
    }

    private Optional<String> refusal(Person person) {
        if (person.account().isEmpty()) {
            return Optional.of("retention.person.staff").filter(_ -> person.closed().isEmpty());
        }
        var account = person.account().get();
        if (holds.accounts().contains(account.value())) return Optional.of("retention.person.held");
        return Optional.of("retention.person.needed")
                .filter(_ -> isOnlyOwner(person, account) && cases.goesOn(account.value()));
    }

    private boolean isOnlyOwner(Person person, AccountId account) {
        var owners = accounts.owners(account);
        return owners.size() == 1 && owners.getFirst().id().equals(person.id());
    }
}
