package org.guildhall.knowledge.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.account.Choices;
import org.guildhall.knowledge.CitingTickets;
import org.guildhall.knowledge.Opinions;
import org.guildhall.knowledge.Titles;
import org.guildhall.knowledge.Written;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.platform.web.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the desk's page of an article.
@Component
class ArticleViews {
    private final Titles titles;
    private final Opinions opinions;
    private final ObjectProvider<CitingTickets> tickets;
    private final Events events;

    ArticleViews(
            Titles titles,
            Opinions opinions,
            ObjectProvider<CitingTickets> tickets,
            Events events) {
        this.titles = titles;
        this.opinions = opinions;
        this.tickets = tickets;
        this.events = events;
    }

    ArticleView of(Written written, Page page) {
        var text = page.text();
        var id = written.article().id();
        return new ArticleView(
                written,
                titles.of(written.edition(), text.locale()),
                ArticleState.of(written.article()).chip(text),
                facts(written, text),
                Texts.LANGUAGES.stream()
                        .map(language -> text(written.edition(), language, text))
                        .toList(),
                problems(written, text),
                opinions.of(id).stream()
                        .map(
                                count ->
                                        text.of(
                                                "knowledge.desk.opinion",
                                                count.edition(),
                                                count.helpful(),
                                                count.helpful() + count.unhelpful()))
                        .toList(),
                opinions.words(id),
                tickets.orderedStream().flatMap(each -> each.open(id).stream()).toList(),
                timeline(events.of(id.subject().id()), text));
    }

    private static List<Fact> facts(Written written, Text text) {
        var article = written.article();
        var edition = written.edition();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("knowledge.desk.name"), article.id().value()));
        article.current()
                .ifPresent(
                        number ->
                                facts.add(
                                        new Fact(
                                                text.of("knowledge.desk.edition"),
                                                number.toString())));
        facts.add(new Fact(text.of("knowledge.desk.topic"), text.of(edition.topic().key())));
        facts.add(new Fact(text.of("knowledge.desk.sites"), sites(edition, text)));
        facts.add(
                new Fact(
                        text.of("knowledge.desk.owner"),
                        article.owner().person().isPresent()
                                ? article.owner().name()
                                : text.of("knowledge.desk.nobody")));
        facts.add(new Fact(text.of("knowledge.desk.review"), text.date(article.reviewOn())));
        return facts;
    }

    private static String sites(Edition edition, Text text) {
        if (edition.sites().isEmpty()) return text.of("knowledge.desk.everybody");
        return edition.sites().stream()
                .sorted()
                .map(site -> text.site(site))
                .collect(Collectors.joining(", "));
    }

    private ArticleView.Text text(Edition edition, Locale language, Text text) {
        return new ArticleView.Text(
                language.toLanguageTag(),
                Choices.language(text, language),
                Optional.ofNullable(edition.leaves().get(language))
                        .map(leaf -> titles.prose(leaf).title())
                        .orElse(""));
    }

    private static List<String> problems(Written written, Text text) {
        if (!written.isDraft()) return List.of();
        return written.problems().stream()
                .map(problem -> field(problem.field(), text) + ": " + text.of(problem))
                .toList();
    }

    private static String field(String name, Text text) {
        return name.length() == 2
                ? Choices.language(text, Texts.nearest(Locale.of(name)))
                : text.of("knowledge.field." + name);
    }

    private static Timeline timeline(List<Event> history, Text text) {
        return new Timeline(
                history.reversed().stream()
                        .map(
                                event ->
                                        new Timeline.Entry(
                                                Timeline.Kind.PERSON,
                                                event.at(),
                                                text.of("knowledge.event." + event.type()),
                                                event.actor().name(),
                                                null,
                                                null))
                        .toList());
    }
}
