package org.guildhall.knowledge.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Topic;
import org.guildhall.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The words by which articles are found, `knowledge_word`, and the view of what readers are shown,
/// `knowledge_headline`. Ranked as BM25F ranks (Robertson and Zaragoza, *The Probabilistic
/// Relevance Framework*, 2009): rare words count more, a word in a title more than one further
/// down, and the tenth time hardly anything.
@Component
public class WordStore {
    private static final String FORGET = "delete from knowledge_word where article_id = :id";

    /// Weights of the parts, tuned on the questions in `src/test/resources/help/tuning.tsv`.
    private static final String LEARN =
            """
            insert into knowledge_word (language, word, article_id, weight)
            select h.language, w.word, h.article_id, sum(w.times * part.weight)
              from knowledge_headline h
              join knowledge_leaf l on (l.article_id, l.number, l.language) = (h.article_id, h.number, h.spoken)
             cross join lateral (values (l.title, 4.0), (l.asked, 3.0), (l.summary, 1.5), (l.headings, 1.5), (l.body, 0.5))
                   part (words, weight)
             cross join lateral knowledge_words(h.spoken, part.words) w
             where h.article_id = :id
             group by h.language, w.word, h.article_id
            """;

    private static final String FIND =
            """
            with size as (
                select count(*) as articles from knowledge_headline where language = :language
            ), asked as (
                select word from knowledge_words(:language, :words)
                 union
                select word from knowledge_word
                 where :beginning <> '' and language = :language
                   and (word like :beginning || '%' or length(word) > 3 and starts_with(:beginning, word))
            ), weighed as (
                select asked.word, ln(1 + (size.articles - known.articles + 0.5) / (known.articles + 0.5)) as rarity
                  from asked cross join size cross join lateral
                       (select count(*) as articles from knowledge_word
                         where language = :language and word = asked.word) known
                 where known.articles > 0
                    or asked.word not in (select word from knowledge_words(:language, :beginning))
            )
            select found.article_id,
                   sum(weighed.rarity * found.weight / (found.weight + 2.0)) as score,
                   sum(weighed.rarity) / (select sum(rarity) from weighed) as covered
              from weighed
              join knowledge_word found on found.language = :language and found.word = weighed.word
              join knowledge_headline h on h.article_id = found.article_id and h.language = found.language
             where :site = '' or h.sites = '{}' or :site = any (h.sites)
             group by found.article_id
             order by score desc, found.article_id
            """;
    private static final String HEADLINES =
            "select * from knowledge_headline where language = :language order by title, article_id";
    private static final String SHOWN = "select distinct article_id from knowledge_headline";

    private final JdbcClient sql;

    WordStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Makes an article findable as it is shown now, or not at all when it isn't.
    public void learn(ArticleId id) {
        sql.sql(FORGET).param("id", id.value()).update();
        sql.sql(LEARN).param("id", id.value()).update();
    }

    /// The articles that speak of any of these words, the best first.
    ///
    /// @param site of the account that asks; empty: any
    /// @param beginning with which a word that is still being typed begins; empty: none is
    public List<Hit> find(String words, Locale language, String site, String beginning) {
        return sql.sql(FIND)
                .param("words", words)
                .param("language", language.getLanguage())
                .param("site", site)
                .param("beginning", beginning)
                .query(
                        (row, _) ->
                                new Hit(
                                        new ArticleId(row.getString("article_id")),
                                        row.getDouble("score"),
                                        row.getDouble("covered")))
                .list();
    }

    /// All that readers of a language are shown, by title.
    public List<Headline> headlines(Locale language) {
        return sql.sql(HEADLINES)
                .param("language", language.getLanguage())
                .query(WordStore::headline)
                .list();
    }

    /// The articles that are shown in any language.
    public Set<ArticleId> shown() {
        return Set.copyOf(sql.sql(SHOWN).query((row, _) -> new ArticleId(row.getString(1))).list());
    }

    private static Headline headline(ResultSet row, int number) throws SQLException {
        return new Headline(
                new ArticleId(row.getString("article_id")),
                row.getInt("number"),
                Texts.nearest(Locale.of(row.getString("spoken"))),
                Topic.valueOf(row.getString("topic")),
                Set.of((String[]) row.getArray("sites").getArray()),
                row.getString("title"),
                row.getString("summary"));
    }
}
