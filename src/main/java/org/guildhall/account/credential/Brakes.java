package org.guildhall.account.credential;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.guildhall.platform.secret.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The brakes on guessing, shared by all nodes: the only class that names `account_brake`. A try is
/// counted before it is looked at, so that a hundred at once are a hundred.
@Component
public class Brakes {
    private static final String SEEN = "select tries, last from account_brake where key = :key";
    private static final String FIRST =
            "insert into account_brake (key, tries, last) values (:key, 1, :now) on conflict (key) do nothing";
    private static final String FURTHER =
            """
            update account_brake set tries = :tries, last = :now
             where key = :key and tries = :seen and last = :seenLast
            """;
    private static final String GIVE_BACK =
            "update account_brake set tries = tries - 1 where key = :key and tries > 0";
    private static final String FORGET =
            """
            delete from account_brake where key = :key
                or key in (select key from account_brake where last < :old order by last limit 100 for update skip locked)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Brakes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Counts a try of that kind against that account or address; the first `free` ones go through.
    /// Answers how long to wait when it comes too early; such a try isn't counted, or anybody could
    /// lock anybody out for good.
    public Optional<Duration> count(String kind, String whom, int free) {
        while (true) {
            var now = clock.instant();
            var seen = seen(key(kind, whom));
            if (seen.isPresent()
                    && seen.get().tries() >= free
                    && seen.get().opens(free, now).isAfter(now)) {
                return Optional.of(Duration.between(now, seen.get().opens(free, now)));
            }
            if (written(key(kind, whom), seen, now)) {
                return Optional.empty();
            }
        }
    }

    /// That try was right: it doesn't count.
    public void giveBack(String kind, String whom) {
        sql.sql(GIVE_BACK).param("key", key(kind, whom)).update();
    }

    /// Whoever it is has proved it: all tries are forgotten, and some of everybody's that are older
    /// than a day.
    public void forget(String kind, String whom) {
        sql.sql(FORGET)
                .param("key", key(kind, whom))
                .param("old", Timestamp.from(clock.instant().minus(Brake.FORGOTTEN)))
                .update();
    }

    private Optional<Brake> seen(String key) {
        return sql.sql(SEEN)
                .param("key", key)
                .query(
                        (row, _) ->
                                new Brake(
                                        row.getInt("tries"), row.getTimestamp("last").toInstant()))
                .optional();
    }

    private boolean written(String key, Optional<Brake> seen, Instant now) {
        if (seen.isEmpty()) {
            return sql.sql(FIRST).param("key", key).param("now", Timestamp.from(now)).update() == 1;
        }
        return sql.sql(FURTHER)
                        .param("key", key)
                        .param("tries", seen.get().after(now).tries())
                        .param("now", Timestamp.from(now))
                        .param("seen", seen.get().tries())
                        .param("seenLast", Timestamp.from(seen.get().last()))
                        .update()
                == 1;
    }

    /// Neither addresses nor e-mails of strangers are kept in clear.
    private static String key(String kind, String whom) {
        return kind + ":" + HexFormat.of().formatHex(SecretToken.sha256(whom));
    }
}
