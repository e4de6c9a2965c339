package org.guildhall.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.event.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `platform_wording`.
@Component
class WordingStore {
    private static final String ADD =
            """
            insert into platform_wording (letter, language, version, title, body, at, author_id, author)
            values (:letter, :language, :version, :title, :body, :now, :authorId, :author)
            on conflict do nothing
            """;
    private static final String CURRENT =
            """
            select * from (select distinct on (letter) * from platform_wording
                            where language = :language order by letter, version desc) as last
             where title is not null
            """;
    private static final String VERSIONS =
            """
            select * from platform_wording where letter = :letter and language = :language order by version desc
            """;

    private final JdbcClient sql;

    WordingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when somebody else wrote that version.
    boolean add(
            String letter,
            String language,
            int version,
            Optional<Words> words,
            Instant now,
            Actor author) {
        return sql.sql(ADD)
                        .param("letter", letter)
                        .param("language", language)
                        .param("version", version)
                        .param("title", words.map(Words::title).orElse(null))
                        .param("body", words.map(Words::body).orElse(null))
                        .param("now", Timestamp.from(now))
                        .param("authorId", author.id())
                        .param("author", author.name())
                        .update()
                == 1;
    }

    /// The vendor's own words in a language, by letter.
    Map<String, Words> current(String language) {
        var all = new HashMap<String, Words>();
        sql.sql(CURRENT)
                .param("language", language)
                .query(
                        row -> {
                            all.put(
                                    row.getString("letter"),
                                    new Words(row.getString("title"), row.getString("body")));
                        });
        return all;
    }

    /// The newest first.
    List<WordingVersion> versions(String letter, String language) {
        return sql.sql(VERSIONS)
                .param("letter", letter)
                .param("language", language)
                .query(WordingStore::version)
                .list();
    }

    private static WordingVersion version(ResultSet row, int number) throws SQLException {
        var title = Optional.ofNullable(row.getString("title"));
        var body = Optional.ofNullable(row.getString("body"));
        return new WordingVersion(
                row.getInt("version"),
                title.flatMap(words -> body.map(rest -> new Words(words, rest))),
                row.getTimestamp("at").toInstant(),
                row.getString("author"));
    }
}
