package org.guildhall.feed;

import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Member;

/// What of one package's things belongs to an account, and how much of their history its people are
/// told. Whatever isn't named stays the vendor's own business.
public interface Own {
    /// The subjects whose history the caller may read.
    Set<UUID> of(Member caller);

    /// Names of the events that are told, such as `application.submit`.
    Set<String> told();

    /// Those of them whose words were not said to the partner.
    default Set<String> wordless() {
        return Set.of();
    }

    /// States that partners don't know of.
    default Set<String> inside() {
        return Set.of();
    }
}
