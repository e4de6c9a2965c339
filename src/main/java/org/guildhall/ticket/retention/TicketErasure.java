package org.guildhall.ticket.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.platform.retention.Lately;
import org.guildhall.platform.retention.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases an account's tickets with the account's last case, and a person's closed ones when they
/// ask to be forgotten; one that is open, or was closed of late, stays. Whoever has asked something
/// of late isn't quiet.
@Component
class TicketErasure implements Erasable, Ties {
    private static final String OF =
            """
            select id from ticket_ticket
             where account_id = :account and (:whole or (state = 'CLOSED' and state_since < :since))
            """;
    private static final String HELD = OF + " and requester_name <> '–'";
    private static final String BY =
            """
            select id from ticket_ticket
             where requester_person = :person and state = 'CLOSED' and requester_name <> '–'
            """;
    private static final String TIED =
            """
            select distinct account_id from ticket_ticket
             where account_id = any(:accounts) and (state <> 'CLOSED' or state_since >= :since)
            """;

    private final JdbcClient sql;
    private final TicketNames names;
    private final Lately lately;

    TicketErasure(JdbcClient sql, TicketNames names, Lately lately) {
        this.sql = sql;
        this.names = names;
        this.lately = lately;
    }

    @Override
    public DataClass of() {
        return DataClass.APPLICATION;
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        return names.objects(tickets(OF, of));
    }

    @Override
    public long held(Erasing what) {
        return tickets(HELD, what.of()).size();
    }

    @Override
    public long erase(Erasing what) {
        return names.erase(tickets(HELD, what.of()));
    }

    @Override
    public long heldOf(UUID person) {
        return by(person).size();
    }

    @Override
    public long forget(UUID person) {
        return names.erase(by(person));
    }

    @Override
    public Set<UUID> tied(Set<UUID> accounts, Instant since) {
        return new HashSet<>(
                sql.sql(TIED)
                        .param("accounts", accounts.toArray(UUID[]::new))
                        .param("since", Timestamp.from(since))
                        .query((row, _) -> row.getObject("account_id", UUID.class))
                        .list());
    }

    private List<UUID> tickets(String which, EndedCase of) {
        if (!of.last()) return List.of();
        return sql.sql(which)
                .param("account", of.account())
                .param("whole", of.isWholeAccount())
                .param("since", Timestamp.from(lately.since(DataClass.APPLICATION)))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<UUID> by(UUID person) {
        return sql.sql(BY)
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
