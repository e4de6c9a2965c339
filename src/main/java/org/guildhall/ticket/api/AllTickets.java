package org.guildhall.ticket.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketState;
import org.guildhall.ticket.passage.TicketRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tickets within a caller's reach, page by page in the order in which they were opened. The
/// statement is put together from the parts below.
@Service
public class AllTickets {
    private static final String FROM = "select * from ticket_ticket where true";
    private static final String OWN =
            " and (requester_person = :person or (account_id = :account and claim = 'OWN'))";
    private static final String STATE = " and state = :state";
    private static final String AFTER = " and id > :after";
    private static final String ORDER = " order by id limit :limit";

    private final JdbcClient sql;
    private final TicketRow rows;

    AllTickets(JdbcClient sql, TicketRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// A page of them; staff who don't answer tickets are refused.
    @Transactional(readOnly = true)
    public Listing<Ticket> page(
            Optional<TicketState> state, Optional<Cursor> after, int limit, Caller caller) {
        var values = new HashMap<String, @Nullable Object>();
        var statement = new StringBuilder(FROM).append(reach(caller, values));
        state.ifPresent(
                asked -> {
                    statement.append(STATE);
                    values.put("state", asked.name());
                });
        after.ifPresent(
                last -> {
                    statement.append(AFTER);
                    values.put("after", last.last());
                });
        var found =
                sql.sql(statement.append(ORDER).toString())
                        .params(values)
                        .param("limit", limit + 1)
                        .query(rows)
                        .list();
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    private static String reach(Caller caller, Map<String, @Nullable Object> values) {
        return switch (caller) {
            case Member member -> {
                values.put("person", member.person().value());
                values.put("account", member.account().value());
                yield OWN;
            }
            case Staff staff when staff.may(Permission.ANSWER_TICKETS) -> "";
            case Staff _, Visitor _, Clockwork _ -> throw new NotAllowed("ticket.not-your-part");
        };
    }
}
