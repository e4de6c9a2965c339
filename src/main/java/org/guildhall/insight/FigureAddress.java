package org.guildhall.insight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.guildhall.insight.Behind.Aged;
import org.guildhall.insight.Behind.All;
import org.guildhall.insight.Behind.Corrected;
import org.guildhall.insight.Behind.Ended;
import org.guildhall.insight.Behind.Open;
import org.guildhall.insight.Behind.Passed;
import org.guildhall.insight.Behind.Promised;
import org.guildhall.insight.Behind.Reached;
import org.guildhall.insight.Behind.Rejected;
import org.guildhall.insight.Behind.Word;
import org.guildhall.insight.story.Step;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.web.Form;

/// Filters, and the cases behind a number, in the address of a page. What can't be read is left
/// out.
final class FigureAddress {
    static final String HERE = "/desk/figures";
    static final String CASES = HERE + "/cases";

    private static final List<String> FILTER = List.of("programme", "site", "from", "to");
    private static final List<String> NUMBER =
            List.of("of", "step", "stage", "promise", "age", "rounds", "reason", "page", "without");
    private static final int MONTHS = 12;

    private FigureAddress() {}

    static Address figures(Form form) {
        return kept(HERE, form, FILTER);
    }

    static Address cases(Form form) {
        var kept = kept(CASES, form, FILTER).parameters();
        kept(CASES, form, NUMBER).parameters().forEach(kept::put);
        return new Address(CASES, kept);
    }

    /// A year up to the reader's month, where nothing else is asked.
    static Filter filter(Address at, Instant now, ZoneId zone) {
        var to = month(at.value("to")).orElse(YearMonth.from(now.atZone(zone)));
        var from = month(at.value("from")).orElse(to.minusMonths(MONTHS - 1));
        return new Filter(at.value("programme"), at.value("site"), from, to);
    }

    static Address of(String path, Filter filter) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("programme", filter.programme());
        parameters.put("site", filter.site());
        parameters.put("from", filter.from().toString());
        parameters.put("to", filter.to().toString());
        return new Address(path, parameters);
    }

    /// The list of the cases behind a number.
    static String link(Filter filter, Behind behind) {
        var at = of(CASES, filter);
        var number =
                switch (behind) {
                    case All _ -> at;
                    case Reached(var step) -> at.with("of", "reached").with("step", step.name());
                    case Ended(var stage) -> at.with("of", "ended").with("stage", stage.name());
                    case Passed(var stage) -> at.with("of", "passed").with("stage", stage.name());
                    case Promised(var kind, var word) ->
                            at.with("of", "promised")
                                    .with("stage", kind)
                                    .with("promise", word.name());
                    case Open _ -> at.with("of", "open");
                    case Aged(var stage, var age) ->
                            at.with("of", "aged")
                                    .with("stage", stage.name())
                                    .with("age", age.name());
                    case Corrected(var rounds) ->
                            at.with("of", "corrected").with("rounds", String.valueOf(rounds));
                    case Rejected(var reason) -> at.with("of", "rejected").with("reason", reason);
                };
        return number.toString();
    }

    static Behind behind(Address at) {
        return read(at).orElseGet(All::new);
    }

    private static Optional<Behind> read(Address at) {
        var stage = constant(Stage.class, at.value("stage"));
        return switch (at.value("of")) {
            case "reached" -> constant(Step.class, at.value("step")).map(Reached::new);
            case "ended" -> stage.map(Ended::new);
            case "passed" -> stage.map(Passed::new);
            case "promised" ->
                    constant(Word.class, at.value("promise"))
                            .map(word -> new Promised(at.value("stage"), word));
            case "open" -> Optional.of(new Open());
            case "aged" ->
                    stage.flatMap(
                            in ->
                                    constant(Age.class, at.value("age"))
                                            .map(age -> new Aged(in, age)));
            case "corrected" -> Optional.of(new Corrected(rounds(at.value("rounds"))));
            case "rejected" -> Optional.of(new Rejected(at.value("reason")));
            default -> Optional.empty();
        };
    }

    private static int rounds(String typed) {
        return typed.matches("[0-3]") ? Integer.parseInt(typed) : 0;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> of, String typed) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    /// The month that somebody typed, such as `2026-11`.
    static Optional<YearMonth> month(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}")
                    ? Optional.of(YearMonth.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Address kept(String path, Form form, List<String> names) {
        return Address.kept(path, form, names);
    }
}
