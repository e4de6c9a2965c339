package org.guildhall.knowledge.api;

import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Texts;

/// The languages that are spoken here, by their tags.
final class Languages {
    private Languages() {}

    /// One that a field names.
    static Locale spoken(String field, String tag) {
        return find(tag).orElseThrow(() -> Invalid.at(field, "account.choice.unknown"));
    }

    /// One that an address names.
    static Locale at(String tag) {
        return find(tag).orElseThrow(NotFound::new);
    }

    /// The one that was asked for, or else the caller's own.
    static Locale of(String tag, Caller caller) {
        if (!tag.isEmpty()) return spoken("language", tag);
        return switch (caller) {
            case Member member -> member.reader().language();
            case Staff staff -> staff.reader().language();
            case Visitor _, Clockwork _ -> Locale.ENGLISH;
        };
    }

    private static Optional<Locale> find(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }
}
