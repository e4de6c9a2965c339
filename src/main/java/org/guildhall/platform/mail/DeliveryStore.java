package org.guildhall.platform.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.mail.Delivery.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What becomes of each letter in `platform_mail` between being posted and being there.
@Component
class DeliveryStore {
    /// Letters go out in the order in which they are due, after those whose reader sits there and
    /// waits: a code or a link goes before whatever else is queued, be it thousands, with its first
    /// try and with every other.
    ///
    /// Taken for twenty seconds, as long as nobody holds on to it: whoever dies with it in hand
    /// leaves it to another. A letter that wasn't tried yet is due whatever the clock says: it may
    /// have been set back meanwhile.
    private static final String TAKE =
            """
            update platform_mail set attempts = attempts + 1, run_at = cast(:now as timestamptz) + interval '20 seconds'
             where id = (select id from platform_mail
                          where state in ('QUEUED', 'DEFERRED', 'REFUSED')
                            and (run_at <= :now or (state = 'QUEUED' and attempts = 0))
                          order by nature <> 'SECRET', run_at limit 1 for update skip locked)
            returning *
            """;

    private static final String HOLD =
            """
            update platform_mail set run_at = cast(:now as timestamptz) + interval '20 seconds'
             where id = :id and attempts = :attempts
            """;

    private static final String SENT =
            """
            update platform_mail set state = 'SENT', sent_at = :now, last_error = null, answer = :answer
             where id = :id
            """;

    /// With doubling pauses up to six hours, about two days.
    private static final String LATER =
            """
            update platform_mail set last_error = :words,
                   state = case when attempts >= 18 then 'GIVEN_UP' else 'DEFERRED' end,
                   run_at = cast(:now as timestamptz) + least(interval '6 hours', interval '10 seconds' * power(2, attempts))
             where id = :id
            returning state
            """;

    /// After an hour, six hours and a day; the fourth refusal is the last.
    private static final String REFUSED =
            """
            update platform_mail set last_error = :words, refusals = refusals + 1,
                   state = case when refusals >= 3 then 'GIVEN_UP' else :state end,
                   run_at = cast(:now as timestamptz)
                          + case refusals when 0 then interval '1 hour' when 1 then interval '6 hours'
                                          else interval '1 day' end
             where id = :id
            returning state, refusals
            """;

    private static final String BOUNCED =
            "update platform_mail set state = 'BOUNCED', last_error = :words where id = :id and"
                    + " state <> 'BOUNCED'";

    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where a refusal leaves a letter, and how many there were.
    record Refused(State state, int count) {}

    Optional<Mail> take(Instant now) {
        return sql.sql(TAKE).param("now", Timestamp.from(now)).query(MailRows::mail).optional();
    }

    /// Keeps a letter that was taken in this hand.
    void hold(Mail mail, Instant now) {
        sql.sql(HOLD)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .param("now", Timestamp.from(now))
                .update();
    }

    void sent(UUID id, String answer, Instant now) {
        sql.sql(SENT)
                .param("id", id)
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .update();
    }

    State later(UUID id, String words, Instant now) {
        return sql.sql(LATER)
                .param("id", id)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .query((row, _) -> State.valueOf(row.getString("state")))
                .single();
    }

    Refused refused(UUID id, String words, Instant now) {
        return turnedAway(id, words, State.REFUSED, now);
    }

    Refused cameBack(UUID id, String words, Instant now) {
        return turnedAway(id, words, State.DEFERRED, now);
    }

    boolean bounced(UUID id, String words) {
        return sql.sql(BOUNCED).param("id", id).param("words", words).update() == 1;
    }

    private Refused turnedAway(UUID id, String words, State state, Instant now) {
        return sql.sql(REFUSED)
                .param("id", id)
                .param("words", words)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .query(
                        (row, _) ->
                                new Refused(
                                        State.valueOf(row.getString("state")),
                                        row.getInt("refusals")))
                .single();
    }
}
