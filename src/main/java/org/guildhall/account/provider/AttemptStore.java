package org.guildhall.account.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.oidc.Errand;
import org.guildhall.platform.secret.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is on the way to an identity provider: the only class that names `account_provider_attempt`.
/// One comes back once, within ten minutes.
@Component
class AttemptStore {
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String BEGIN =
            """
            insert into account_provider_attempt (state, provider, issuer, onward, person_id, invitation_id, expires_at)
            values (:state, :provider, :issuer, :onward, :person, :invitation, :expires)
            """;
    private static final String TAKE =
            "delete from account_provider_attempt where state = :state returning *";
    private static final String CLEAR =
            "delete from account_provider_attempt where expires_at <= :now";

    private final JdbcClient sql;
    private final Clock clock;

    AttemptStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Somebody's way there.
    ///
    /// @param issuer whose answer is expected, so that another provider's is known for what it is
    /// @param onward the page to go on to
    record Attempt(UUID provider, String issuer, String onward, Purpose purpose) {}

    /// Keeps one; those that are over go.
    void begin(Errand errand, Attempt attempt) {
        var now = clock.instant();
        sql.sql(CLEAR).param("now", Timestamp.from(now)).update();
        var person =
                attempt.purpose() instanceof Purpose.Connect connect
                        ? connect.person().value()
                        : null;
        var invitation = attempt.purpose() instanceof Purpose.Join join ? join.invitation() : null;
        sql.sql(BEGIN)
                .param("state", SecretToken.sha256(errand.state()))
                .param("provider", attempt.provider())
                .param("issuer", attempt.issuer())
                .param("onward", attempt.onward())
                .param("person", person, Types.OTHER)
                .param("invitation", invitation, Types.OTHER)
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
    }

    /// Takes it out; whoever comes with the same again finds nothing.
    Optional<Attempt> take(Errand errand) {
        var now = clock.instant();
        return sql.sql(TAKE)
                .param("state", SecretToken.sha256(errand.state()))
                .query(
                        (row, _) ->
                                row.getTimestamp("expires_at").toInstant().isAfter(now)
                                        ? Optional.of(attempt(row))
                                        : Optional.<Attempt>empty())
                .optional()
                .flatMap(attempt -> attempt);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("provider", UUID.class),
                row.getString("issuer"),
                row.getString("onward"),
                purpose(
                        Optional.ofNullable(row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getObject("invitation_id", UUID.class))));
    }

    private static Purpose purpose(Optional<UUID> person, Optional<UUID> invitation) {
        if (person.isPresent()) return new Purpose.Connect(new PersonId(person.get()));
        return invitation.<Purpose>map(Purpose.Join::new).orElseGet(Purpose.SignIn::new);
    }
}
