package org.guildhall.ticket.lifecycle;

import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.springframework.modulith.NamedInterface;

/// The account that a ticket is about, and whether the requester speaks for it.
@NamedInterface("lifecycle")
public record About(AccountId account, Uid uid, Claim claim) {
    /// What is known of the requester and the account.
    public enum Claim {
        /// The requester is one of the account's people.
        OWN,
        /// The requester named the UID and is nobody of that account: nothing of it may be told.
        CLAIMED
    }

    /// Whether what is known of the account may be told to the requester.
    public boolean isOwn() {
        return claim == Claim.OWN;
    }
}
