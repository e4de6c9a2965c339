package org.guildhall.programme.form;

import java.util.List;
import java.util.Locale;

/// A language that programmes may be written in: those that pages and letters speak.
public enum Language {
    EN,
    ZH,
    ES;

    /// All of them, for a programme that names none.
    public static final List<Language> ALL = List.of(values());

    /// As files and readers name it, such as `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Language tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /// For formats and messages.
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /// Whether somebody with that locale reads it.
    public boolean is(Locale locale) {
        return tag().equals(locale.getLanguage());
    }
}
