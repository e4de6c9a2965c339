package org.guildhall.onboarding.lifecycle;

import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;

/// Who applies: the account with its verified enterprise under its legal name, and the person who
/// began the application.
public record Applicant(
        AccountId account,
        Uid uid,
        String site,
        UUID enterprise,
        String company,
        String country,
        PersonId person,
        String name,
        Locale language) {}
