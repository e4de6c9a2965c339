package org.guildhall.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Reader;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.credential.PasswordCost;
import org.guildhall.account.joining.Registration;
import org.guildhall.account.joining.Registrations;
import org.guildhall.account.staff.StaffEnrolment;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractCompleted;
import org.guildhall.contract.lifecycle.ContractEnded;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.paper.Conditions;
import org.guildhall.contract.paper.Draft;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.contract.seal.SampleTimeStampService;
import org.guildhall.contract.service.SampleSigningServer;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.contract.verify.ContractChecks;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.MailTransport;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.support.HandClock;
import org.guildhall.support.QuickPasswords;
import org.guildhall.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What tests of whole contracts stand on: an installation with a time-stamp service and a signing
/// service, its people, and a contract that was sent.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "guildhall.key=Z3VpbGRoYWxsIHRlc3Qga2V5LCAzMiBieXRlcyAuLi4=")
@Import(ContractGround.World.class)
public abstract class ContractGround {
    static final TestDatabase DATABASE = TestDatabase.create();
    protected static final SampleTimeStampService STAMPS = stamps();
    protected static final SampleSigningServer SIGNING = signing();
    protected static final String HOOK_SECRET = "whsec_YSBzZWNyZXQgb2YgdGhlIHNhbXBsZSBzZXJ2aWNl";
    protected static final Reader READER = new Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));
    protected static final Witness HERE = new Witness("192.0.2.7");
    protected static final Autograph TYPED = new Autograph("李伟 Li Wei", Optional.empty());
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired protected Contracts contracts;
    @Autowired protected Drafting drafting;
    @Autowired protected Deadlines deadlines;
    @Autowired protected Signatures signatures;
    @Autowired protected ContractChecks checks;
    @Autowired protected Registrations registrations;
    @Autowired protected StaffEnrolment enrolment;
    @Autowired protected Accounts accounts;
    @Autowired protected Mailroom mailroom;
    @Autowired protected Events events;
    @Autowired protected HandClock clock;
    @Autowired protected Heard heard;
    @LocalServerPort protected int port;

    @TestConfiguration
    static class World {
        @Bean
        @Primary
        HandClock handClock() {
            var clock = new HandClock();
            clock.set(SampleContract.NOON);
            return clock;
        }

        @Bean
        MailTransport nowhere() {
            return (_, _) -> "250 nowhere";
        }

        @Bean
        PasswordCost passwordCost() {
            return QuickPasswords.COST;
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /// What other packages are told of.
    protected static class Heard {
        public final List<Object> told = new CopyOnWriteArrayList<>();

        @EventListener
        void completed(ContractCompleted event) {
            told.add(event);
        }

        @EventListener
        void ended(ContractEnded event) {
            told.add(event);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
        registry.add("guildhall.signing.time-stamps", STAMPS::address);
        registry.add("guildhall.signing.service.url", SIGNING::address);
        registry.add("guildhall.signing.service.token", () -> SampleSigningServer.TOKEN);
        registry.add("guildhall.signing.service.webhook-secret", () -> HOOK_SECRET);
    }

    static SampleTimeStampService stamps() {
        try {
            return new SampleTimeStampService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected Contract sent(Member owner, Staff bd) {
        var contract = drafting.draft(draft(owner), bd);
        return drafting.send(contract.id(), contract.version(), bd);
    }

    /// The code of the newest mail.
    protected String code(Contract contract) {
        var mail =
                mailroom.about(contract.id().value()).stream()
                        .filter(each -> each.kind().equals("contract.code"))
                        .reduce((_, later) -> later)
                        .orElseThrow();
        return mail.plain().replaceAll("(?s).*Signing code: (\\d{6}).*", "$1");
    }

    protected void sign(Contract contract, String code, Member owner) {
        signatures.sign(contract.id(), contract.version(), code, TYPED, owner, HERE);
    }

    protected Contract completed(Member owner) {
        var signed = signed(owner);
        return signatures.countersign(
                signed.id(), signed.version(), Optional.empty(), staff(Role.SIGNATORY), HERE);
    }

    protected Contract signed(Member owner) {
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        signatures.mailCode(contract.id(), owner, HERE);
        return signatures.sign(
                contract.id(), contract.version(), code(contract), TYPED, owner, HERE);
    }

    protected static Draft draft(Member owner) {
        return draft(owner, Route.ELECTRONIC);
    }

    protected static Draft draft(Member owner, Route route) {
        var sample = SampleContract.draft();
        return new Draft(
                UUID.randomUUID(),
                owner.account().value(),
                sample.applicationNumber(),
                sample.form(),
                sample.programme(),
                sample.vendor(),
                sample.partner(),
                sample.sheet(),
                sample.sheetVersion(),
                sample.sheetHash(),
                sample.earliest(),
                sample.zone(),
                new Conditions(route, 14, List.of(7, 11, 13), 12),
                sample.contact(),
                sample.amends(),
                sample.titles());
    }

    protected Member owner() {
        var person =
                registrations.enrol(
                        new Registration(
                                new EmailAddress(
                                        "owner" + COUNT.incrementAndGet() + "@yunfan.example"),
                                "correct horse battery staple",
                                "李伟 Li Wei",
                                "CN",
                                "international",
                                Locale.ENGLISH));
        var seen = accounts.person(person);
        var account = accounts.account(seen.account().orElseThrow());
        return new Member(
                person,
                seen.name(),
                account.id(),
                account.uid(),
                account.site(),
                Part.OWNER,
                READER);
    }

    protected Staff staff(Role role) {
        var email = new EmailAddress("staff" + COUNT.incrementAndGet() + "@guildhall.example");
        PersonId person =
                enrolment.enrol(
                        email,
                        "Zofia Łęcka",
                        "correct horse battery staple",
                        Set.of(role),
                        Locale.ENGLISH,
                        READER.zone());
        return new Staff(person, "Zofia Łęcka", Set.of(role), READER);
    }

    private static SampleSigningServer signing() {
        try {
            return new SampleSigningServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
