package org.guildhall.ticket.passage;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.PersonId;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.lifecycle.Merged;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_ticket`, but for the desk's list.
@Component
class TicketStore {
    private static final String ADD =
            """
            insert into ticket_ticket (id, number, version, channel, requester_name, requester_email, requester_person,
                   site, title, topic, priority, language, tags, account_id, uid, claim, state, state_since, state_by,
                   agent_id, agent_name, team, answered_at, reopened, created_at)
            values (:id, :number, :version, :channel, :requester, :email, :person,
                    :site, :title, :topic, :priority, :language, :tags, :account, :uid, :claim, :state, :since, :by,
                    :agent, :agentName, :team, :answered, :reopened, :since)
            """;
    private static final String MOVE =
            """
            update ticket_ticket
               set version = :version, site = :site, title = :title, topic = :topic, priority = :priority, language = :language,
                   tags = :tags, account_id = :account, uid = :uid, claim = :claim,
                   state = :state, state_since = :since, state_by = :by,
                   agent_id = :agent, agent_name = :agentName, team = :team,
                   handed_over = handed_over or :team <> '',
                   answered_at = :answered, reopened = :reopened, merged_into = :merged, merged_number = :mergedNumber
             where id = :id and version = :version - 1
            """;
    private static final String BY_ID = "select * from ticket_ticket where id = :id";
    private static final String BY_NUMBER = "select * from ticket_ticket where number = :number";
    private static final String LOCKED = "select * from ticket_ticket where id = :id for update";
    private static final String HAD_BY =
            """
            select * from ticket_ticket where agent_id = :agent and state <> 'CLOSED' order by id for update
            """;
    private static final String OWN =
            """
            select * from ticket_ticket
             where requester_person = :person or (account_id = :account and claim = 'OWN')
             order by created_at desc, id desc limit 200
            """;

    /// Never in notes: they are the desk's. Own tickets are few, so no index is asked.
    private static final String OWN_WITH =
            """
            select * from ticket_ticket t
             where (requester_person = :person or (account_id = :account and claim = 'OWN'))
               and not exists (
                   select 1 from unnest(cast(:words as text[])) asked (word)
                    where not desk_words(t.number || ' ' || t.title) @@ desk_asked(asked.word)
                      and not exists (select 1 from ticket_message m
                                       where m.ticket_id = t.id and desk_words(m.text) @@ desk_asked(asked.word)))
             order by created_at desc, id desc limit 200
            """;

    private static final String PAST =
            """
            select id from ticket_ticket
             where state = 'CLOSED' and answered_at is not null and merged_into is null
               and requester_name <> '–'
             order by state_since desc, id desc limit 100
            """;
    private static final String OF_ACCOUNT =
            """
            select * from ticket_ticket where account_id = :account and id <> :but
             order by created_at desc, id desc limit 20
            """;

    private final JdbcClient sql;
    private final TicketRow rows;

    TicketStore(JdbcClient sql, TicketRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void add(Ticket fresh) {
        var identity = fresh.identity();
        var requester = fresh.requester();
        sql.sql(ADD)
                .params(values(fresh))
                .param("number", identity.number())
                .param("channel", identity.channel().name())
                .param("requester", requester.name())
                .param("email", requester.email().value())
                .param("person", requester.person().map(PersonId::value).orElse(null))
                .update();
    }

    /// False when somebody was first.
    boolean move(Ticket next) {
        return sql.sql(MOVE).params(values(next)).update() == 1;
    }

    Optional<Ticket> byId(TicketId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(rows).optional();
    }

    /// By the number that people quote.
    Optional<Ticket> byNumber(String number) {
        return sql.sql(BY_NUMBER).param("number", number).query(rows).optional();
    }

    /// Held until the transaction ends, for who is welcome whatever has changed.
    Optional<Ticket> locked(TicketId id) {
        return sql.sql(LOCKED).param("id", id.value()).query(rows).optional();
    }

    /// What somebody has that isn't over, held until the transaction ends.
    List<Ticket> hadBy(PersonId agent) {
        return sql.sql(HAD_BY).param("agent", agent.value()).query(rows).list();
    }

    /// What a person asked, and what others of their account asked, newest first, at most 200.
    List<Ticket> own(Member caller) {
        return sql.sql(OWN)
                .param("person", caller.person().value())
                .param("account", caller.account().value())
                .query(rows)
                .list();
    }

    /// Those of them in which each word was said, or stands in number or title.
    List<Ticket> own(Member caller, List<String> words) {
        return sql.sql(OWN_WITH)
                .param("person", caller.person().value())
                .param("account", caller.account().value())
                .param("words", words.toArray(String[]::new))
                .query(rows)
                .list();
    }

    List<TicketId> past() {
        return sql.sql(PAST).query((row, _) -> new TicketId(row.getObject(1, UUID.class))).list();
    }

    /// The newest others about an account, at most 20.
    List<Ticket> others(AccountId account, TicketId but) {
        return sql.sql(OF_ACCOUNT)
                .param("account", account.value())
                .param("but", but.value())
                .query(rows)
                .list();
    }

    private static Map<String, @Nullable Object> values(Ticket ticket) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", ticket.id().value());
        values.put("version", ticket.version());
        values.put("site", ticket.identity().site());
        values.put("title", ticket.matter().title());
        values.put("topic", ticket.matter().topic());
        values.put("priority", ticket.matter().priority().name());
        values.put("language", ticket.matter().language().toLanguageTag());
        values.put("tags", ticket.matter().tags().toArray(String[]::new));
        values.put("account", ticket.about().map(about -> about.account().value()).orElse(null));
        values.put("uid", ticket.about().map(about -> about.uid().value()).orElse(null));
        values.put("claim", ticket.about().map(About::claim).map(Enum::name).orElse(null));
        values.put("state", ticket.state().name());
        values.put("since", Timestamp.from(ticket.standing().since()));
        values.put("by", ticket.standing().by());
        var care = ticket.care();
        values.put("agent", care.agent().map(agent -> agent.person().value()).orElse(null));
        values.put("agentName", care.agent().map(Agent::name).orElse(null));
        values.put("team", care.team());
        values.put("answered", care.answered().map(Timestamp::from).orElse(null));
        values.put("reopened", care.reopened());
        values.put("merged", care.merged().map(into -> into.id().value()).orElse(null));
        values.put("mergedNumber", care.merged().map(Merged::number).orElse(null));
        return values;
    }
}
