package org.guildhall.ticket.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.guildhall.platform.value.Span;
import org.guildhall.ticket.figures.TopicFigures.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over tickets, their promises and their ratings; it writes nothing.
@Component
class TopicFigureStore {
    private static final String BY_TOPIC =
            """
            select t.topic, count(*) as asked, count(t.answered_at) as answered,
                   count(*) filter (where t.reopened > 0) as reopened,
                   count(*) filter (where t.handed_over) as handed_over,
                   count(f.id) filter (where t.answered_at is not null and f.stopped_at <= f.due_at) as firsts_kept,
                   count(f.id) filter (where coalesce(f.stopped_at, :now) > f.due_at) as firsts_missed,
                   count(r.id) filter (where t.state in ('ANSWERED', 'CLOSED') and t.answered_at is not null
                                         and coalesce(r.paused_at, r.stopped_at) <= r.due_at) as answers_kept,
                   count(r.id) filter (where coalesce(r.paused_at, r.stopped_at, :now) > r.due_at) as answers_missed,
                   coalesce(sum(s.rated), 0) as rated, coalesce(sum(s.good), 0) as good
              from ticket_ticket t
              left join calendar_clock f on f.object_id = t.id and f.kind = 'ticket.clock.first'
              left join calendar_clock r on r.object_id = t.id and r.kind = 'ticket.clock.resolution'
              left join lateral (select count(*) as rated, count(*) filter (where score = 'GOOD') as good
                                   from ticket_rating where ticket_id = t.id) s on true
             where t.created_at >= :from and t.created_at < :until
             group by t.topic order by count(*) desc, t.topic
            """;

    private final JdbcClient sql;
    private final Clock clock;

    TopicFigureStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Topic by topic, the one that is asked about most first.
    List<TopicFigures> byTopic(Span opened) {
        return sql.sql(BY_TOPIC)
                .param("from", Timestamp.from(opened.from()))
                .param("until", Timestamp.from(opened.until()))
                .param("now", Timestamp.from(clock.instant()))
                .query(TopicFigureStore::figures)
                .list();
    }

    private static TopicFigures figures(ResultSet row, int number) throws SQLException {
        return new TopicFigures(
                row.getString("topic"),
                row.getLong("asked"),
                row.getLong("answered"),
                row.getLong("reopened"),
                row.getLong("handed_over"),
                share(row, "firsts"),
                share(row, "answers"),
                new Share(row.getLong("rated"), row.getLong("good")));
    }

    private static Share share(ResultSet row, String promises) throws SQLException {
        var kept = row.getLong(promises + "_kept");
        return new Share(kept + row.getLong(promises + "_missed"), kept);
    }
}
