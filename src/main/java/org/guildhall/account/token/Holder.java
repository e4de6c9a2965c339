package org.guildhall.account.token;

import java.util.UUID;
import org.guildhall.access.PersonId;

/// For whom a token speaks (api.md, *Who*).
public sealed interface Holder {
    /// Its key, unique among all holders.
    UUID key();

    /// A person; the token may do what they may.
    record OfPerson(PersonId person) implements Holder {
        @Override
        public UUID key() {
            return person.value();
        }
    }

    /// A service account; the token may do what its scopes say.
    record OfService(UUID key) implements Holder {}
}
