package org.guildhall.ticket.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// What the rows of messages, notes and files have in common.
final class Rows {
    private Rows() {}

    static Author author(ResultSet row) throws SQLException {
        return new Author(
                row.getString("author_name"),
                Optional.ofNullable(row.getObject("author_id", UUID.class)));
    }

    static Optional<Removal> removal(ResultSet row) throws SQLException {
        var at = row.getTimestamp("removed_at");
        if (at == null) return Optional.empty();
        return Optional.of(
                new Removal(
                        at.toInstant(), row.getString("removed_by"), row.getString("removed_why")));
    }
}
