package org.guildhall.account.passkey;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.guildhall.platform.secret.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The challenges that authenticators sign (WebAuthn, 13.4.3): each is good once, for five minutes,
/// and on whichever node it comes back to. The only class that names `account_passkey_challenge`.
@Component
class ChallengeStore {
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String GIVE =
            "insert into account_passkey_challenge (hash, expires_at) values (:hash, :expires)";
    private static final String TAKE =
            "delete from account_passkey_challenge where hash = :hash and expires_at > :now";
    private static final String CLEAR =
            "delete from account_passkey_challenge where expires_at <= :now";

    private final JdbcClient sql;
    private final Clock clock;

    ChallengeStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A new one, of 256 random bits; those that are over go.
    SecretToken give() {
        var challenge = SecretToken.fresh();
        var now = clock.instant();
        sql.sql(CLEAR).param("now", Timestamp.from(now)).update();
        sql.sql(GIVE)
                .param("hash", challenge.hash())
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        return challenge;
    }

    /// Takes it out; false when it was never given, is used, or is over.
    boolean take(byte[] challenge) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        return sql.sql(TAKE)
                        .param("hash", SecretToken.sha256(text))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
