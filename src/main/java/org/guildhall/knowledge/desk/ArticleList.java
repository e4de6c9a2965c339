package org.guildhall.knowledge.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.ArticleDesk;
import org.guildhall.knowledge.Titles;
import org.guildhall.knowledge.Written;
import org.guildhall.knowledge.article.Article;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Component;

/// The desk's list of articles; what it shows lives in its address.
@Component
class ArticleList {
    private final ArticleDesk desk;
    private final Titles titles;

    ArticleList(ArticleDesk desk, Titles titles) {
        this.desk = desk;
        this.titles = titles;
    }

    private enum View {
        ALL((_, _) -> true),
        DRAFTS((article, _) -> article.draft().isPresent()),
        REVIEW((article, today) -> article.isShown() && !article.reviewOn().isAfter(today)),
        WITHDRAWN((article, _) -> article.withdrawn().isPresent());

        private final BiPredicate<Article, LocalDate> shows;

        View(BiPredicate<Article, LocalDate> shows) {
            this.shows = shows;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String label) {
            return Arrays.stream(values())
                    .filter(view -> view.label().equals(label))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    WorkList of(Form form, Staff caller, Page page) {
        var text = page.text();
        var at = address(form);
        var today = LocalDate.ofInstant(page.now(), ZoneOffset.UTC);
        var view = View.of(at.value("view"));
        var all = desk.all(caller);
        var shown = all.stream().filter(each -> view.shows.test(each, today)).toList();
        return new WorkList(
                at,
                text.of("knowledge.desk.title"),
                filters(at, view, all, today, page),
                List.of(
                        new WorkList.Column(text.of("knowledge.desk.article")),
                        new WorkList.Column(text.of("knowledge.desk.name")).kept(),
                        new WorkList.Column(text.of("knowledge.desk.state")),
                        new WorkList.Column(text.of("knowledge.desk.topic")),
                        new WorkList.Column(text.of("knowledge.desk.languages")),
                        new WorkList.Column(text.of("knowledge.desk.owner")),
                        new WorkList.Column(text.of("knowledge.desk.review"))),
                rows(shown.stream().skip(at.offset()).limit(WorkList.PAGE).toList(), caller, page),
                shown.size(),
                null,
                new WorkList.Empty(
                        text.of("knowledge.desk.empty"),
                        text.of("knowledge.desk.empty.words"),
                        text.of("knowledge.desk.new"),
                        "/desk/articles/new"));
    }

    /// Only what the page shows is read.
    private List<WorkList.Row> rows(List<Article> some, Staff caller, Page page) {
        return desk.rows(some, caller).stream().map(written -> row(written, page)).toList();
    }

    private WorkList.Row row(Written written, Page page) {
        var text = page.text();
        var article = written.article();
        return new WorkList.Row(
                "/desk/articles/" + article.id(),
                titles.of(written.edition(), text.locale()),
                List.of(
                        new Cell.Words(article.id().value()),
                        new Cell.Marked(ArticleState.of(article).chip(text)),
                        new Cell.Words(text.of(written.edition().topic().key())),
                        new Cell.Words(
                                written.edition().leaves().keySet().stream()
                                        .map(Locale::getLanguage)
                                        .sorted()
                                        .collect(Collectors.joining(", "))),
                        new Cell.Words(
                                article.owner().person().isPresent()
                                        ? article.owner().name()
                                        : text.of("knowledge.desk.nobody")),
                        new Cell.Words(text.date(article.reviewOn()))));
    }

    private static List<WorkList.Filter> filters(
            Address at, View chosen, List<Article> all, LocalDate today, Page page) {
        return Arrays.stream(View.values())
                .map(
                        view ->
                                new WorkList.Filter(
                                        page.text().of("knowledge.desk.view." + view.label()),
                                        at.first("view", view.label()).toString(),
                                        view == chosen,
                                        all.stream()
                                                .filter(each -> view.shows.test(each, today))
                                                .count()))
                .toList();
    }

    private static Address address(Form form) {
        return Address.kept("/desk/articles", form, List.of("view", "page", "without"));
    }
}
