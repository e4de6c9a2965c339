package org.guildhall.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.joining.Registration;
import org.guildhall.account.joining.Registrations;
import org.guildhall.account.staff.StaffEnrolment;

/// The people of the tests about signing in: a company in Singapore and two administrators.
final class Sample {
    static final String PASSWORD = "kelp orbit walnut ferry";

    private Sample() {}

    /// An owner with an account of their own.
    static PersonId owner(OwnInstallation installation, String email) {
        var registration =
                new Registration(
                        new EmailAddress(email),
                        PASSWORD,
                        "Mei Lin",
                        "SG",
                        "international",
                        Locale.ENGLISH);
        return installation.front(Registrations.class).enrol(registration);
    }

    /// One of the staff.
    static PersonId staff(OwnInstallation installation, String email, Role... roles) {
        return installation
                .front(StaffEnrolment.class)
                .enrol(
                        new EmailAddress(email),
                        "Arjun Rao",
                        PASSWORD,
                        Set.of(roles),
                        Locale.ENGLISH,
                        ZoneId.of("Asia/Singapore"));
    }

    /// Signs in with the password that everybody here has.
    static PlainVisit.Seen signIn(PlainVisit visit, String email) {
        return visit.post("/sign-in", "email", email, "password", PASSWORD);
    }

    /// A browser in which that person is signed in.
    static PlainVisit signedIn(OwnInstallation installation, String email) {
        var visit = installation.visit();
        signIn(visit, email);
        return visit;
    }
}
