package org.guildhall.onboarding.joining;

import java.util.List;
import java.util.Locale;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;
import org.guildhall.verification.VerificationView.Company;

/// The verified facts of a company, as the applicant confirms them.
public final class Companies {
    private Companies() {}

    /// As the applicant reads them.
    public static List<Fact> facts(Company company, Text text) {
        var country = Locale.of("", company.country()).getDisplayCountry(text.locale());
        return List.of(
                new Fact(text.of("onboarding.company.name"), company.legalName()),
                new Fact(text.of("onboarding.company.country"), country),
                new Fact(text.of("onboarding.company.number"), company.number()),
                new Fact(text.of("onboarding.company.address"), company.address()),
                new Fact(text.of("onboarding.company.person"), company.authorisedPerson()),
                new Fact(text.of("onboarding.company.uid"), company.uid().grouped()));
    }
}
