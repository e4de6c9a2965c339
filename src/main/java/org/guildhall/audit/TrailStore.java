package org.guildhall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.platform.event.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The trail's tables, `audit_entry` and `audit_detail`, and history as `audit_history` shows it.
final class TrailStore {
    /// One writer at a time, on whatever node, until its transaction ends: the chain can't fork.
    private static final String LOCK = "select pg_advisory_xact_lock(8389757721094497)";

    private static final String LAST =
            "select number, hash from audit_entry order by number desc limit 1";
    private static final String ADD =
            """
            with entry as (
                insert into audit_entry (number, at, act, subject, subject_id, actor_id, actor_role,
                                         event_id, note, details, previous, hash)
                values (:number, :at, :act, :subject, :subjectId, :actor, :role,
                        :event, :note, :details, :previous, :hash)
                returning number)
            insert into audit_detail (number, salt, name, address, words)
            select number, :salt, :name, :address, :words from entry
            """;
    private static final String UNWRITTEN =
            """
            select * from audit_history
             where id = :event and not exists (select 1 from audit_entry where event_id = :event)
            """;
    private static final String WALK =
            """
            select e.*, d.salt, coalesce(d.name, h.name) as name,
                   coalesce(d.address, h.address) as address, d.words, h.reason, h.payload,
                   h.id is not null as has_history,
                   (h.act, h.subject, h.subject_id, h.actor_role, h.note, h.at)
                     is not distinct from (e.act, e.subject, e.subject_id, e.actor_role, e.note, e.at)
                     and h.actor_id is not distinct from e.actor_id as same_history
              from audit_entry e
              left join audit_detail d on d.number = e.number
              left join audit_history h on h.id = e.event_id
             order by e.number
            """;
    private static final String UNHEARD =
            """
            select h.id from audit_history h
             where not h.waiting and not exists (select 1 from audit_entry e where e.event_id = h.id)
             order by h.id limit 100
            """;

    private final JdbcClient sql;

    TrailStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The end of the chain.
    record Head(long number, String hash) {}

    /// A row of history, as the trail notes it.
    record History(Deed deed, Details details) {}

    /// An entry with what it can be compared with.
    ///
    /// @param salt gone once the details were erased
    /// @param sameHistory whether the row of history says the same, as far as it stays for ever
    record Step(
            Entry entry,
            @Nullable String salt,
            Details details,
            boolean hasHistory,
            boolean sameHistory) {}

    /// Waits until nobody else writes, and answers what to write after.
    Head lockedHead() {
        sql.sql(LOCK).query((_, _) -> true).single();
        return head().orElse(new Head(0, Entry.NOTHING));
    }

    Optional<Head> head() {
        return sql.sql(LAST)
                .query((row, _) -> new Head(row.getLong("number"), row.getString("hash")))
                .optional();
    }

    /// A row of history, unless it has its entry already.
    Optional<History> unwritten(long event) {
        return sql.sql(UNWRITTEN)
                .param("event", event)
                .query((row, _) -> new History(deed(row, row.getLong("id")), details(row, null)))
                .optional();
    }

    /// @param own the details that lie nowhere else, when there are any
    void add(Entry entry, String salt, Optional<Details> own) {
        var deed = entry.deed();
        sql.sql(ADD)
                .param("number", entry.number())
                .param("at", Timestamp.from(deed.at()))
                .param("act", deed.act())
                .param("subject", deed.subject().kind())
                .param("subjectId", deed.subject().id())
                .param("actor", deed.actor())
                .param("role", deed.role())
                .param("event", deed.event())
                .param("note", deed.note())
                .param("details", entry.details())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .param("salt", salt)
                .param("name", own.map(Details::name).orElse(null))
                .param("address", own.map(Details::address).orElse(null))
                .param("words", own.map(Details::words).orElse(null))
                .update();
    }

    /// The whole trail from its beginning, to be closed.
    Stream<Step> walk() {
        return sql.sql(WALK).query((row, _) -> step(row)).stream();
    }

    /// Rows of history without an entry, the first hundred.
    List<Long> unheard() {
        return sql.sql(UNHEARD).query((row, _) -> row.getLong("id")).list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                entry(row),
                row.getString("salt"),
                details(row, row.getString("words")),
                row.getBoolean("has_history"),
                row.getBoolean("same_history"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                deed(row, row.getObject("event_id", Long.class)),
                row.getString("details"),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static Deed deed(ResultSet row, @Nullable Long event) throws SQLException {
        return new Deed(
                row.getTimestamp("at").toInstant(),
                row.getString("act"),
                new Subject(row.getString("subject"), row.getObject("subject_id", UUID.class)),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_role"),
                event,
                row.getString("note"));
    }

    private static Details details(ResultSet row, @Nullable String words) throws SQLException {
        return new Details(
                row.getString("name"),
                row.getString("address"),
                words,
                row.getString("reason"),
                row.getString("payload"));
    }
}
