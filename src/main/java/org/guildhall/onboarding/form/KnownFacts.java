package org.guildhall.onboarding.form;

import java.util.Optional;
import java.util.function.Function;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.programme.form.FormField.Known;
import org.guildhall.verification.VerificationView;
import org.guildhall.verification.VerificationView.Company;
import org.guildhall.verification.Verifications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is known of an application before anybody fills anything in: of its company, whoever began
/// it, and whoever reviews it.
@Component
public class KnownFacts {
    private final Applications applications;
    private final Verifications verifications;
    private final Accounts accounts;
    private final Vendor vendor;

    KnownFacts(
            Applications applications,
            Verifications verifications,
            Accounts accounts,
            Vendor vendor) {
        this.applications = applications;
        this.verifications = verifications;
        this.accounts = accounts;
        this.vendor = vendor;
    }

    /// The facts of one application.
    public Of of(Application application) {
        return new Of(application);
    }

    /// Each is looked up when it is asked for; the company once.
    public final class Of implements Function<Known, String> {
        private final Application application;
        private @Nullable VerificationView verification;

        private Of(Application application) {
            this.application = application;
        }

        @Override
        public String apply(Known which) {
            return switch (which) {
                case VENDOR_NAME -> vendor.name();
                case PROGRAMME_NAME ->
                        applications
                                .programme(application)
                                .name()
                                .en()
                                .replace("{vendor}", vendor.name());
                case LEGAL_NAME ->
                        company().map(Company::legalName).orElse(application.applicant().company());
                case COUNTRY -> application.applicant().country();
                case REGISTRATION_NUMBER -> company().map(Company::number).orElse("");
                case ADDRESS -> company().map(Company::address).orElse("");
                case UID -> application.applicant().uid().value();
                case EMAIL -> accounts.person(application.applicant().person()).email().value();
                case PERSON -> application.applicant().name();
                case REVIEWER_NAME -> reviewer().map(Reviewer::name).orElse("");
                case REVIEWER_EMAIL ->
                        reviewer()
                                .map(Reviewer::person)
                                .map(accounts::person)
                                .map(Person::email)
                                .map(EmailAddress::value)
                                .orElse("");
            };
        }

        private Optional<Company> company() {
            if (verification == null) {
                verification = verifications.of(application.applicant().account());
            }
            return verification.company();
        }

        private Optional<Reviewer> reviewer() {
            return application.review().reviewer();
        }
    }
}
