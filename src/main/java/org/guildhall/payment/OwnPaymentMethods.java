package org.guildhall.payment;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.feed.Own;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was bound to an account, and removed.
@Component
class OwnPaymentMethods implements Own {
    private static final String OF = "select id from payment_method where account_id = :account";

    private final JdbcClient sql;

    OwnPaymentMethods(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return new HashSet<>(
                sql.sql(OF).param("account", caller.account().value()).query(UUID.class).list());
    }

    @Override
    public Set<String> told() {
        return Set.of(PaymentMethods.KIND + ".bound", PaymentMethods.KIND + ".unbound");
    }
}
