package org.guildhall.platform.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers that are kept so that twice is once: the only class that names `platform_once`.
@Component
class OnceStore {
    /// How long an answer is kept (api.md).
    private static final Duration KEPT = Duration.ofHours(24);

    /// A request that was taken up that long ago has died with its process; so has one that was
    /// taken up that far ahead of us, before the clock was set back.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// Some of what is over, whoever's it was: more than one request adds.
    private static final String FORGET =
            """
            delete from platform_once where (token_hash, key) in (
                select token_hash, key from platform_once where begun_at < :until
                 order by begun_at limit 20 for update skip locked)
            """;

    private static final String CLAIM =
            """
            insert into platform_once (token_hash, key, request_hash, begun_at)
            values (:token, :key, :request, :now)
            on conflict (token_hash, key) do update
               set begun_at = :now, request_hash = :request, status = null, type = null, tag = null,
                   location = null, body = null
             where platform_once.begun_at < :until
                or platform_once.status is null
                   and (platform_once.begun_at < :dead or platform_once.begun_at > :ahead)
                   and platform_once.request_hash = :request
            """;
    private static final String FIND =
            "select * from platform_once where token_hash = :token and key = :key";
    private static final String KEEP =
            """
            update platform_once set status = :status, type = :type, tag = :tag, location = :location, body = :body
             where token_hash = :token and key = :key
            """;
    private static final String DROP =
            "delete from platform_once where token_hash = :token and key = :key";

    private final JdbcClient sql;

    OnceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A key of one token.
    record Key(byte[] token, String key) {}

    /// A key as it stands.
    ///
    /// @param answer nothing while the request is still under way
    record Found(byte[] request, Optional<KeptAnswer> answer) {}

    /// Takes a key for a request; false when it is taken already.
    boolean claim(Key key, byte[] request, Instant now) {
        var until = Timestamp.from(now.minus(KEPT));
        sql.sql(FORGET).param("until", until).update();
        return of(CLAIM, key)
                        .param("until", until)
                        .param("request", request)
                        .param("now", Timestamp.from(now))
                        .param("dead", Timestamp.from(now.minus(LONGEST)))
                        .param("ahead", Timestamp.from(now.plus(LONGEST)))
                        .update()
                == 1;
    }

    Optional<Found> find(Key key) {
        return of(FIND, key).query(OnceStore::found).optional();
    }

    void keep(Key key, KeptAnswer kept) {
        of(KEEP, key)
                .param("status", kept.status())
                .param("type", kept.type())
                .param("tag", kept.tag())
                .param("location", kept.location())
                .param("body", kept.body())
                .update();
    }

    /// Gives a key back: nothing was done with it.
    void drop(Key key) {
        of(DROP, key).update();
    }

    private JdbcClient.StatementSpec of(String statement, Key key) {
        return sql.sql(statement).param("token", key.token()).param("key", key.key());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var status = row.getObject("status", Integer.class);
        return new Found(
                row.getBytes("request_hash"),
                Optional.ofNullable(status).map(known -> kept(row, known)));
    }

    private static KeptAnswer kept(ResultSet row, int status) {
        try {
            return new KeptAnswer(
                    status,
                    row.getString("type"),
                    row.getString("tag"),
                    row.getString("location"),
                    row.getBytes("body"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
