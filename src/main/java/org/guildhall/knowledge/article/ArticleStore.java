package org.guildhall.knowledge.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.knowledge.article.Article.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of articles, `knowledge_article`.
@Component
public class ArticleStore {
    private static final String FIND = "select * from knowledge_article where id = :id";
    private static final String LOCK = FIND + " for update";
    private static final String ALL = "select * from knowledge_article order by id";
    private static final String ADD =
            """
            insert into knowledge_article (id, version, current, draft, owner_id, owner_name, review_on, file_hash)
            values (:id, 1, :current, :draft, :owner, :name, :review, :hash)
            on conflict do nothing
            """;
    private static final String SAVE =
            """
            update knowledge_article
               set version = version + 1, current = :current, draft = :draft, owner_id = :owner,
                   owner_name = :name, review_on = :review, withdrawn_at = :withdrawn
             where id = :id and version = :version
            """;
    private static final String FILES =
            "select id, coalesce(file_hash, '') as hash from knowledge_article";
    private static final String NOTE_FILE =
            """
            update knowledge_article set file_hash = :hash
             where id = :id and file_hash is distinct from :hash
            """;

    private final JdbcClient sql;

    ArticleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The article of that name.
    public Optional<Article> find(ArticleId id) {
        return sql.sql(FIND).param("id", id.value()).query(ArticleStore::article).optional();
    }

    /// The same, and nobody else changes it before this transaction is over.
    public Optional<Article> lock(ArticleId id) {
        return sql.sql(LOCK).param("id", id.value()).query(ArticleStore::article).optional();
    }

    /// All there are.
    public List<Article> all() {
        return sql.sql(ALL).query(ArticleStore::article).list();
    }

    /// Keeps a new one; false when there is one of that name.
    ///
    /// @param hash of the file that it comes from; empty when somebody wrote it here
    public boolean add(Article fresh, String hash) {
        return sql.sql(ADD)
                        .param("id", fresh.id().value())
                        .param("current", fresh.current().orElse(null))
                        .param("draft", fresh.draft().orElse(null))
                        .param("owner", fresh.owner().person().map(PersonId::value).orElse(null))
                        .param("name", fresh.owner().name())
                        .param("review", fresh.reviewOn())
                        .param("hash", hash.isEmpty() ? null : hash)
                        .update()
                == 1;
    }

    /// Writes it on the version that was seen; false when somebody was first.
    public boolean save(Article changed) {
        return sql.sql(SAVE)
                        .param("id", changed.id().value())
                        .param("version", changed.version())
                        .param("current", changed.current().orElse(null))
                        .param("draft", changed.draft().orElse(null))
                        .param("owner", changed.owner().person().map(PersonId::value).orElse(null))
                        .param("name", changed.owner().name())
                        .param("review", changed.reviewOn())
                        .param("withdrawn", changed.withdrawn().map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    /// What each article's file said at the last start; empty for one that doesn't come from one.
    public Map<ArticleId, String> files() {
        var files = new HashMap<ArticleId, String>();
        sql.sql(FILES)
                .query(
                        row -> {
                            files.put(new ArticleId(row.getString("id")), row.getString("hash"));
                        });
        return files;
    }

    /// Remembers what its file says; false when somebody was first.
    public boolean noteFile(ArticleId id, String hash) {
        return sql.sql(NOTE_FILE).param("id", id.value()).param("hash", hash).update() == 1;
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                new ArticleId(row.getString("id")),
                row.getLong("version"),
                Optional.ofNullable(row.getObject("current", Integer.class)),
                Optional.ofNullable(row.getObject("draft", Integer.class)),
                new Owner(
                        Optional.ofNullable(row.getObject("owner_id", UUID.class))
                                .map(PersonId::new),
                        row.getString("owner_name")),
                row.getObject("review_on", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }
}
