package org.guildhall.onboarding.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Text;
import org.guildhall.roster.Region;

/// Why somebody was given an application, in the reader's words.
public final class Assigned {
    private Assigned() {}

    /// Nothing when the event is another one.
    public static Optional<String> why(Event event, Text text) {
        if (!event.type().equals(Action.ASSIGN.type())) return Optional.empty();
        return Optional.of(
                switch (event.text("why")) {
                    case "rule" -> byRule(event, text);
                    case "absence" ->
                            text.of(
                                    "onboarding.assigned.absence",
                                    event.text("away"),
                                    text.date(LocalDate.parse(event.text("until"))));
                    default -> text.of("onboarding.assigned.by-hand", event.actor().name());
                });
    }

    private static String byRule(Event event, Text text) {
        var region = text.of(Region.valueOf(event.text("region")).key());
        var deputyOf = event.text("deputyOf");
        return deputyOf.isEmpty()
                ? text.of("onboarding.assigned.rule", region, event.text("open"))
                : text.of("onboarding.assigned.deputy", region, deputyOf, event.text("open"));
    }
}
