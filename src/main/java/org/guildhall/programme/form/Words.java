package org.guildhall.programme.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.yaml.YamlPart;

/// A text of the vendor's own in every language that its programme speaks, the one to fall back to
/// first; `{vendor}` stands for the vendor's name.
public record Words(Map<Language, String> said) {
    public Words {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    /// In all languages, English to fall back to.
    @JsonCreator
    public Words(
            @JsonProperty("en") String en,
            @JsonProperty("zh") String zh,
            @JsonProperty("es") String es) {
        this(new TreeMap<>(Map.of(Language.EN, en, Language.ZH, zh, Language.ES, es)));
    }

    /// The text of a key of a file, in every language that the file speaks.
    public static Words at(YamlPart part, String key) {
        var said = new LinkedHashMap<Language, String>();
        part.said(key).forEach((tag, text) -> said.put(Language.tagged(tag), text));
        return new Words(said);
    }

    /// The same, where it may be left out.
    public static Optional<Words> optional(YamlPart part, String key) {
        return part.has(key) ? Optional.of(at(part, key)) : Optional.empty();
    }

    /// As written, in that language, or in the programme's first where it doesn't speak that one.
    public String in(Locale locale) {
        return said.entrySet().stream()
                .filter(each -> each.getKey().is(locale))
                .findFirst()
                .or(() -> said.entrySet().stream().findFirst())
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /// As a reader sees it, with the vendor's name.
    public String in(Text text) {
        return text.own(in(text.locale()));
    }

    /// The language that a reader sees them in, as HTML names it.
    public String tag(Text text) {
        return said.keySet().stream().anyMatch(each -> each.is(text.locale()))
                ? text.languageTag()
                : said.keySet().stream().findFirst().map(Language::tag).orElse("");
    }

    /// As written in English, in which contracts are made.
    public String en() {
        return in(Locale.ENGLISH);
    }
}
