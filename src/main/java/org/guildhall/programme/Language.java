package org.guildhall.programme;

import java.util.List;
import java.util.Locale;

/// A language that programmes may be written in: those that pages and letters speak.
public enum Language {
    EN,
    ZH,
    ES;

    /// All of them, for a programme that names none.
    static final List<Language> ALL = List.of(values());

    /// As files and readers name it, such as `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Language tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    boolean is(Locale locale) {
        return tag().equals(locale.getLanguage());
    }
}
