package org.guildhall.ticket.topic;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.passage.Topic;

/// A topic as it is typed and read: a name in each language, and its place.
final class TopicForm {
    /// Longest name, in characters; it stands in a column of the list.
    static final int LONGEST = 60;

    private static final int LAST = 999;
    private static final int LONGEST_CODE = 40;

    private TopicForm() {}

    /// Filled with a topic.
    static Form of(Topic topic) {
        var form = Form.of(topic.names());
        form.put("position", String.valueOf(topic.position()));
        form.put("version", String.valueOf(topic.version()));
        return form;
    }

    /// A new one, whose code is made from its English name.
    static Topic added(Form form) {
        var names = names(form);
        var position = position(form);
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new Topic(code(form.value("en")), position, names, false, 0);
    }

    /// One that is there, on the version that was seen.
    static Topic changed(Form form, Topic seen) {
        var names = names(form);
        var position = position(form);
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new Topic(seen.code(), position, names, seen.retired(), version(form));
    }

    static long version(Form form) {
        return form.version("ticket.version.missing");
    }

    private static Map<String, String> names(Form form) {
        var names = new LinkedHashMap<String, String>();
        for (var language : Texts.LANGUAGES) {
            var key = language.getLanguage();
            names.put(key, form.takeText(key, LONGEST));
        }
        return names;
    }

    private static int position(Form form) {
        return form.takeOptional("position", TopicForm::position).orElse(LAST);
    }

    private static int position(String typed) {
        if (!typed.matches("[1-9][0-9]{0,2}")) throw Invalid.because("ticket.topic.place", LAST);
        return Integer.parseInt(typed);
    }

    private static String code(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var code = plain.replaceAll("^[^a-z]+|-$", "");
        if (code.length() < 2) throw Invalid.at("en", "ticket.topic.letters");
        return code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }
}
