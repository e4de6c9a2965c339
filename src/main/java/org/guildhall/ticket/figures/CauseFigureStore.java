package org.guildhall.ticket.figures;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import org.guildhall.platform.value.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts tickets by what was found out about them and by what answered them; it writes nothing.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
@Component
class CauseFigureStore {
    /// What is counted of each cause.
    static final List<Came> COUNTED =
            List.of(Came.ANSWERED, Came.REOPENED, Came.HANDED_OVER, Came.HELPED, Came.NO_HELP);

    private static final String COUNT = "count(*) filter (where %s) as %s";

    private final JdbcClient sql;

    CauseFigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The fifty most frequent ones, the most frequent first.
    List<CauseFigures> by(Cause cause, Span opened) {
        var counts =
                COUNTED.stream()
                        .map(came -> COUNT.formatted(came.condition(), came.name()))
                        .collect(joining(", "));
        // Tickets of the stretch first, so that no more of what was said is read than belongs to
        // them.
        var byCause =
                """
                select cause, count(*) as tickets, %s
                  from ticket_ticket t join lateral (select * from (%s) causes where causes.ticket_id = t.id) c on true
                 where t.created_at >= :from and t.created_at < :until
                 group by cause order by count(*) desc, cause limit 50
                """;
        return sql.sql(byCause.formatted(counts, cause.source()))
                .param("from", Timestamp.from(opened.from()))
                .param("until", Timestamp.from(opened.until()))
                .query(CauseFigureStore::figures)
                .list();
    }

    private static CauseFigures figures(ResultSet row, int number) throws SQLException {
        var came = new EnumMap<Came, Long>(Came.class);
        for (var each : COUNTED) came.put(each, row.getLong(each.name()));
        return new CauseFigures(row.getString("cause"), row.getLong("tickets"), came);
    }
}
