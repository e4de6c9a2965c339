package org.guildhall.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A row of `inbound_mail`, read.
final class ArrivalRow {
    private ArrivalRow() {}

    static Arrival of(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getObject("id", UUID.class),
                new Envelope(
                        Way.valueOf(row.getString("way")),
                        row.getString("envelope_sender"),
                        words(row, "recipients")),
                row.getTimestamp("came_at").toInstant(),
                row.getInt("times"),
                row.getString("message_id"),
                row.getString("sender"),
                row.getString("subject"),
                row.getLong("size"),
                ArrivalState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                Optional.ofNullable(row.getObject("ticket_id", UUID.class)),
                row.getBoolean("strange"),
                words(row, "left_out"),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant),
                row.getString("settled_by"),
                row.getInt("attempts"),
                row.getString("trouble"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
