package org.guildhall.knowledge.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.knowledge.Written;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Problem;

/// An article as its editors see it: the draft where there is one, else what everybody reads.
///
/// @param current the number of the edition that everybody reads
/// @param draft the number of the one that is being written
/// @param sites whose accounts it is for; none named: everybody's
/// @param fallback the language that readers of others get
/// @param texts left out in lists
/// @param unfit the fields that keep the draft from being published; left out in lists
/// @param withdrawnAt since when nobody is shown it
record ArticleBody(
        String id,
        long version,
        Optional<Integer> current,
        Optional<Integer> draft,
        String topic,
        List<String> sites,
        Optional<String> fallback,
        List<String> related,
        List<TextBody> texts,
        List<String> unfit,
        String owner,
        LocalDate reviewOn,
        Optional<Instant> withdrawnAt)
        implements ApiBody {

    /// What it says in one language.
    ///
    /// @param language BCP 47
    /// @param markdown CommonMark with tables: its title, a paragraph that says all in short, the
    ///   rest
    /// @param asked further words that people ask with, parted by commas
    record TextBody(String language, String markdown, Optional<String> asked) implements ApiBody {}

    static ArticleBody whole(Written written) {
        var texts =
                written.edition().leaves().entrySet().stream()
                        .map(
                                each ->
                                        new TextBody(
                                                each.getKey().toLanguageTag(),
                                                each.getValue().markdown(),
                                                Optional.of(each.getValue().asked())))
                        .toList();
        var unfit = written.problems().stream().map(Problem::field).distinct().toList();
        return of(written, texts, unfit);
    }

    /// As a row of a list.
    static ArticleBody row(Written written) {
        return of(written, List.of(), List.of());
    }

    private static ArticleBody of(Written written, List<TextBody> texts, List<String> unfit) {
        var article = written.article();
        var edition = written.edition();
        return new ArticleBody(
                article.id().value(),
                article.version(),
                article.current(),
                article.draft(),
                edition.topic().name(),
                edition.sites().stream().sorted().toList(),
                edition.fallback().map(Locale::toLanguageTag),
                edition.related().stream().map(ArticleId::value).toList(),
                texts,
                unfit,
                article.owner().name(),
                article.reviewOn(),
                article.withdrawn());
    }
}
