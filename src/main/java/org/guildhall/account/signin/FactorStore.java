package org.guildhall.account.signin;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.credential.RecoveryCode;
import org.guildhall.account.credential.Totp;
import org.guildhall.account.credential.TotpSecret;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_factor` and `account_recovery_code`. A secret is locked under
/// its owner's key.
@Component
class FactorStore {
    private static final String BEGIN =
            """
            insert into account_factor (person_id, secret, step) values (:person, :secret, :step)
            on conflict (person_id) do update set secret = :secret, step = :step where account_factor.enabled_at is null
            """;
    private static final String OF = "select * from account_factor where person_id = :person";
    private static final String STEP =
            "update account_factor set step = :step where person_id = :person and step < :step";
    private static final String ENABLE =
            """
            update account_factor set enabled_at = :now, step = :step
             where person_id = :person and enabled_at is null and step < :step
            """;
    private static final String DISABLE = "delete from account_factor where person_id = :person";
    private static final String NO_CODES =
            "delete from account_recovery_code where person_id = :person";
    private static final String CODE =
            "insert into account_recovery_code (person_id, hash) values (:person, :hash)";
    private static final String USE_CODE =
            """
            update account_recovery_code set used_at = :now
             where person_id = :person and hash = :hash and used_at is null
            """;
    private static final String CODES_LEFT =
            "select count(*) from account_recovery_code where person_id = :person and used_at is null";
    private static final String HAS =
            "select exists (select 1 from account_factor where person_id = :person and enabled_at is not null)";

    private final JdbcClient sql;
    private final Vault vault;

    FactorStore(JdbcClient sql, InstallationKey key) {
        this.sql = sql;
        this.vault = new Vault(key, "totp");
    }

    /// A person's second factor; not enabled until a first code was right.
    record Factor(TotpSecret secret, long step, boolean enabled) {}

    void begin(PersonId person, TotpSecret secret) {
        of(BEGIN, person)
                .param("secret", locked(person, secret))
                .param("step", Totp.NO_STEP)
                .update();
    }

    Optional<Factor> of(PersonId person) {
        return of(OF, person).query((row, _) -> factor(person, row)).optional();
    }

    boolean has(PersonId person) {
        return of(HAS, person).query(Boolean.class).single();
    }

    /// Marks a step as used; false when this or a later one was used meanwhile.
    boolean used(PersonId person, long step) {
        return of(STEP, person).param("step", step).update() == 1;
    }

    boolean enable(PersonId person, long step, Instant now) {
        return of(ENABLE, person).param("step", step).param("now", Timestamp.from(now)).update()
                == 1;
    }

    void disable(PersonId person) {
        of(DISABLE, person).update();
    }

    void noCodes(PersonId person) {
        of(NO_CODES, person).update();
    }

    void codes(PersonId person, List<RecoveryCode> codes) {
        of(NO_CODES, person).update();
        codes.forEach(code -> of(CODE, person).param("hash", code.hash()).update());
    }

    boolean useCode(PersonId person, RecoveryCode code, Instant now) {
        return of(USE_CODE, person)
                        .param("hash", code.hash())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int codesLeft(PersonId person) {
        return of(CODES_LEFT, person).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec of(String statement, PersonId person) {
        return sql.sql(statement).param("person", person.value());
    }

    private byte[] locked(PersonId person, TotpSecret secret) {
        return vault.lock(
                secret.base32().getBytes(StandardCharsets.US_ASCII), name(person.value()));
    }

    private Factor factor(PersonId person, ResultSet row) throws SQLException {
        var plain = vault.unlock(row.getBytes("secret"), name(person.value()));
        var secret = new TotpSecret(new String(plain, StandardCharsets.US_ASCII));
        return new Factor(secret, row.getLong("step"), row.getTimestamp("enabled_at") != null);
    }

    private static byte[] name(UUID person) {
        return person.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
