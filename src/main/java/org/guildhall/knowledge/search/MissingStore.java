package org.guildhall.knowledge.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What nobody had an article for, `knowledge_missing`.
@Component
public class MissingStore {
    private static final String ADD =
            """
            insert into knowledge_missing (id, kind, words, language, site, ticket_id, at)
            values (:id, :kind, :words, :language, :site, :ticket, :at)
            on conflict do nothing
            """;
    private static final String OPEN =
            """
            select * from (
                select language, kind, lower(words) as asked, count(*) as times, max(at) as last,
                       hashtext(language || kind || lower(words)) as tie,
                       (array_agg(ticket_id order by at desc) filter (where ticket_id is not null))[1] as ticket
                  from knowledge_missing
                 where settled_at is null
                 group by language, kind, asked) questions
             where (times, last, tie) < (:times, :last, :tie)
             order by times desc, last desc, tie desc
             limit :limit offset :offset
            """;
    private static final String COUNT =
            """
            select count(*) from (select 1 from knowledge_missing where settled_at is null
                                   group by language, kind, lower(words)) questions
            """;
    private static final String SETTLE =
            """
            update knowledge_missing set settled_at = :at, settled_by = :by
             where settled_at is null and language = :language and kind = :kind and lower(words) = lower(:words)
            """;
    private static final String FORGET =
            "delete from knowledge_missing where ticket_id = any(:tickets)";
    private static final String OVER = "select count(*) from knowledge_missing where at < :before";
    private static final String ERASE = "delete from knowledge_missing where at < :before";

    private final JdbcClient sql;

    MissingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where a question came up.
    public enum Kind {
        /// Somebody searched the help centre, and found nothing.
        SEARCH,
        /// An agent's answer had to do without an article.
        REPLY
    }

    /// Where a question stands among those that nobody has dealt with.
    ///
    /// @param tie which of two comes first that were asked as often and at the same moment
    public record Place(long times, Instant last, int tie) {
        /// Before all of them.
        public static final Place START = new Place(Long.MAX_VALUE, Instant.EPOCH, 0);
    }

    /// A question that has no article, however often it was asked.
    ///
    /// @param ticket the last one in which it came up, where it did
    public record Open(
            Kind kind, String words, Locale language, Place place, Optional<UUID> ticket) {
        /// How often it was asked.
        public long times() {
            return place.times();
        }

        /// When it was asked last.
        public Instant last() {
            return place.last();
        }
    }

    /// A question as it came up.
    ///
    /// @param id twice the same is once
    public record Asked(
            UUID id,
            Kind kind,
            String words,
            Locale language,
            String site,
            Optional<UUID> ticket) {}

    /// Notes one.
    public void add(Asked asked, Instant at) {
        sql.sql(ADD)
                .param("id", asked.id())
                .param("kind", asked.kind().name())
                .param("words", asked.words())
                .param("language", asked.language().getLanguage())
                .param("site", asked.site())
                .param("ticket", asked.ticket().orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Those that nobody has dealt with, the most asked first.
    public List<Open> open(Place after, int limit, int offset) {
        return sql.sql(OPEN)
                .param("times", after.times())
                .param("last", Timestamp.from(after.last()))
                .param("tie", after.tie())
                .param("limit", limit)
                .param("offset", offset)
                .query(MissingStore::open)
                .list();
    }

    /// How many there are.
    public long count() {
        return sql.sql(COUNT).query(Long.class).single();
    }

    /// Takes one off the list; answers how often it had been asked.
    public int settle(Kind kind, String words, Locale language, String by, Instant at) {
        return sql.sql(SETTLE)
                .param("kind", kind.name())
                .param("words", words)
                .param("language", language.getLanguage())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Erases those that came up in these requests.
    public void forget(Collection<UUID> tickets) {
        sql.sql(FORGET).param("tickets", tickets.toArray(UUID[]::new)).update();
    }

    /// How many came up before that moment.
    public long over(Instant before) {
        return sql.sql(OVER).param("before", Timestamp.from(before)).query(Long.class).single();
    }

    /// Erases them: words that people typed may name people.
    public int erase(Instant before) {
        return sql.sql(ERASE).param("before", Timestamp.from(before)).update();
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                Kind.valueOf(row.getString("kind")),
                row.getString("asked"),
                Texts.nearest(Locale.of(row.getString("language"))),
                new Place(
                        row.getLong("times"),
                        row.getTimestamp("last").toInstant(),
                        row.getInt("tie")),
                Optional.ofNullable(row.getObject("ticket", UUID.class)));
    }
}
