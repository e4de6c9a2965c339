package org.guildhall.support;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.access.Caller;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.joining.Registration;
import org.guildhall.account.joining.Registrations;
import org.guildhall.account.people.People;
import org.guildhall.account.staff.StaffEnrolment;
import org.guildhall.platform.file.Upload;
import org.guildhall.verification.VerificationDesk;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Item;
import org.jspecify.annotations.Nullable;

/// The people of the test's installation, each made the way people are made there.
public final class Crowd {
    /// The password of them all.
    public static final String PASSWORD = "a garden of seven lanterns";

    /// A document that every upload takes.
    public static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");
    private static final Caller.Reader READER = new Caller.Reader(Locale.ENGLISH, ZONE);

    private final Installation installation;
    private @Nullable Persona verifier;
    private final AtomicInteger count = new AtomicInteger();

    Crowd(Installation installation) {
        this.installation = installation;
    }

    /// One of the staff, with these roles.
    public Persona staff(String name, Role... roles) {
        var email = email("staff");
        var id =
                installation
                        .front(StaffEnrolment.class)
                        .enrol(
                                new EmailAddress(email),
                                name,
                                PASSWORD,
                                Set.of(roles),
                                Locale.ENGLISH,
                                ZONE);
        return new Persona(id, name, email, PASSWORD, Set.of(roles));
    }

    /// Somebody with an account of their own at the international site.
    public Persona owner(String name) {
        return owner(name, "international");
    }

    private Persona owner(String name, String site) {
        var email = email("owner");
        var registration =
                new Registration(
                        new EmailAddress(email), PASSWORD, name, "AU", site, Locale.ENGLISH);
        var id = installation.front(Registrations.class).enrol(registration);
        return new Persona(id, name, email, PASSWORD, Set.of());
    }

    /// A second person of the owner's account, who followed the owner's invitation.
    public Persona member(Persona owner, String name) {
        var email = email("member");
        installation
                .front(People.class)
                .invite(
                        (Caller.Member) caller(owner),
                        new EmailAddress(email),
                        name,
                        Part.MEMBER,
                        Locale.ENGLISH);
        var link = new Letters(installation.mail()).link(email, "/invitation/");
        var visit = installation.visit();
        visit.get(link);
        var answer = visit.post(link, Fields.of("name", name, "password", PASSWORD));
        if (answer.status() != 303) throw new IllegalStateException(answer.body());
        var id =
                installation.front(Accounts.class).of(account(owner).id()).stream()
                        .filter(person -> person.email().value().equals(email))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return new Persona(id, name, email, PASSWORD, Set.of());
    }

    /// An owner whose account a verifier has verified, for a company of that name.
    public Persona verifiedOwner(String name, String company) {
        var owner = owner(name);
        verify(owner, company);
        return owner;
    }

    /// Lets a verifier verify the owner's account, for a company of that name.
    public void verify(Persona owner, String company) {
        verify(owner, company, abn());
    }

    /// An owner of a further account of the company that another owner was verified for.
    public Persona sisterOf(Persona verified, String name) {
        return sisterOf(verified, name, "international");
    }

    /// The same with the account at another site.
    public Persona sisterOf(Persona verified, String name, String site) {
        var company =
                installation
                        .front(Verifications.class)
                        .of(account(verified).id())
                        .company()
                        .orElseThrow();
        var sister = owner(name, site);
        verify(sister, company.legalName(), company.number());
        return sister;
    }

    private void verify(Persona owner, String company, String number) {
        var desk = installation.front(VerificationDesk.class);
        var verifier = (Caller.Staff) caller(verifier());
        var submitted = submitVerification(owner, company, number);
        desk.take(verifier, submitted, 1);
        desk.decide(verifier, submitted, 2, Decision.verify(""));
    }

    /// One for all: whatever is handed in is told to every verifier there is.
    private synchronized Persona verifier() {
        if (verifier == null) verifier = staff("Vera Verifier", Role.VERIFIER);
        return verifier;
    }

    /// Hands in what a verifier needs to verify the owner's account, for a company of that name.
    public CaseId submitVerification(Persona owner, String company) {
        return submitVerification(owner, company, abn());
    }

    private CaseId submitVerification(Persona owner, String company, String number) {
        var verifications = installation.front(Verifications.class);
        var caller = (Caller.Member) caller(owner);
        var details =
                new Details(company, "AU", "abn", number, "1 High Street, Sydney", owner.name());
        verifications.attach(caller, 0, Item.REGISTRATION, List.of(Upload.of("register.pdf", PDF)));
        verifications.submit(caller, 0, details, "");
        return verifications.mine(caller).verification().id();
    }

    /// The persona as use cases see who is asking.
    public Caller caller(Persona persona) {
        var person = installation.front(Accounts.class).person(persona.id());
        if (person.account().isEmpty()) {
            return new Caller.Staff(person.id(), person.name(), persona.roles(), READER);
        }
        var account = account(persona);
        return new Caller.Member(
                person.id(),
                person.name(),
                account.id(),
                account.uid(),
                account.site(),
                person.part().orElseThrow(),
                READER);
    }

    /// The account of an owner or member.
    public Account account(Persona persona) {
        var accounts = installation.front(Accounts.class);
        return accounts.account(accounts.person(persona.id()).account().orElseThrow());
    }

    /// The persona's browser, signed in.
    public Visit signedIn(Persona persona) {
        var visit = installation.visit();
        visit.get("/sign-in");
        var answer =
                visit.post(
                        "/sign-in",
                        Fields.of("email", persona.email(), "password", persona.password()));
        if (answer.status() != 303) throw new IllegalStateException(answer.body());
        return visit;
    }

    private String email(String kind) {
        return kind + count.incrementAndGet() + "@crowd.example";
    }

    /// An Australian business number that nobody had yet: first digit less one, weighed, modulo 89.
    private String abn() {
        var weights = new int[] {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};
        for (var number = 20_000_000_000L + count.incrementAndGet() * 100_000L; ; number++) {
            var digits = String.valueOf(number);
            var sum = -weights[0];
            for (var i = 0; i < weights.length; i++) {
                sum += (digits.charAt(i) - '0') * weights[i];
            }
            if (sum % 89 == 0) return digits;
        }
    }
}
