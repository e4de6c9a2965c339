package org.guildhall.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.ClockChip;
import org.guildhall.platform.web.ClockChip.Pace;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Told;
import org.guildhall.verification.lifecycle.VerificationState;
import org.guildhall.verification.number.Scheme;
import org.jspecify.annotations.Nullable;

/// Verifications in the reader's words, for the templates.
public final class Shown {
    private Shown() {}

    /// Where it stands.
    public static Chip chip(Text text, VerificationState state) {
        return new Chip(text.of(state.key()), state.tone());
    }

    /// The same for the desk, where *you* is not the account.
    public static Chip deskChip(Text text, VerificationState state) {
        var awaited = state == VerificationState.AWAITING_ACCOUNT;
        return awaited
                ? new Chip(text.of("verification.queue.show.asked"), state.tone())
                : chip(text, state);
    }

    /// By when it is decided.
    public static ClockChip due(Page page, ClockView promised) {
        var pace =
                switch (promised.state()) {
                    case RUNNING, KEPT -> Pace.CALM;
                    case HALF_GONE -> Pace.HALF;
                    case OVER, MISSED -> Pace.OVER;
                    case STANDING_STILL -> Pace.STILL;
                };
        return ClockChip.of(page, pace, promised.dueAt(), promised.workingDaysLeft());
    }

    /// The same as the account is told it; a missed promise isn't hidden.
    public static String promise(Page page, ClockView promised) {
        var key =
                promised.state() == ClockState.OVER
                        ? "verification.promise.missed"
                        : "verification.promise";
        return page.text().of(key, page.moment(promised.dueAt()));
    }

    /// A country's name in the reader's language; the code itself when there is no such country.
    public static String country(Text text, String code) {
        return Locale.of("", code).getDisplayCountry(text.locale());
    }

    /// The name of a kind of number.
    public static String scheme(Text text, Scheme scheme) {
        return scheme.builtIn() ? text.of(scheme.name()) : scheme.name();
    }

    /// The kinds of number that a country offers.
    public static List<Choice> schemes(Text text, List<Scheme> schemes) {
        return schemes.stream()
                .map(scheme -> new Choice(scheme.code(), scheme(text, scheme)))
                .toList();
    }

    /// How a number of the chosen kind looks; empty before one is chosen.
    public static String example(Text text, List<Scheme> schemes, String chosen) {
        return schemes.stream()
                .filter(scheme -> scheme.code().equals(chosen) && !scheme.example().isEmpty())
                .map(scheme -> text.of("verification.number.hint", scheme.example()))
                .findFirst()
                .orElse("");
    }

    /// What the account says about its enterprise.
    public static List<Fact> facts(Text text, Details details, List<Scheme> schemes) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of(Item.LEGAL_NAME.key()), details.legalName()));
        facts.add(
                new Fact(text.of("verification.field.country"), country(text, details.country())));
        facts.add(new Fact(numberLabel(text, details, schemes), details.number()));
        facts.add(new Fact(text.of(Item.ADDRESS.key()), details.address()));
        facts.add(new Fact(text.of(Item.AUTHORISED_PERSON.key()), details.authorisedPerson()));
        return facts;
    }

    private static String numberLabel(Text text, Details details, List<Scheme> schemes) {
        return schemes.stream()
                .filter(scheme -> scheme.code().equals(details.scheme()))
                .map(scheme -> scheme(text, scheme))
                .findFirst()
                .orElseGet(() -> text.of(Item.NUMBER.key()));
    }

    /// The history, newest first: for the account without looks and without what stays inside.
    public static Timeline history(Page page, CaseFile file, boolean staff) {
        var entries =
                file.history().reversed().stream()
                        .filter(event -> staff || isForAccount(event))
                        .map(event -> entry(page.text(), event, staff))
                        .toList();
        return new Timeline(entries);
    }

    private static boolean isForAccount(Event event) {
        return switch (event.type()) {
            case "taken", "looked", "clock-half", "clock-over" -> false;
            default -> true;
        };
    }

    private static Timeline.Entry entry(Text text, Event event, boolean staff) {
        var key = "verification.history." + event.type();
        return Told.entry(text, event, key, words(text, event, staff), staff);
    }

    private static @Nullable String words(Text text, Event event, boolean staff) {
        if (event.type().equals("looked")) return event.text("name");
        var words = new ArrayList<String>();
        if (event.reason() != null && !event.reason().isEmpty()) words.add(event.reason());
        if (staff && isDecision(event) && !event.text("internal").isEmpty()) {
            words.add(text.of("verification.internal", event.text("internal")));
        }
        return words.isEmpty() ? null : String.join("\n", words);
    }

    private static boolean isDecision(Event event) {
        return switch (event.type()) {
            case "verified", "asked", "rejected", "refused" -> true;
            default -> false;
        };
    }
}
