package org.guildhall.knowledge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Citation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What readers think of articles, `knowledge_opinion`.
@Component
class OpinionStore {
    private static final String SAY =
            """
            insert into knowledge_opinion (article_id, number, voice, language, helpful, words, at)
            values (:id, :number, :voice, :language, :helpful, :words, :at)
            on conflict (article_id, number, voice) do update
               set helpful = excluded.helpful, words = excluded.words, at = excluded.at
            """;
    private static final String COUNT =
            """
            select number, count(*) filter (where helpful) as helpful, count(*) filter (where not helpful) as unhelpful
              from knowledge_opinion where article_id = :id
             group by number order by number desc
            """;
    private static final String WORDS =
            """
            select words from knowledge_opinion
             where article_id = :id and words <> '' order by at desc limit 20
            """;

    private final JdbcClient sql;

    OpinionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void say(
            Citation of, byte[] voice, Locale language, boolean helpful, String words, Instant at) {
        sql.sql(SAY)
                .param("id", of.article().value())
                .param("number", of.version())
                .param("voice", voice)
                .param("language", language.getLanguage())
                .param("helpful", helpful)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Opinions.Count> count(ArticleId id) {
        return sql.sql(COUNT)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Opinions.Count(
                                        row.getInt("number"),
                                        row.getLong("helpful"),
                                        row.getLong("unhelpful")))
                .list();
    }

    List<String> words(ArticleId id) {
        return sql.sql(WORDS).param("id", id.value()).query((row, _) -> row.getString(1)).list();
    }
}
