package org.guildhall.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.platform.retention.Lately;
import org.guildhall.platform.retention.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases what is known of an account's payment methods with the account's last case; that one was
/// bound, of which kind and when, stays, and so does what was bound or removed of late. Who has one
/// bound, or had one of late, isn't quiet.
@Component
class PaymentErasure implements Erasable, Ties {
    private static final String WHICH =
            """
             account_id = :account and label <> '–'
               and (:whole or coalesce(unbound_at, bound_at) < :since)
            """;
    private static final String HELD = "select count(*) from payment_method where" + WHICH;
    private static final String ERASE =
            """
            update payment_method
               set label = '–', tail = '0000', bound_by = '–', unbound_by = left(unbound_by, 0)
             where
            """
                    + WHICH;
    private static final String OF = "select id from payment_method where account_id = :account";
    private static final String TIED =
            """
            select distinct account_id from payment_method
             where account_id = any(:accounts) and coalesce(unbound_at, :since) >= :since
            """;

    private final JdbcClient sql;
    private final Lately lately;

    PaymentErasure(JdbcClient sql, Lately lately) {
        this.sql = sql;
        this.lately = lately;
    }

    @Override
    public DataClass of() {
        return DataClass.EVIDENCE;
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        if (!of.last()) return Set.of();
        return Set.copyOf(
                sql.sql(OF)
                        .param("account", of.account())
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }

    @Override
    public long held(Erasing what) {
        if (!what.of().last()) return 0;
        return of(HELD, what.of()).query(Long.class).single();
    }

    @Override
    public long erase(Erasing what) {
        if (!what.of().last()) return 0;
        return of(ERASE, what.of()).update();
    }

    private JdbcClient.StatementSpec of(String statement, EndedCase of) {
        return sql.sql(statement)
                .param("account", of.account())
                .param("whole", of.isWholeAccount())
                .param("since", Timestamp.from(lately.since(DataClass.EVIDENCE)));
    }

    @Override
    public Set<UUID> tied(Set<UUID> accounts, Instant since) {
        return new HashSet<>(
                sql.sql(TIED)
                        .param("accounts", accounts.toArray(UUID[]::new))
                        .param("since", Timestamp.from(since))
                        .query((row, _) -> row.getObject("account_id", UUID.class))
                        .list());
    }
}
