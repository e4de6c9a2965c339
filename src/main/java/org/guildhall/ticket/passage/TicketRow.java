package org.guildhall.ticket.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.account.EmailAddress;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Merged;
import org.guildhall.ticket.lifecycle.Priority;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.Ticket.Care;
import org.guildhall.ticket.lifecycle.Ticket.Identity;
import org.guildhall.ticket.lifecycle.Ticket.Standing;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.lifecycle.TicketState;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// A row of `ticket_ticket` as a ticket.
@Component
public class TicketRow implements RowMapper<Ticket> {
    @Override
    public Ticket mapRow(ResultSet row, int number) throws SQLException {
        return new Ticket(
                identity(row),
                row.getLong("version"),
                new Matter(
                        row.getString("title"),
                        row.getString("topic"),
                        Priority.valueOf(row.getString("priority")),
                        Locale.forLanguageTag(row.getString("language")),
                        List.of((String[]) row.getArray("tags").getArray())),
                about(row),
                new Standing(
                        TicketState.valueOf(row.getString("state")),
                        row.getTimestamp("state_since").toInstant(),
                        row.getString("state_by")),
                care(row));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new TicketId(row.getObject("id", UUID.class)),
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                new Requester(
                        row.getString("requester_name"),
                        new EmailAddress(row.getString("requester_email")),
                        Optional.ofNullable(row.getObject("requester_person", UUID.class))
                                .map(PersonId::new)),
                row.getString("site"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Optional<About> about(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        if (account == null) return Optional.empty();
        return Optional.of(
                new About(
                        new AccountId(account),
                        new Uid(row.getString("uid")),
                        About.Claim.valueOf(row.getString("claim"))));
    }

    private static Optional<Merged> merged(ResultSet row) throws SQLException {
        var into = row.getObject("merged_into", UUID.class);
        if (into == null) return Optional.empty();
        return Optional.of(new Merged(new TicketId(into), row.getString("merged_number")));
    }

    private static Care care(ResultSet row) throws SQLException {
        var agent = Optional.ofNullable(row.getObject("agent_id", UUID.class)).map(PersonId::new);
        var name = row.getString("agent_name");
        return new Care(
                agent.map(person -> new Agent(person, name)),
                row.getString("team"),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                row.getInt("reopened"),
                merged(row));
    }
}
