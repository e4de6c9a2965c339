package org.guildhall.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Narrowed;
import org.guildhall.platform.value.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `commitment_sale`. Rows are added, and never changed but to lose a
/// name.
@Component
class SaleStore {
    private static final String ADD =
            """
            insert into commitment_sale (id, partnership_id, period_id, uid, day, amount, currency, reference, entered_by,
                   entered_at)
            values (:id, :partnership, :period, :uid, :day, :amount, :currency, :reference, :by, :at)
            on conflict (partnership_id, reference) do nothing
            """;
    private static final String BY_ID = "select * from commitment_sale s where s.id = :id";
    private static final String BY_REFERENCE =
            "select * from commitment_sale s where s.partnership_id = :partnership and s.reference = :reference";
    private static final String OF_PERIOD =
            """
            select * from commitment_sale s where s.period_id = :period
             order by s.day desc, s.id desc limit :limit offset :offset
            """;
    private static final String COUNT =
            "select count(*) from commitment_sale where period_id = :period";
    private static final String LIST =
            "select * from commitment_sale s where s.period_id = :period";

    private final JdbcClient sql;

    SaleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when the partnership has a sale of that reference.
    boolean add(Sale sale) {
        return sql.sql(ADD)
                        .param("id", sale.id())
                        .param("partnership", sale.partnership())
                        .param("period", sale.period())
                        .param("uid", sale.uid().value())
                        .param("day", sale.day())
                        .param("amount", sale.amount().amount())
                        .param("currency", sale.amount().currency().getCurrencyCode())
                        .param("reference", sale.reference())
                        .param("by", sale.by())
                        .param("at", Timestamp.from(sale.at()))
                        .update()
                == 1;
    }

    Optional<Sale> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(SaleStore::sale).optional();
    }

    Optional<Sale> byReference(UUID partnership, String reference) {
        return sql.sql(BY_REFERENCE)
                .param("partnership", partnership)
                .param("reference", reference)
                .query(SaleStore::sale)
                .optional();
    }

    /// The latest days first.
    List<Sale> of(UUID period, int limit, int offset) {
        return sql.sql(OF_PERIOD)
                .param("period", period)
                .param("limit", limit)
                .param("offset", offset)
                .query(SaleStore::sale)
                .list();
    }

    long count(UUID period) {
        return sql.sql(COUNT).param("period", period).query(Long.class).single();
    }

    /// In the order in which they were entered.
    List<Sale> page(UUID period, Optional<Cursor> after, int limit) {
        var list = new Narrowed(LIST, "s.id").page(after, limit);
        return sql.sql(list.text())
                .params(list.values())
                .param("period", period)
                .query(SaleStore::sale)
                .list();
    }

    private static Sale sale(ResultSet row, int number) throws SQLException {
        return new Sale(
                row.getObject("id", UUID.class),
                row.getObject("partnership_id", UUID.class),
                row.getObject("period_id", UUID.class),
                new Uid(row.getString("uid")),
                row.getObject("day", LocalDate.class),
                new Money(
                        row.getBigDecimal("amount"),
                        Currency.getInstance(row.getString("currency"))),
                row.getString("reference"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }
}
