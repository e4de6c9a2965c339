package org.guildhall.account.provider;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.Accounts;
import org.guildhall.account.Diary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether the caller's own identity at the account's provider is connected.
@Service
class Connections {
    private final IdentityStore identities;
    private final Accounts accounts;
    private final Diary diary;

    Connections(IdentityStore identities, Accounts accounts, Diary diary) {
        this.identities = identities;
        this.accounts = accounts;
        this.diary = diary;
    }

    /// Since when it is; nothing when it isn't.
    @Transactional(readOnly = true)
    public Optional<Instant> since(Member caller) {
        return identities.since(caller.account().value(), caller.person());
    }

    /// From now on it isn't. The password, or a link to set one, still lets in.
    @Transactional
    public void end(Member caller) {
        if (identities.end(caller.account().value(), caller.person())) {
            diary.own(accounts.person(caller.person()), "identity-disconnected", Map.of());
        }
    }
}
