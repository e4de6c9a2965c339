package org.guildhall.ticket;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Member;
import org.guildhall.feed.Own;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.TicketState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The requests of a person and of their account. Told is what is said between both sides; who sees
/// to a request, notes, other teams and the desk's own words stay inside.
@Component
class OwnTickets implements Own {
    private static final String OF =
            """
            select id from ticket_ticket
             where requester_person = :person or (account_id = :account and claim = 'OWN')
            """;

    private static final Set<Action> TOLD =
            EnumSet.of(
                    Action.RAISE,
                    Action.WRITE,
                    Action.COME_BACK,
                    Action.REOPEN,
                    Action.ANSWER,
                    Action.ASK,
                    Action.INFORM,
                    Action.MERGE,
                    Action.RATE,
                    Action.CLOSE);

    private final JdbcClient sql;

    OwnTickets(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return new HashSet<>(
                sql.sql(OF)
                        .param("person", caller.person().value())
                        .param("account", caller.account().value())
                        .query(UUID.class)
                        .list());
    }

    @Override
    public Set<String> told() {
        return TOLD.stream().map(action -> "ticket." + action.past()).collect(Collectors.toSet());
    }

    /// An agent who closes one says why to the desk.
    @Override
    public Set<String> wordless() {
        return Set.of("ticket." + Action.CLOSE.past());
    }

    @Override
    public Set<String> inside() {
        return Set.of(TicketState.WAITING_FOR_TEAM.name());
    }
}
