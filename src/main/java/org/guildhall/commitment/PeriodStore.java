package org.guildhall.commitment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.commitment.Period.Days;
import org.guildhall.commitment.Period.Standing;
import org.guildhall.commitment.Period.State;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Narrowed;
import org.guildhall.platform.value.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `commitment_period`.
@Component
public class PeriodStore {
    private static final String BEGIN =
            """
            insert into commitment_period (id, partnership_id, number, first_day, last_day, anchor, ends_at, sheet,
                   promised, currency, rate, achieved, version, state, since, moved_by)
            values (:id, :partnership, :number, :first, :last, :anchor, :ends, :sheet,
                   :promised, :currency, :rate, 0, 1, :state, :since, :by)
            on conflict (partnership_id, number) do nothing
            """;
    private static final String MOVE =
            """
            update commitment_period
               set version = :version, state = :state, since = :since, moved_by = :by, words = :words
             where id = :id and version = :version - 1
            """;
    private static final String CHANGE =
            """
            update commitment_period
               set version = :version, sheet = :sheet, last_day = :last, ends_at = :ends, promised = :promised,
                   currency = :currency, rate = :rate
             where id = :id and version = :version - 1 and state = 'RUNNING'
               and (achieved = 0 or currency = :currency)
            """;
    private static final String COUNT_IN =
            """
            update commitment_period set version = version + 1, achieved = achieved + :amount
             where id = :id and state in ('RUNNING', 'OVER') and currency = :currency
            """;
    private static final String SELECT = "select * from commitment_period p where true";
    private static final String BY_ID = SELECT + " and p.id = :id";
    private static final String OF_PARTNERSHIP =
            SELECT + " and p.partnership_id = :partnership order by p.number desc";
    private static final String OF_DAY =
            SELECT
                    + " and p.partnership_id = :partnership and :day between p.first_day and p.last_day"
                    + " order by p.number desc limit 1";

    private static final String LIST =
            """
            select * from commitment_period p where p.state in (:states)
             order by p.ends_at, p.id limit :limit offset :offset
            """;
    private static final String COUNT =
            """
            select count(*) from (select from commitment_period p where p.state in (:states) limit :many) counted
            """;

    private final JdbcClient sql;

    PeriodStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when that period of the partnership has begun already.
    boolean begin(Period period) {
        var days = period.days();
        return sql.sql(BEGIN)
                        .param("id", period.id())
                        .param("partnership", period.partnership())
                        .param("number", period.number())
                        .param("first", days.first())
                        .param("last", days.last())
                        .param("anchor", days.anchor())
                        .param("ends", Timestamp.from(days.end()))
                        .param("sheet", period.sheet())
                        .param("promised", period.promised().amount())
                        .param("currency", period.promised().currency().getCurrencyCode())
                        .param("rate", period.rate())
                        .param("state", period.state().name())
                        .param("since", Timestamp.from(period.standing().since()))
                        .param("by", period.standing().by())
                        .update()
                == 1;
    }

    /// False when somebody was first.
    boolean move(Period moved) {
        return sql.sql(MOVE)
                        .param("id", moved.id())
                        .param("version", moved.version())
                        .param("state", moved.state().name())
                        .param("since", Timestamp.from(moved.standing().since()))
                        .param("by", moved.standing().by())
                        .param("words", moved.words())
                        .update()
                == 1;
    }

    /// Exchanges the terms of one that has just begun. False when somebody was first, or something
    /// was sold already in another currency.
    boolean change(Period changed) {
        return sql.sql(CHANGE)
                        .param("id", changed.id())
                        .param("version", changed.version())
                        .param("sheet", changed.sheet())
                        .param("last", changed.days().last())
                        .param("ends", Timestamp.from(changed.days().end()))
                        .param("promised", changed.promised().amount())
                        .param("currency", changed.promised().currency().getCurrencyCode())
                        .param("rate", changed.rate())
                        .update()
                == 1;
    }

    /// Adds to what was achieved. False when the period takes no sales any more, or none in that
    /// currency: its terms were exchanged meanwhile.
    boolean countIn(UUID id, Money amount) {
        return sql.sql(COUNT_IN)
                        .param("id", id)
                        .param("amount", amount.amount())
                        .param("currency", amount.currency().getCurrencyCode())
                        .update()
                == 1;
    }

    Optional<Period> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(PeriodStore::period).optional();
    }

    /// All of a partnership, the latest first.
    List<Period> of(UUID partnership) {
        return sql.sql(OF_PARTNERSHIP)
                .param("partnership", partnership)
                .query(PeriodStore::period)
                .list();
    }

    /// The one that a day belongs to.
    Optional<Period> of(UUID partnership, LocalDate day) {
        return sql.sql(OF_DAY)
                .param("partnership", partnership)
                .param("day", day)
                .query(PeriodStore::period)
                .optional();
    }

    /// In the order in which they began.
    List<Period> page(PeriodsWanted wanted, Optional<Cursor> after, int limit) {
        var list = new Narrowed(SELECT, "p.id");
        wanted.partnership()
                .ifPresent(id -> list.to("p.partnership_id = :partnership", "partnership", id));
        list.asked("p.state = :state", "state", wanted.state()).page(after, limit);
        return sql.sql(list.text()).params(list.values()).query(PeriodStore::period).list();
    }

    /// Those that ended or end first, first.
    public List<Period> list(Set<String> states, int limit, int offset) {
        return sql.sql(LIST)
                .param("states", states)
                .param("limit", limit)
                .param("offset", offset)
                .query(PeriodStore::period)
                .list();
    }

    /// Counted up to one more than `most`.
    public long count(Set<String> states, int most) {
        return sql.sql(COUNT)
                .param("states", states)
                .param("many", most + 1)
                .query(Long.class)
                .single();
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Period(
                row.getObject("id", UUID.class),
                row.getObject("partnership_id", UUID.class),
                row.getInt("number"),
                new Days(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("anchor"),
                        row.getTimestamp("ends_at").toInstant()),
                row.getInt("sheet"),
                money(row.getBigDecimal("promised"), currency),
                row.getBigDecimal("rate"),
                money(row.getBigDecimal("achieved"), currency),
                row.getLong("version"),
                new Standing(
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("since").toInstant(),
                        row.getString("moved_by")),
                row.getString("words"));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }
}
