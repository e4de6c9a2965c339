package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.joining.Registration;
import org.guildhall.account.joining.Registrations;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.staff.StaffEnrolment;
import org.guildhall.platform.mail.Mail;
import org.guildhall.support.Eventually;
import org.guildhall.support.TestDatabase;
import org.guildhall.verification.Browser.Part;
import org.guildhall.verification.Browser.Shown;
import org.guildhall.verification.lifecycle.CaseStore;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Partners and verifiers at their browsers, and a form that is filled in well.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {SteppedWorld.KEY, "guildhall.staff.second-factor=optional"})
@Import(SteppedWorld.class)
@DirtiesContext
abstract class PagesGround {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    static final String HERE = "/portal/verification";
    private static final String PASSWORD = "violet harbour lantern 27";

    static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    static final Part REGISTER = new Part("registration", "register.pdf", PDF);

    @Autowired Registrations registrations;
    @Autowired StaffEnrolment enrolment;
    @Autowired Accounts accounts;
    @Autowired Sessions sessions;
    @Autowired Verifications verifications;
    @Autowired CaseStore store;
    @Autowired SteppedWorld.Sent sent;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    record Someone(PersonId person, Browser browser) {}

    static void refusedAt(Shown shown, String field) {
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.problem(field)).isNotEmpty();
        assertThat(shown.page().select(".problems a[href=#field-" + field + "]")).hasSize(1);
    }

    static Map<String, String> complete() {
        return with("version", "0");
    }

    static Map<String, String> with(String field, String value) {
        var fields = new HashMap<String, String>();
        fields.put("version", "0");
        fields.put("legalName", "Acme Pty Ltd");
        fields.put("country", "AU");
        fields.put("scheme", "abn");
        fields.put("number", "83 914 571 673");
        fields.put("address", "1 High Street");
        fields.put("authorisedPerson", "Ann Lee");
        fields.put(field, value);
        return fields;
    }

    VerificationState state(Someone someone) {
        return verifications.of(account(someone)).state();
    }

    AccountId account(Someone someone) {
        return accounts.person(someone.person()).account().orElseThrow();
    }

    VerificationCase caseOf(Someone someone) {
        return store.of(account(someone)).orElseThrow();
    }

    Mail mailTo(Someone someone, String kind) {
        var address = accounts.person(someone.person()).email().value();
        return Eventually.found(
                "a mail " + kind + " to " + address,
                () ->
                        sent.mails().stream()
                                .filter(mail -> mail.recipient().equals(address))
                                .filter(mail -> mail.kind().equals(kind))
                                .findFirst());
    }

    Someone partner(String language) {
        var email = new EmailAddress("partner" + PEOPLE.incrementAndGet() + "@acme.example");
        var person =
                registrations.enrol(
                        new Registration(
                                email,
                                PASSWORD,
                                "Ann Lee",
                                "AU",
                                "international",
                                Locale.forLanguageTag(language)));
        return new Someone(person, browser(person));
    }

    /// The same person, signed in once more.
    Browser again(Someone someone) {
        return browser(someone.person());
    }

    Browser verifier() {
        return staff(Role.VERIFIER);
    }

    Browser staff(Role role) {
        var email = new EmailAddress("staff" + PEOPLE.incrementAndGet() + "@vendor.example");
        return browser(
                enrolment.enrol(
                        email,
                        "Vera",
                        PASSWORD,
                        Set.of(role),
                        Locale.ENGLISH,
                        ZoneId.of("Asia/Singapore")));
    }

    private Browser browser(PersonId person) {
        var token = sessions.open(person, new Device("127.0.0.1", "test"), true).text();
        return new Browser(port, token);
    }
}
