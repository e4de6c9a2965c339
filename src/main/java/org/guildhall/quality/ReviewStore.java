package org.guildhall.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `quality_review`.
@Component
class ReviewStore {
    private static final String PUT =
            """
            insert into quality_review (reply_id, ticket_id, reviewer_name, marks, words, at)
            values (:reply, :ticket, :reviewer, cast(:marks as jsonb), :words, :at)
            on conflict (reply_id) do update
               set reviewer_name = excluded.reviewer_name, marks = excluded.marks, words = excluded.words, at = excluded.at
            """;
    private static final String OF =
            "select * from quality_review where ticket_id = :ticket order by at, reply_id";
    private static final String FOLLOW =
            "update quality_review set ticket_id = :in where ticket_id = :from";
    private static final TypeReference<Map<Criterion, Mark>> MARKS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ReviewStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void put(Review review) {
        sql.sql(PUT)
                .param("reply", review.reply())
                .param("ticket", review.ticket().value())
                .param("reviewer", review.reviewer())
                .param("marks", json.writeValueAsString(review.marks()))
                .param("words", review.words())
                .param("at", Timestamp.from(review.at()))
                .update();
    }

    List<Review> of(TicketId ticket) {
        return sql.sql(OF).param("ticket", ticket.value()).query(this::review).list();
    }

    void follow(TicketId from, TicketId in) {
        sql.sql(FOLLOW).param("from", from.value()).param("in", in.value()).update();
    }

    private Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("reply_id", UUID.class),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getString("reviewer_name"),
                json.readValue(row.getString("marks"), MARKS),
                row.getString("words"),
                row.getTimestamp("at").toInstant());
    }
}
