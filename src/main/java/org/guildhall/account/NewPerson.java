package org.guildhall.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;

/// A person about to be kept; the password is a hash already.
public record NewPerson(
        EmailAddress email,
        String name,
        Locale language,
        ZoneId zone,
        String password,
        Optional<AccountId> account,
        Optional<Part> part) {}
