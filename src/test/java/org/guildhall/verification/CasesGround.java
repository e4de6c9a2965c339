package org.guildhall.verification;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.TestDatabase;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Decision.Outcome;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Members of accounts and verifiers, and cases that have come to a point.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = SteppedWorld.KEY)
@Import(SteppedWorld.class)
@DirtiesContext
abstract class CasesGround {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBERS = new AtomicLong(200_000_000_000_000L);

    private static final Caller.Reader READER =
            new Caller.Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));

    static final Details ACME =
            new Details(
                    "Acme Pty Ltd",
                    "AU",
                    "abn",
                    "83 914 571 673",
                    "1 High Street, Sydney",
                    "Ann Lee");

    static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    final Staff verifier = staff("Vera", Role.VERIFIER);
    @Autowired Verifications verifications;
    @Autowired VerificationDesk desk;
    @Autowired SteppedWorld.SteppedClock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.register(registry);
    }

    void verify(Member member, Details details) {
        var id = submitted(member, details);
        desk.take(verifier, id, 1);
        desk.decide(verifier, id, 2, Decision.verify(""));
    }

    CaseId submitted(Member member, Details details) {
        attach(member, 0, Item.REGISTRATION);
        verifications.submit(member, 0, details, "");
        return verifications.mine(member).verification().id();
    }

    void attach(Member member, long version, Item item) {
        verifications.attach(member, version, item, List.of(Upload.of("register.pdf", PDF)));
    }

    static Decision asking(Item... items) {
        return new Decision(
                Outcome.ASK_AGAIN,
                Optional.of(Reason.UNREADABLE),
                Set.of(items),
                "Please send it again.",
                "blurred");
    }

    static Member member() {
        var uid = Uid.withCheckDigit(String.valueOf(NUMBERS.incrementAndGet()));
        var account = new AccountId(Ids.next());
        var person = new PersonId(Ids.next());
        return new Member(person, "Ann Lee", account, uid, "international", Part.OWNER, READER);
    }

    static Staff staff(String name, Role role) {
        return new Staff(new PersonId(Ids.next()), name, Set.of(role), READER);
    }
}
