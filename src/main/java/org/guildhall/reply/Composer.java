package org.guildhall.reply;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.diagnosis.Diagnosed.Conclusion;
import org.guildhall.diagnosis.Diagnoses;
import org.guildhall.knowledge.Articles;
import org.guildhall.knowledge.Reference;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.reply.lint.PartName;
import org.guildhall.reply.template.Kind;
import org.guildhall.reply.template.Template;
import org.guildhall.reply.template.Templates;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts replies together: the phrases of the site and the kind, a body for each cause with the
/// facts of its diagnosis, and the articles that stand behind it.
@Component
public class Composer {
    private final Templates templates;
    private final Diagnoses diagnoses;
    private final Articles articles;
    private final Texts texts;
    private final Settings settings;

    Composer(
            Templates templates,
            Diagnoses diagnoses,
            Articles articles,
            Texts texts,
            Settings settings) {
        this.templates = templates;
        this.diagnoses = diagnoses;
        this.articles = articles;
        this.texts = texts;
        this.settings = settings;
    }

    /// One cause to be answered.
    ///
    /// @param article in place of the template's own
    private record Cause(
            Template template, Map<String, List<String>> slots, Optional<ArticleId> article) {}

    /// The reply that the newest diagnosis asks for; nothing where there is none with a template.
    public Optional<Composition> diagnosed(Ticket ticket) {
        var causes = causes(ticket);
        return causes.isEmpty() ? Optional.empty() : Optional.of(composed(ticket, causes, null));
    }

    /// A reply from templates by their names, filled with what the newest diagnosis knows; of a
    /// kind of its own where one is given. Without any template its body is to be written.
    public Composition composed(Ticket ticket, List<String> names, Optional<Kind> kind) {
        var known = causes(ticket);
        var causes =
                names.stream()
                        .flatMap(name -> templates.find(name).stream())
                        .flatMap(template -> filled(template, known))
                        .toList();
        return composed(ticket, causes, kind.orElse(null));
    }

    private static Stream<Cause> filled(Template template, List<Cause> known) {
        var same = known.stream().filter(cause -> cause.template().equals(template)).toList();
        return same.isEmpty()
                ? Stream.of(new Cause(template, Map.of(), template.article()))
                : same.stream();
    }

    private List<Cause> causes(Ticket ticket) {
        return diagnoses.of(ticket, ticket.matter().language()).stream()
                .flatMap(made -> made.conclusions().stream())
                .flatMap(conclusion -> cause(conclusion, ticket).stream())
                .toList();
    }

    private Optional<Cause> cause(Conclusion conclusion, Ticket ticket) {
        return templates
                .find(conclusion.template())
                .map(
                        template ->
                                new Cause(
                                        template,
                                        slots(conclusion, ticket),
                                        conclusion
                                                .article()
                                                .flatMap(ArticleId::of)
                                                .or(template::article)));
    }

    /// Facts of an account are told to whom they belong, and to nobody else.
    private Map<String, List<String>> slots(Conclusion conclusion, Ticket ticket) {
        if (ticket.about().filter(About::isOwn).isEmpty()) return Map.of();
        var slots = new LinkedHashMap<>(conclusion.slots());
        slots.put("cause", List.of(conclusion.cause()));
        conclusion.open().ifPresent(path -> slots.put("link", List.of(settings.link(path))));
        return slots;
    }

    private Composition composed(Ticket ticket, List<Cause> causes, @Nullable Kind chosen) {
        var language = ticket.matter().language();
        var site = ticket.identity().site();
        var text = texts.in(language);
        var kind = chosen == null ? strongest(causes) : chosen;
        var references = references(causes, language, site);
        var parts = new EnumMap<PartName, String>(PartName.class);
        parts.put(PartName.SALUTATION, Phrases.salutation(ticket.requester().name(), text));
        parts.put(PartName.GREETING, Phrases.greeting(kind, site, text));
        parts.put(PartName.BODY, body(causes, language, site));
        parts.put(PartName.ARTICLE, articles(references, text));
        parts.put(PartName.CLOSING, Phrases.closing(kind, text));
        parts.put(PartName.SIGNATURE, Phrases.signature(site, text));
        return new Composition(kind, parts, references.stream().map(Reference::citation).toList());
    }

    private static Kind strongest(List<Cause> causes) {
        return causes.stream()
                .map(cause -> cause.template().kind())
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                .orElse(Kind.ANSWER);
    }

    private static String body(List<Cause> causes, Locale language, String site) {
        return causes.stream()
                .map(cause -> cause.template().filled(language, site, cause.slots()))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    private List<Reference> references(List<Cause> causes, Locale language, String site) {
        return causes.stream()
                .flatMap(cause -> cause.article().stream())
                .distinct()
                .flatMap(id -> articles.cite(id, language, site).stream())
                .toList();
    }

    private String articles(List<Reference> references, Text text) {
        return references.stream()
                .map(
                        each ->
                                Phrases.article(
                                        each.title(), settings.link(each.citation().path()), text))
                .collect(Collectors.joining("\n"));
    }
}
