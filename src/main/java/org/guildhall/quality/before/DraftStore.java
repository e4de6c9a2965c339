package org.guildhall.quality.before;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Narrowed;
import org.guildhall.platform.file.Files;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `quality_draft` and `quality_watch`.
@Component
class DraftStore {
    private static final String ADD =
            """
            insert into quality_draft (id, version, ticket_id, number, agent_id, agent_name, text, sha256, state, mend,
                words, since, by)
            values (:id, :version, :ticket, :number, :agent, :agentName, :text, :sha256, :state, :mend,
                :words, :since, :by)
            """;
    private static final String DECIDE =
            """
            update quality_draft
               set version = :version, state = :state, mend = :mend, words = :words, since = :since, by = :by
             where id = :id and version = :version - 1
            """;
    private static final String ONE = "select * from quality_draft where id = :id";
    private static final String OF =
            "select * from quality_draft where ticket_id = :ticket order by since desc, id desc limit 20";
    private static final String WORK =
            """
            select * from quality_draft
             order by state <> 'WAITING', case when state = 'WAITING' then since end, since desc, id
             limit :limit offset :offset
            """;
    private static final String COUNT = "select count(*) from quality_draft";
    private static final String FROM = "select * from quality_draft where true";
    private static final String APPROVED =
            """
            select * from quality_draft where ticket_id = :ticket and sha256 = :sha256 and state = 'APPROVED'
             order by since, id
            """;
    private static final String EMPTY =
            """
            update quality_draft set text = '', sha256 = ''
             where ticket_id = :ticket and sha256 = :sha256
            """;
    private static final String FOLLOW =
            "update quality_draft set ticket_id = :in, number = :number where ticket_id = :from";
    private static final String WATCH_TOO =
            """
            insert into quality_watch (ticket_id, since, by)
            select cast(:in as uuid), since, by from quality_watch where ticket_id = :from
            on conflict do nothing
            """;
    private static final String WATCH =
            """
            insert into quality_watch (ticket_id, since, by) values (:ticket, :now, :by)
            on conflict do nothing
            """;
    private static final String UNWATCH = "delete from quality_watch where ticket_id = :ticket";
    private static final String WATCHED =
            "select exists (select 1 from quality_watch where ticket_id = :ticket)";

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Draft fresh) {
        sql.sql(ADD)
                .param("id", fresh.id())
                .param("version", fresh.version())
                .param("ticket", fresh.ticket().value())
                .param("number", fresh.number())
                .param("agent", fresh.agent().value())
                .param("agentName", fresh.agentName())
                .param("text", fresh.text())
                .param("sha256", sha256(fresh.text()))
                .param("state", fresh.state().name())
                .param("mend", mend(fresh))
                .param("words", fresh.words())
                .param("since", Timestamp.from(fresh.since()))
                .param("by", fresh.by())
                .update();
    }

    /// Whether nobody was faster.
    boolean decide(Draft next) {
        return sql.sql(DECIDE)
                        .param("id", next.id())
                        .param("version", next.version())
                        .param("state", next.state().name())
                        .param("mend", mend(next))
                        .param("words", next.words())
                        .param("since", Timestamp.from(next.since()))
                        .param("by", next.by())
                        .update()
                == 1;
    }

    Optional<Draft> find(UUID id) {
        return sql.sql(ONE).param("id", id).query(DraftStore::row).optional();
    }

    List<Draft> of(TicketId ticket) {
        return sql.sql(OF).param("ticket", ticket.value()).query(DraftStore::row).list();
    }

    /// Those that wait, the longest first; then those that were decided, the newest first.
    List<Draft> work(int limit, int offset) {
        return sql.sql(WORK)
                .param("limit", limit)
                .param("offset", offset)
                .query(DraftStore::row)
                .list();
    }

    long count() {
        return sql.sql(COUNT).query(Long.class).single();
    }

    /// In the order in which they were handed in, the newest first.
    Listing<Draft> page(Optional<DraftState> state, Optional<Cursor> before, int limit) {
        var list = new Narrowed(FROM, "id");
        list.asked("state = :state", "state", state.map(Enum::name).orElse(""))
                .newest(before, limit);
        var found = sql.sql(list.text()).params(list.values()).query(DraftStore::row).list();
        return Listing.of(found, limit, last -> new Cursor(last.id()));
    }

    /// Those by which this very text may leave, the oldest first.
    List<Draft> approved(TicketId ticket, String text) {
        return sql.sql(APPROVED)
                .param("ticket", ticket.value())
                .param("sha256", sha256(text))
                .query(DraftStore::row)
                .list();
    }

    /// Takes this very text out of all drafts of a ticket.
    void empty(TicketId ticket, String text) {
        sql.sql(EMPTY).param("ticket", ticket.value()).param("sha256", sha256(text)).update();
    }

    /// Gives the drafts of a ticket to the one in which it goes on.
    void follow(TicketId from, TicketId in, String number) {
        sql.sql(FOLLOW)
                .param("from", from.value())
                .param("in", in.value())
                .param("number", number)
                .update();
    }

    /// Where a ticket is watched, so is the other one.
    void watchToo(TicketId from, TicketId in) {
        sql.sql(WATCH_TOO).param("from", from.value()).param("in", in.value()).update();
    }

    void watch(TicketId ticket, Instant now, String by) {
        sql.sql(WATCH)
                .param("ticket", ticket.value())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void unwatch(TicketId ticket) {
        sql.sql(UNWATCH).param("ticket", ticket.value()).update();
    }

    boolean isWatched(TicketId ticket) {
        return sql.sql(WATCHED).param("ticket", ticket.value()).query(Boolean.class).single();
    }

    private static String sha256(String text) {
        return Files.sha256(Draft.normal(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] mend(Draft draft) {
        return draft.mend().stream().map(Part::name).toArray(String[]::new);
    }

    private static Draft row(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getString("number"),
                new PersonId(row.getObject("agent_id", UUID.class)),
                row.getString("agent_name"),
                row.getString("text"),
                DraftState.valueOf(row.getString("state")),
                Arrays.stream((String[]) row.getArray("mend").getArray())
                        .map(Part::valueOf)
                        .toList(),
                row.getString("words"),
                row.getTimestamp("since").toInstant(),
                row.getString("by"));
    }
}
