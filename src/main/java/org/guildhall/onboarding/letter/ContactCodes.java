package org.guildhall.onboarding.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.EmailAddress;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Reach;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.TooMany;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confirms the Contact E-mail by a code that is sent there: six digits, valid for 30 minutes, five
/// tries, six codes an hour.
@Service
@NamedInterface("letter")
public class ContactCodes {
    /// The field that the code is typed into.
    public static final String CODE = "contactEmail.code";

    private static final Duration VALID = Duration.ofMinutes(30);
    private static final int MOST_ATTEMPTS = 5;
    private static final int AN_HOUR = 6;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String PUT =
            """
            insert into onboarding_contact_code as known (application_id, email, code_hash, expires_at, sent, since)
            values (:application, :email, :hash, :expires, 1, :now)
            on conflict (application_id) do update
               set email = excluded.email, code_hash = excluded.code_hash, expires_at = excluded.expires_at,
                   attempts = 0,
                   sent = case when known.since > :hour then known.sent + 1 else 1 end,
                   since = case when known.since > :hour then known.since else excluded.since end
             where known.since <= :hour or known.sent < :many
            """;
    private static final String TRY =
            """
            update onboarding_contact_code set attempts = attempts + 1
             where application_id = :application and email = :email and expires_at > :now and attempts < :most
            returning code_hash
            """;

    private final JdbcClient sql;
    private final ApplicationStore store;
    private final Reach reach;
    private final OnboardingMails mails;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ContactCodes(
            JdbcClient sql,
            ApplicationStore store,
            Reach reach,
            OnboardingMails mails,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.reach = reach;
        this.mails = mails;
        this.clock = clock;
    }

    /// Sends a fresh code to the contact address that the draft holds; an earlier one is worth
    /// nothing then. Six in an hour, no more: the address may be anybody's.
    @Transactional
    public void send(ApplicationId id, Member caller) {
        var application = reach.find(id, caller);
        application.expect(Action.SAVE);
        var email = reachable(application.answers().text(Application.CONTACT));
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var now = clock.instant();
        var put =
                sql.sql(PUT)
                        .param("application", id.value())
                        .param("email", email)
                        .param("hash", hash(id, code))
                        .param("expires", Timestamp.from(now.plus(VALID)))
                        .param("now", Timestamp.from(now))
                        .param("hour", Timestamp.from(now.minus(HOUR)))
                        .param("many", AN_HOUR)
                        .update();
        if (put == 0) throw new TooMany(HOUR);
        mails.contactCode(application, email, code);
    }

    /// Takes the code that was typed; the address is confirmed from then on.
    @Transactional(noRollbackFor = Invalid.class)
    public void confirm(ApplicationId id, String typed, Member caller) {
        var application = reach.find(id, caller);
        application.expect(Action.SAVE);
        var email = application.answers().text(Application.CONTACT);
        var expected =
                sql.sql(TRY)
                        .param("application", id.value())
                        .param("email", email)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", MOST_ATTEMPTS)
                        .query(String.class)
                        .optional();
        if (expected.isEmpty()) throw Invalid.at(CODE, "onboarding.contact.expired");
        if (!same(expected.get(), hash(id, typed.replace(" ", "")))) {
            throw Invalid.at(CODE, "onboarding.contact.wrong");
        }
        store.confirmContact(id, email);
    }

    /// Refused before anything is sent: a draft keeps wrong addresses, too.
    private static String reachable(String typed) {
        try {
            var _ = new EmailAddress(typed);
            return typed;
        } catch (Invalid wrong) {
            throw new Invalid(
                    wrong.problems().stream()
                            .map(problem -> problem.at(Application.CONTACT))
                            .toList());
        }
    }

    private static String hash(ApplicationId id, String code) {
        return Files.sha256((id.value() + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
