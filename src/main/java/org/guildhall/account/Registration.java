package org.guildhall.account;

import java.util.Locale;

/// What somebody fills in to register: their own name and address, and the country (ISO 3166-1) and
/// site of the account.
public record Registration(
        EmailAddress email,
        String password,
        String name,
        String country,
        String site,
        Locale language) {}
