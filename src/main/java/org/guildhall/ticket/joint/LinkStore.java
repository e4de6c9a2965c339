package org.guildhall.ticket.joint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_link`. A link has no direction: the smaller key stands first.
@Component
class LinkStore {
    private static final String ADD =
            """
            insert into ticket_link (one, other, by_name, at) values (least(cast(:a as uuid), cast(:b as uuid)), greatest(cast(:a as uuid), cast(:b as uuid)), :by, :at)
            on conflict do nothing
            """;
    private static final String REMOVE =
            "delete from ticket_link where one = least(cast(:a as uuid), cast(:b as uuid)) and other = greatest(cast(:a as uuid), cast(:b as uuid))";
    private static final String OF =
            """
            select case when one = :id then other else one end from ticket_link
             where one = :id or other = :id order by at, one, other
            """;

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when they are linked already.
    boolean add(TicketId a, TicketId b, String by, Instant now) {
        return sql.sql(ADD)
                        .param("a", a.value())
                        .param("b", b.value())
                        .param("by", by)
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean remove(TicketId a, TicketId b) {
        return sql.sql(REMOVE).param("a", a.value()).param("b", b.value()).update() == 1;
    }

    List<TicketId> of(TicketId id) {
        return sql.sql(OF)
                .param("id", id.value())
                .query((row, _) -> new TicketId(row.getObject(1, UUID.class)))
                .list();
    }
}
