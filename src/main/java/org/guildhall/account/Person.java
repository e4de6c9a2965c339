package org.guildhall.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.platform.mail.Letter;

/// A person as others may see them: name, address, how they read. Staff have no account and no
/// part.
public record Person(
        PersonId id,
        String name,
        EmailAddress email,
        Locale language,
        ZoneId zone,
        Optional<AccountId> account,
        Optional<Part> part,
        Instant created,
        Optional<Instant> closed,
        long version) {

    /// How letters reach them.
    public Letter.Reader reader() {
        return new Letter.Reader(email.value(), name, language, id.value());
    }

    /// Whether they were erased: nothing but their key is left.
    public boolean isErased() {
        return email.value().endsWith("@erased.invalid");
    }

    /// Whether this is one of the vendor's people.
    public boolean isStaff() {
        return account.isEmpty();
    }
}
