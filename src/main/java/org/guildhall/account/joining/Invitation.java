package org.guildhall.account.joining;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.LinkState;

/// Somebody is asked in by mail: to an account, with a part, or to the staff, with roles.
public record Invitation(
        UUID id,
        EmailAddress email,
        String name,
        Locale language,
        Optional<AccountId> account,
        Optional<Part> part,
        Set<Role> roles,
        String invitedBy,
        Instant created,
        Instant expires,
        Optional<Instant> accepted,
        Optional<Instant> withdrawn) {

    /// Whether it asks somebody to join the vendor's people.
    public boolean isForStaff() {
        return account.isEmpty();
    }

    /// How its link stands.
    public LinkState state(Instant now) {
        if (accepted.isPresent()) return LinkState.USED;
        if (withdrawn.isPresent()) return LinkState.WITHDRAWN;
        return expires.isAfter(now) ? LinkState.GOOD : LinkState.EXPIRED;
    }
}
