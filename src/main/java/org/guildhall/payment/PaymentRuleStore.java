package org.guildhall.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `payment_rule`.
@Component
class PaymentRuleStore {
    private static final String ADD =
            """
            insert into payment_rule (id, country, kind, registered_after, valid_from, valid_until, note, version,
                changed_at, changed_by)
            values (:id, :country, :kind, :after, :from, :until, :note, :version, :at, :by)
            """;
    private static final String CHANGE =
            """
            update payment_rule
               set country = :country, kind = :kind, registered_after = :after, valid_from = :from,
                   valid_until = :until, note = :note, version = :version, changed_at = :at, changed_by = :by
             where id = :id and version = :version - 1
            """;
    private static final String REMOVE =
            "delete from payment_rule where id = :id and version = :version";
    private static final String ALL = "select * from payment_rule order by country, valid_from, id";
    private static final String OF_COUNTRY =
            "select * from payment_rule where country = :country order by valid_from, id";
    private static final String ONE = "select * from payment_rule where id = :id";

    private final JdbcClient sql;

    PaymentRuleStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PaymentRule fresh) {
        values(ADD, fresh).update();
    }

    /// Whether nobody was faster.
    boolean change(PaymentRule next) {
        return values(CHANGE, next).update() == 1;
    }

    boolean remove(PaymentRule seen) {
        return sql.sql(REMOVE).param("id", seen.id()).param("version", seen.version()).update()
                == 1;
    }

    List<PaymentRule> all() {
        return sql.sql(ALL).query(PaymentRuleStore::rule).list();
    }

    List<PaymentRule> of(String country) {
        return sql.sql(OF_COUNTRY).param("country", country).query(PaymentRuleStore::rule).list();
    }

    Optional<PaymentRule> find(UUID id) {
        return sql.sql(ONE).param("id", id).query(PaymentRuleStore::rule).optional();
    }

    private JdbcClient.StatementSpec values(String statement, PaymentRule rule) {
        return sql.sql(statement)
                .param("id", rule.id())
                .param("country", rule.country())
                .param("kind", rule.kind().name())
                .param("after", rule.registeredAfter().orElse(null))
                .param("from", rule.from())
                .param("until", rule.until().orElse(null))
                .param("note", rule.note())
                .param("version", rule.version())
                .param("at", Timestamp.from(rule.since()))
                .param("by", rule.by());
    }

    private static PaymentRule rule(ResultSet row, int number) throws SQLException {
        return new PaymentRule(
                row.getObject("id", UUID.class),
                row.getString("country"),
                PaymentKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("registered_after", LocalDate.class)),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                row.getString("note"),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
