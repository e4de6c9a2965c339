package org.guildhall.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.secret.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The single-use links that go out by mail: the only class that names `account_link`.
@Component
public class Links {
    /// What a link is good for, and how long.
    public enum Kind {
        CONFIRM(Duration.ofHours(24)),
        RESET(Duration.ofHours(1));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }
    }

    private static final String VOID_OLDER =
            "update account_link set expires_at = :now where person_id = :person and kind = :kind and expires_at > :now";
    private static final String ISSUE =
            """
            insert into account_link (token_hash, kind, person_id, created_at, expires_at)
            values (:hash, :kind, :person, :now, :expires)
            """;
    private static final String LOOK =
            "select person_id, expires_at, used_at from account_link where token_hash = :hash and kind = :kind";
    private static final String OWNER =
            """
            select person_id from account_link
             where token_hash = :hash and kind = :kind and used_at is null and expires_at > :now
            """;
    private static final String USE =
            """
            update account_link set used_at = :now
             where token_hash = :hash and kind = :kind and used_at is null and expires_at > :now
            returning person_id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Links(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A new link for a person; older ones of the same kind are void from now on.
    public SecretToken issue(PersonId person, Kind kind) {
        var token = SecretToken.fresh();
        voidAll(person, kind);
        at(ISSUE, kind)
                .param("hash", token.hash())
                .param("person", person.value())
                .param("expires", Timestamp.from(clock.instant().plus(kind.life)))
                .update();
        return token;
    }

    /// Makes all links of that kind to a person void.
    public void voidAll(PersonId person, Kind kind) {
        at(VOID_OLDER, kind).param("person", person.value()).update();
    }

    /// How a link stands, without using it.
    public LinkState look(String token, Kind kind) {
        var now = clock.instant();
        return sql.sql(LOOK)
                .param("hash", new SecretToken(token).hash())
                .param("kind", kind.name())
                .query(
                        (row, _) ->
                                state(
                                        row.getTimestamp("used_at") != null,
                                        instant(row.getTimestamp("expires_at")),
                                        now))
                .optional()
                .orElse(LinkState.UNKNOWN);
    }

    /// Whose link it is, as long as it is good.
    public Optional<PersonId> owner(String token, Kind kind) {
        return person(OWNER, token, kind);
    }

    /// Uses a link up; nothing when it isn't good any more. Of two at once, one gets it.
    public Optional<PersonId> use(String token, Kind kind) {
        return person(USE, token, kind);
    }

    private Optional<PersonId> person(String statement, String token, Kind kind) {
        return at(statement, kind)
                .param("hash", new SecretToken(token).hash())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private JdbcClient.StatementSpec at(String statement, Kind kind) {
        return sql.sql(statement)
                .param("kind", kind.name())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static LinkState state(boolean used, Instant expires, Instant now) {
        if (used) return LinkState.USED;
        return expires.isAfter(now) ? LinkState.GOOD : LinkState.EXPIRED;
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
