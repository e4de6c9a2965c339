package org.guildhall.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.payment.PaymentMethod.Unbound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `payment_method`, but for its erasure.
@Component
class PaymentStore {
    private static final String BIND =
            """
            insert into payment_method (id, account_id, kind, label, tail, bound_at, bound_by)
            values (:id, :account, :kind, :label, :tail, :at, :by)
            on conflict do nothing
            """;
    private static final String UNBIND =
            """
            update payment_method set unbound_at = :at, unbound_by = :by
             where id = :id and unbound_at is null
            """;
    private static final String OF =
            """
            select * from payment_method where account_id = :account
             order by unbound_at is not null, bound_at desc, id desc
            """;
    private static final String ONE =
            "select * from payment_method where id = :id and account_id = :account";
    private static final String KINDS =
            "select distinct kind from payment_method where account_id = :account and unbound_at is null";

    private final JdbcClient sql;

    PaymentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether it wasn't bound already.
    boolean bind(PaymentMethod fresh) {
        return sql.sql(BIND)
                        .param("id", fresh.id())
                        .param("account", fresh.account().value())
                        .param("kind", fresh.kind().name())
                        .param("label", fresh.label())
                        .param("tail", fresh.tail())
                        .param("at", Timestamp.from(fresh.boundAt()))
                        .param("by", fresh.boundBy())
                        .update()
                == 1;
    }

    /// Whether it was still bound.
    boolean unbind(UUID id, Instant now, String by) {
        return sql.sql(UNBIND)
                        .param("id", id)
                        .param("at", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// Bound ones first, the newest first.
    List<PaymentMethod> of(AccountId account) {
        return sql.sql(OF).param("account", account.value()).query(PaymentStore::method).list();
    }

    Optional<PaymentMethod> find(UUID id, AccountId account) {
        return sql.sql(ONE)
                .param("id", id)
                .param("account", account.value())
                .query(PaymentStore::method)
                .optional();
    }

    /// The kinds that can be paid with now.
    List<PaymentKind> kinds(AccountId account) {
        return sql.sql(KINDS)
                .param("account", account.value())
                .query((row, _) -> PaymentKind.valueOf(row.getString("kind")))
                .list();
    }

    private static PaymentMethod method(ResultSet row, int number) throws SQLException {
        var unbound = Optional.ofNullable(row.getTimestamp("unbound_at")).map(Timestamp::toInstant);
        var by = row.getString("unbound_by");
        return new PaymentMethod(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                PaymentKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("tail"),
                row.getTimestamp("bound_at").toInstant(),
                row.getString("bound_by"),
                unbound.map(at -> new Unbound(at, by)));
    }
}
