package org.guildhall.verification.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts whose verification somebody has moved of late, where that one expires is nobody's
/// doing, and those with a risk case that is open or moved of late.
@Component
class VerificationTies implements Ties {
    private static final String MOVED =
            """
            select account_id from verification_case
             where account_id = any(:accounts) and since >= :since and state <> 'EXPIRED'
            union
            select account_id from verification_risk_case
             where account_id = any(:accounts) and (ended_at is null or since >= :since)
            """;

    private final JdbcClient sql;

    VerificationTies(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> tied(Set<UUID> accounts, Instant since) {
        return new HashSet<>(
                sql.sql(MOVED)
                        .param("accounts", accounts.toArray(UUID[]::new))
                        .param("since", Timestamp.from(since))
                        .query((row, _) -> row.getObject("account_id", UUID.class))
                        .list());
    }
}
