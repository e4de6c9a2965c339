package org.guildhall.feed;

import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;

/// What of one package's things belongs to an account, and how much of their history its people are
/// told.
public interface Own {
    /// The subjects of an account whose history its people may read.
    Set<UUID> of(AccountId account);

    /// Names of events that are the vendor's own business, such as `application.clock-half`.
    Set<String> hidden();
}
