package org.guildhall.contract.lifecycle;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.contract.lifecycle.Contract.Halt;
import org.guildhall.contract.lifecycle.Contract.Sent;
import org.guildhall.contract.paper.Draft;
import org.guildhall.platform.file.FileId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Contracts out of their rows.
@Component
public class ContractRows {
    private final JsonMapper json;

    ContractRows(JsonMapper json) {
        this.json = json;
    }

    /// The contract in a row.
    public Contract contract(ResultSet row, int number) throws SQLException {
        return new Contract(
                new ContractId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getLong("version"),
                ContractState.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getString("by"),
                json.readValue(row.getString("draft"), Draft.class),
                Optional.ofNullable(row.getObject("sent_by", UUID.class)).map(PersonId::new),
                sent(row),
                Optional.ofNullable(row.getDate("effective_on")).map(Date::toLocalDate),
                halt(row));
    }

    WithFile withFile(ResultSet row, int number) throws SQLException {
        var newest = Optional.ofNullable(row.getString("sha256")).map(FileId::new);
        return new WithFile(contract(row, number), newest);
    }

    private static Optional<Sent> sent(ResultSet row) throws SQLException {
        var deadline = instant(row, "deadline");
        return instant(row, "sent_at").flatMap(at -> deadline.map(until -> new Sent(at, until)));
    }

    private static Optional<Halt> halt(ResultSet row) throws SQLException {
        var by = row.getString("halted_by");
        return instant(row, "halted_at").map(since -> new Halt(since, by));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
