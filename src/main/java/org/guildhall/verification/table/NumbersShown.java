package org.guildhall.verification.table;

import java.util.List;
import java.util.Locale;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;

/// The table of registration numbers in the reader's words.
public final class NumbersShown {
    private NumbersShown() {}

    /// The country's name.
    public static String country(Text text, String code) {
        return Locale.of("", code).getDisplayCountry(text.locale());
    }

    /// Who changed what, newest first.
    public static Timeline history(Text text, List<Event> history) {
        return new Timeline(history.reversed().stream().map(event -> entry(text, event)).toList());
    }

    private static Timeline.Entry entry(Text text, Event event) {
        return new Timeline.Entry(
                Timeline.Kind.PERSON,
                event.at(),
                text.of(
                        "verification.numbers.history." + event.type(),
                        country(text, event.text("country")),
                        event.text("name")),
                event.actor().name(),
                event.text("pattern") + "\n" + event.text("example"),
                null);
    }
}
