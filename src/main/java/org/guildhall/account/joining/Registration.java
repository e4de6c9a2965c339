package org.guildhall.account.joining;

import java.util.Locale;
import org.guildhall.account.EmailAddress;
import org.springframework.modulith.NamedInterface;

/// What somebody fills in to register: their own name and address, and the country (ISO 3166-1) and
/// site of the account.
@NamedInterface("joining")
public record Registration(
        EmailAddress email,
        String password,
        String name,
        String country,
        String site,
        Locale language) {}
