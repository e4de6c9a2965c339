package org.guildhall.onboarding.review;

import org.guildhall.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets those who weigh one account's standing come one after the other: of a verification that
/// comes back and a risk case that ends at once, the second sees what the first has done.
@Component
class StandingTurns {
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(cast(:account as text), 50))";

    private final JdbcClient sql;

    StandingTurns(JdbcClient sql) {
        this.sql = sql;
    }

    /// Waits until nobody else weighs it, and keeps the others waiting until the transaction ends.
    void take(AccountId account) {
        sql.sql(LOCK).param("account", account.value()).query((_, _) -> account).single();
    }
}
