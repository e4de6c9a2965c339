package org.guildhall.ticket.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.guildhall.access.PersonId;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_replying`.
@Component
class ReplyingStore {
    private static final String PUT =
            """
            insert into ticket_replying (ticket_id, person_id, name, at) values (:ticket, :person, :name, :now)
            on conflict (ticket_id, person_id) do update set at = excluded.at
            """;
    private static final String OTHERS =
            """
            select name from ticket_replying
             where ticket_id = :ticket and person_id <> :person and at > :since order by at
            """;
    private static final String OLD = "delete from ticket_replying where at < :before";

    private final JdbcClient sql;

    ReplyingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(TicketId ticket, PersonId person, String name, Instant now) {
        sql.sql(PUT)
                .param("ticket", ticket.value())
                .param("person", person.value())
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<String> others(TicketId ticket, PersonId but, Instant since) {
        return sql.sql(OTHERS)
                .param("ticket", ticket.value())
                .param("person", but.value())
                .param("since", Timestamp.from(since))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void forget(Instant before) {
        sql.sql(OLD).param("before", Timestamp.from(before)).update();
    }
}
