package org.guildhall.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Reader;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Profiles;
import org.guildhall.account.joining.Registration;
import org.guildhall.account.joining.Registrations;
import org.guildhall.account.staff.StaffEnrolment;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.platform.settings.Vendor;

/// Brings people into the sample world, each a persona, and answers them as callers.
class SampleCast {
    private static final Duration TOKEN_LIFE = Duration.ofDays(3650);

    private final Registrations registrations;
    private final StaffEnrolment enrolment;
    private final Profiles profiles;
    private final Accounts accounts;
    private final PersonaStore personas;
    private final ApiTokens tokens;
    private final Vendor vendor;

    SampleCast(
            Registrations registrations,
            StaffEnrolment enrolment,
            Profiles profiles,
            Accounts accounts,
            PersonaStore personas,
            ApiTokens tokens,
            Vendor vendor) {
        this.registrations = registrations;
        this.enrolment = enrolment;
        this.profiles = profiles;
        this.accounts = accounts;
        this.personas = personas;
        this.tokens = tokens;
        this.vendor = vendor;
    }

    Staff staff(Role role, String name, String mailbox) {
        var zone = ZoneId.of("Asia/Singapore");
        var person =
                enrolment.enrol(
                        new EmailAddress(mailbox + "@vendor.example"),
                        name,
                        Personas.PASSWORD,
                        Set.of(role),
                        Locale.ENGLISH,
                        zone);
        introduce(person, role.name(), vendor.name(), "");
        return new Staff(person, name, Set.of(role), new Reader(Locale.ENGLISH, zone));
    }

    Member owner(SampleCompany company, String situation, String name, String email, Locale reads) {
        var person =
                registrations.enrol(
                        new Registration(
                                new EmailAddress(email),
                                Personas.PASSWORD,
                                name,
                                company.details().country(),
                                company.site(),
                                reads));
        introduce(person, Part.OWNER.name(), company.name(), situation);
        return member(person);
    }

    Member member(
            Member owner, SampleCompany company, String situation, String name, String email) {
        var person =
                registrations.enrol(
                        owner.account(),
                        new EmailAddress(email),
                        name,
                        Personas.PASSWORD,
                        Part.MEMBER,
                        owner.reader().language());
        introduce(person, Part.MEMBER.name(), company.name(), situation);
        return member(person);
    }

    /// The same person, reading clocks of that zone from now on.
    Member livingIn(String zone, Member person) {
        profiles.change(
                person,
                profiles.own(person).version(),
                person.name(),
                person.reader().language(),
                ZoneId.of(zone));
        return member(person.person());
    }

    private Member member(PersonId id) {
        var person = accounts.person(id);
        var account = accounts.account(person.account().orElseThrow());
        return new Member(
                id,
                person.name(),
                account.id(),
                account.uid(),
                account.site(),
                person.part().orElseThrow(),
                new Reader(person.language(), person.zone()));
    }

    private void introduce(PersonId person, String role, String company, String situation) {
        var position = personas.all().size() + 1;
        var token = tokens.open(new Holder.OfPerson(person), "demo", TOKEN_LIFE);
        personas.add(position, new PersonaStore.Part(person, role, company, situation, token));
    }
}
