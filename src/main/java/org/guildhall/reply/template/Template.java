package org.guildhall.reply.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.web.Texts;

/// The body of a reply to one cause.
///
/// @param name by which diagnoses ask for it
/// @param slots what is filled in, and of what type
/// @param bodies by language tag; for one site as `SITE/LANGUAGE`, which stands before the others
public record Template(
        String name,
        Kind kind,
        Optional<ArticleId> article,
        Map<String, SlotType> slots,
        Map<String, String> bodies) {
    /// A place to be filled in, such as `{domain}`; with a question mark its line is left out when
    /// nobody knows.
    static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)(\\??)}");

    public Template {
        slots = Map.copyOf(slots);
        bodies = Map.copyOf(new LinkedHashMap<>(bodies));
        for (var language : Texts.LANGUAGES) {
            if (!bodies.containsKey(language.getLanguage())) {
                throw new IllegalArgumentException(name + ": no body in " + language.getLanguage());
            }
        }
        for (var body : bodies.values()) {
            var unknown = SLOT.matcher(body);
            while (unknown.find()) {
                if (!slots.containsKey(unknown.group(1))) {
                    throw new IllegalArgumentException(name + ": no slot " + unknown.group());
                }
            }
        }
    }

    /// The body with what is known filled in; what isn't stays to be seen as its slot.
    public String filled(Locale language, String site, Map<String, List<String>> known) {
        return body(language, site)
                .lines()
                .map(line -> line(line, known))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private String body(Locale language, String site) {
        var spoken = Texts.nearest(language).getLanguage();
        return Optional.ofNullable(bodies.get(site + "/" + spoken))
                .or(() -> Optional.ofNullable(bodies.get(spoken)))
                .orElseThrow();
    }

    /// Nothing when a slot that may stay empty does.
    private Optional<String> line(String line, Map<String, List<String>> known) {
        var filled = new StringBuilder();
        var slot = SLOT.matcher(line);
        while (slot.find()) {
            var value = value(slot.group(1), known);
            if (value.isEmpty() && !slot.group(2).isEmpty()) return Optional.empty();
            slot.appendReplacement(
                    filled, Matcher.quoteReplacement(value.isEmpty() ? slot.group() : value));
        }
        return Optional.of(slot.appendTail(filled).toString());
    }

    private String value(String slot, Map<String, List<String>> known) {
        var type = slots.get(slot);
        var values = known.getOrDefault(slot, List.of());
        return type == null ? "" : type.written(values);
    }
}
