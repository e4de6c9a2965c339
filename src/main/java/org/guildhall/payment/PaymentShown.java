package org.guildhall.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;

/// Payment methods in the reader's words, for the templates.
public final class PaymentShown {
    private PaymentShown() {}

    /// The kinds that can be bound.
    public static List<Choice> kinds(Text text) {
        return Arrays.stream(PaymentKind.values())
                .map(
                        kind ->
                                new Choice(
                                        kind.name(),
                                        text.of(kind.key()),
                                        text.of(kind.key() + ".hint")))
                .toList();
    }

    /// What a rule asks for, in a sentence.
    public static String asked(Text text, PaymentRule rule) {
        var kind = text.of(rule.kind().key());
        var country = country(text, rule.country());
        return rule.registeredAfter()
                .map(day -> text.of("payment.rule.after", country, text.date(day), kind))
                .orElseGet(() -> text.of("payment.rule.all", country, kind));
    }

    /// Who changed which rule, newest first.
    public static Timeline history(Text text, List<Event> history) {
        return new Timeline(history.reversed().stream().map(event -> entry(text, event)).toList());
    }

    private static Timeline.Entry entry(Text text, Event event) {
        var country = country(text, event.text("country"));
        var kind = text.of(PaymentKind.of(event.text("kind")).key());
        return new Timeline.Entry(
                Timeline.Kind.PERSON,
                event.at(),
                text.of("payment.rule.history." + event.type(), country, kind),
                event.actor().name(),
                event.text("note"),
                null);
    }

    private static String country(Text text, String code) {
        return Locale.of("", code).getDisplayCountry(text.locale());
    }
}
