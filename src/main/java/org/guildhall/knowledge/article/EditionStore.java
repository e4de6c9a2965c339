package org.guildhall.knowledge.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What articles say: `knowledge_edition`, and `knowledge_leaf` per language.
@Component
public class EditionStore {
    private static final String KEEP =
            """
            insert into knowledge_edition (article_id, number, topic, sites, fallback, related, shipped, author, written_at)
            values (:id, :number, :topic, :sites, :fallback, :related, :shipped, :author, :at)
            on conflict (article_id, number) do update
               set topic = excluded.topic, sites = excluded.sites, fallback = excluded.fallback, related = excluded.related,
                   author = excluded.author, written_at = excluded.written_at
            """;
    private static final String CLEAR =
            "delete from knowledge_leaf where article_id = :id and number = :number";
    private static final String WRITE =
            """
            insert into knowledge_leaf (article_id, number, language, title, summary, headings, body, asked, markdown)
            values (:id, :number, :language, :title, :summary, :headings, :body, :asked, :markdown)
            """;
    private static final String PUBLISH =
            "update knowledge_edition set published_at = :at where article_id = :id and number = :number";
    private static final String DISCARD =
            "delete from knowledge_edition where article_id = :id and number = :number";
    private static final String FIND =
            "select * from knowledge_edition where article_id = :id and number = :number";
    private static final String LEAVES =
            """
            select language, markdown, asked from knowledge_leaf where article_id = :id and number = :number
            """;
    private static final String PAST =
            """
            select number, author, published_at from knowledge_edition
             where article_id = :id and published_at is not null order by number desc
            """;

    private final JdbcClient sql;

    EditionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A published edition, as lists name it.
    public record Past(int number, String author, Instant at) {}

    /// Keeps an edition that isn't published yet, in place of what was written of it before.
    public void keep(Edition edition, String vendor) {
        sql.sql(KEEP)
                .param("id", edition.article().value())
                .param("number", edition.number())
                .param("topic", edition.topic().name())
                .param("sites", edition.sites().stream().sorted().toArray(String[]::new))
                .param("fallback", edition.fallback().map(Locale::getLanguage).orElse(null))
                .param(
                        "related",
                        edition.related().stream().map(ArticleId::value).toArray(String[]::new))
                .param("shipped", edition.shipped())
                .param("author", edition.author())
                .param("at", Timestamp.from(edition.at()))
                .update();
        named(CLEAR, edition.article(), edition.number()).update();
        edition.leaves().forEach((language, leaf) -> write(edition, language, leaf, vendor));
    }

    private void write(Edition edition, Locale language, Leaf leaf, String vendor) {
        var prose = Prose.of(leaf.markdown(), vendor);
        named(WRITE, edition.article(), edition.number())
                .param("language", language.getLanguage())
                .param("title", prose.title())
                .param("summary", prose.summary())
                .param("headings", prose.headingWords())
                .param("body", prose.body())
                .param("asked", leaf.asked())
                .param("markdown", leaf.markdown())
                .update();
    }

    /// From now on it stays as it is.
    public void publish(ArticleId id, int number, Instant at) {
        named(PUBLISH, id, number).param("at", Timestamp.from(at)).update();
    }

    /// Throws a draft away.
    public void discard(ArticleId id, int number) {
        named(CLEAR, id, number).update();
        named(DISCARD, id, number).update();
    }

    /// An edition with all its texts.
    public Optional<Edition> find(ArticleId id, int number) {
        return named(FIND, id, number)
                .query((row, _) -> edition(row, leaves(id, number)))
                .optional();
    }

    /// The published ones, the newest first.
    public List<Past> past(ArticleId id) {
        return sql.sql(PAST)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Past(
                                        row.getInt("number"),
                                        row.getString("author"),
                                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    private Map<Locale, Leaf> leaves(ArticleId id, int number) {
        var leaves = new LinkedHashMap<Locale, Leaf>();
        named(LEAVES, id, number)
                .query(
                        row -> {
                            leaves.put(
                                    Texts.nearest(Locale.of(row.getString("language"))),
                                    new Leaf(row.getString("markdown"), row.getString("asked")));
                        });
        return leaves;
    }

    private JdbcClient.StatementSpec named(String statement, ArticleId id, int number) {
        return sql.sql(statement).param("id", id.value()).param("number", number);
    }

    private static Edition edition(ResultSet row, Map<Locale, Leaf> leaves) throws SQLException {
        return new Edition(
                new ArticleId(row.getString("article_id")),
                row.getInt("number"),
                Topic.valueOf(row.getString("topic")),
                Set.of(words(row, "sites")),
                Optional.ofNullable(row.getString("fallback")).map(Locale::of).map(Texts::nearest),
                Arrays.stream(words(row, "related")).map(ArticleId::new).toList(),
                leaves,
                row.getBoolean("shipped"),
                row.getString("author"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("published_at") != null);
    }

    private static String[] words(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
