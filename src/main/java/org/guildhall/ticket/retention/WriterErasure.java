package org.guildhall.ticket.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.platform.retention.Correspondence;
import org.guildhall.platform.retention.Kept;
import org.guildhall.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the closed tickets of people who only write, and takes their names and addresses out of
/// closed tickets of others. What they said to those stays with whoever asked.
@Component
class WriterErasure implements Correspondence {
    private static final String OWN =
            """
            select id, number, state, account_id from ticket_ticket
             where requester_email = :email and requester_person is null
             order by number
            """;
    private static final String BESIDE =
            """
            select t.id, t.number, t.state, cast(null as uuid) account_id
              from ticket_participant p join ticket_ticket t on t.id = p.ticket_id
             where p.email = :email and p.person_id is null and t.requester_email <> :email
             order by t.number
            """;
    private static final String UNNAME =
            """
            update ticket_message m set author_name = '–'
              from ticket_participant p
             where p.ticket_id = m.ticket_id and p.email = :email and p.person_id is null
               and m.ticket_id = any(:tickets) and m.author_id is null and m.author_name = p.name
            """;
    private static final String LEAVE =
            """
            update ticket_participant set name = '–', email = 'erased-' || id || '@erased.invalid'
             where email = :email and person_id is null and ticket_id = any(:tickets)
            """;

    private final JdbcClient sql;
    private final TicketNames names;

    WriterErasure(JdbcClient sql, TicketNames names) {
        this.sql = sql;
        this.names = names;
    }

    /// @param account that it is about
    private record Known(UUID id, String number, boolean closed, @Nullable UUID account) {}

    @Override
    public Found of(String email) {
        var own = tickets(OWN, email);
        var beside = tickets(BESIDE, email);
        var closed = closed(own);
        var kept = new ArrayList<>(names.kept(closed));
        kept.add(new Kept("ticket.kept.beside", closed(beside).size()));
        return new Found(
                kept,
                open(own, beside),
                own.stream()
                        .flatMap(ticket -> Optional.ofNullable(ticket.account()).stream())
                        .collect(Collectors.toSet()),
                names.objects(closed));
    }

    @Override
    public long erase(String email) {
        var beside = closed(tickets(BESIDE, email)).toArray(UUID[]::new);
        sql.sql(UNNAME).param("email", email).param("tickets", beside).update();
        sql.sql(LEAVE).param("email", email).param("tickets", beside).update();
        return names.erase(closed(tickets(OWN, email))) + beside.length;
    }

    private static Optional<Problem> open(List<Known> own, List<Known> beside) {
        var open = new ArrayList<>(own);
        open.addAll(beside);
        open.removeIf(Known::closed);
        if (open.isEmpty()) return Optional.empty();
        var numbers = open.stream().map(Known::number).collect(Collectors.joining(", "));
        return Optional.of(new Problem("email", "ticket.kept.open", List.of(numbers)));
    }

    private static List<UUID> closed(List<Known> tickets) {
        return tickets.stream().filter(Known::closed).map(Known::id).toList();
    }

    private List<Known> tickets(String which, String email) {
        return sql.sql(which).param("email", email).query(WriterErasure::known).list();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("state").equals("CLOSED"),
                row.getObject("account_id", UUID.class));
    }
}
