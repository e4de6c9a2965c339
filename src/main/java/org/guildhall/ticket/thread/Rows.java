package org.guildhall.ticket.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the rows of messages, notes and files have in common.
final class Rows {
    private Rows() {}

    static Author author(ResultSet row) throws SQLException {
        return new Author(
                row.getString("author_name"),
                Optional.ofNullable(row.getObject("author_id", UUID.class)));
    }

    static boolean remove(
            JdbcClient.StatementSpec statement, TicketId ticket, UUID id, Removal removal) {
        return statement
                        .param("ticket", ticket.value())
                        .param("id", id)
                        .param("at", Timestamp.from(removal.at()))
                        .param("by", removal.by())
                        .param("why", removal.why())
                        .update()
                == 1;
    }

    static Optional<Removal> removal(ResultSet row) throws SQLException {
        var at = row.getTimestamp("removed_at");
        if (at == null) return Optional.empty();
        return Optional.of(
                new Removal(
                        at.toInstant(), row.getString("removed_by"), row.getString("removed_why")));
    }
}
