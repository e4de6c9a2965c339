package org.guildhall.ticket.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.desk.Conversations;
import org.guildhall.desk.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tickets for the search over everything.
@Component
class TicketsFound implements Conversations {
    private static final TicketReading NEWEST = new TicketReading(TicketQuery.NEWEST);
    private static final String THOSE =
            """
            select id, number, title, state, state_since,
                   concat_ws(' ', requester_name, requester_email, uid, array_to_string(tags, ' ')) as more
              from ticket_ticket where id in (:ids) order by state_since desc, id desc
            """;

    private final JdbcClient sql;
    private final TicketWords words;

    TicketsFound(JdbcClient sql, TicketWords words) {
        this.sql = sql;
        this.words = words;
    }

    @Override
    public List<Conversation> found(Words asked, int limit) {
        var ids = words.first(NEWEST, asked, limit);
        if (ids.isEmpty()) return List.of();
        return sql.sql(THOSE).param("ids", ids).query(TicketsFound::conversation).list();
    }

    private static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("more"),
                row.getString("state"),
                row.getTimestamp("state_since").toInstant());
    }
}
