package org.guildhall.ticket.api;

import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.desk.Words;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Narrowed;
import org.guildhall.platform.database.Plans;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketState;
import org.guildhall.ticket.list.TicketWords;
import org.guildhall.ticket.passage.TicketRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tickets within a caller's reach, page by page in the order in which they were opened.
@Service
public class AllTickets {
    private static final String FROM = "select t.* from ticket_ticket t where true";
    private static final String OWN =
            "(t.requester_person = :person or (t.account_id = :account and t.claim = 'OWN'))";

    /// Never in notes: they are the desk's. Own tickets are few, so no index is asked.
    private static final String SAID =
            """
            not exists (
                select 1 from unnest(cast(:words as text[])) asked (word)
                 where not desk_words(t.number || ' ' || t.title) @@ desk_asked(asked.word)
                   and not exists (select 1 from ticket_message m
                                    where m.ticket_id = t.id and desk_words(m.text) @@ desk_asked(asked.word)))
            """;

    /// To customers our teams are one.
    private static final String TO_CUSTOMERS =
            "(t.state = :state or (:state = 'OPEN' and t.state = 'WAITING_FOR_TEAM'))";

    private final JdbcClient sql;
    private final TicketRow rows;
    private final TicketWords finding;
    private final Plans plans;

    AllTickets(JdbcClient sql, TicketRow rows, TicketWords finding, Plans plans) {
        this.sql = sql;
        this.rows = rows;
        this.finding = finding;
        this.plans = plans;
    }

    /// What is asked for; nothing that is empty.
    record Wanted(
            Optional<TicketState> state,
            String topic,
            String priority,
            String site,
            String uid,
            String q) {}

    /// A page of them; staff who don't answer tickets are refused.
    @Transactional(readOnly = true)
    public Listing<Ticket> page(Wanted wanted, Optional<Cursor> after, int limit, Caller caller) {
        plans.forTheseValues();
        var list = new Narrowed(FROM, "t.id");
        var words = Words.of(wanted.q());
        switch (caller) {
            case Member member -> own(list, words, member);
            case Staff staff when staff.may(Permission.ANSWER_TICKETS) -> all(list, words);
            case Staff _, Visitor _, Clockwork _ -> throw new NotAllowed("ticket.not-your-part");
        }
        var state = wanted.state().map(Enum::name).orElse("");
        list.asked(caller instanceof Member ? TO_CUSTOMERS : "t.state = :state", "state", state)
                .asked("t.topic = :topic", "topic", wanted.topic())
                .asked("t.priority = :priority", "priority", wanted.priority())
                .asked("t.site = :site", "site", wanted.site())
                .asked("t.uid = :uid", "uid", wanted.uid().replace(" ", ""))
                .page(after, limit);
        var found = sql.sql(list.text()).params(list.values()).query(rows).list();
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    private static void own(Narrowed list, Words words, Member member) {
        var person = member.person().value();
        list.to(OWN, Map.of("person", person, "account", member.account().value()));
        if (words.isEmpty()) return;
        list.to(SAID, "words", words.words().toArray(String[]::new));
    }

    private void all(Narrowed list, Words words) {
        if (words.isEmpty()) return;
        list.to(TicketWords.FOUND, "all", finding.question(words));
    }
}
