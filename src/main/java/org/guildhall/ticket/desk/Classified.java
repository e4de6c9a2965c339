package org.guildhall.ticket.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Priority;

/// What an agent puts right about a ticket.
record Classified(Matter matter, Optional<Uid> uid) {
    static Classified read(Form form) {
        var title = form.takeText("title", Matter.LONGEST_TITLE);
        var topic = form.choose("topic", typed -> typed);
        var priority = form.choose("priority", Classified::priority);
        var language = form.choose("language", Classified::language);
        var uid = form.takeOptional("uid", Uid::new);
        var tags = tags(form.value("tags"));
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new Classified(new Matter(title, topic, priority, language, tags), uid);
    }

    static Locale language(String typed) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    private static Priority priority(String typed) {
        return Arrays.stream(Priority.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    private static List<String> tags(String typed) {
        return Arrays.stream(typed.split("[\\s,]+")).filter(tag -> !tag.isEmpty()).toList();
    }
}
