package org.guildhall.onboarding.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.desk.DeskQuery.By;
import org.guildhall.onboarding.desk.DeskQuery.Nobody;
import org.guildhall.onboarding.desk.DeskQuery.Order;
import org.guildhall.onboarding.desk.DeskQuery.Person;
import org.guildhall.onboarding.desk.DeskQuery.Promise;
import org.guildhall.onboarding.desk.DeskQuery.View;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.value.Span;
import org.guildhall.platform.web.Form;

/// The list's filters in its address. What can't be read is left out.
final class DeskAddress {
    private static final List<String> NAMES =
            List.of(
                    "view",
                    "q",
                    "programme",
                    "stage",
                    "reviewer",
                    "site",
                    "country",
                    "promise",
                    "held",
                    "ending",
                    "submitted",
                    "sort",
                    "without",
                    "also",
                    "page");

    private DeskAddress() {}

    static Address of(String path, Form form) {
        return Address.kept(path, form, NAMES);
    }

    /// Months are those of the reader.
    static DeskQuery query(Address at, Staff caller, ZoneId zone, Instant now) {
        var view = one(View.class, at.value("view")).orElse(View.OPEN);
        var mine = Optional.<By>of(new Person(caller.person().value()));
        var sort = at.value("sort");
        return new DeskQuery(
                view,
                at.value("q").strip(),
                given(at, "programme"),
                one(Stage.class, at.value("stage")),
                by(at.value("reviewer"), mine)
                        .or(() -> view == View.MINE ? mine : Optional.empty()),
                given(at, "site"),
                given(at, "country"),
                one(Promise.class, at.value("promise")),
                !at.value("held").isEmpty(),
                !at.value("ending").isEmpty(),
                month(at.value("submitted"), zone),
                one(Order.class, sort.startsWith("-") ? sort.substring(1) : sort)
                        .orElse(Order.SINCE),
                sort.startsWith("-"),
                now);
    }

    private static Optional<By> by(String typed, Optional<By> mine) {
        return switch (typed) {
            case "me" -> mine;
            case "nobody" -> Optional.of(new Nobody());
            default -> id(typed).map(Person::new);
        };
    }

    private static Optional<UUID> id(String typed) {
        try {
            return typed.length() == 36 ? Optional.of(UUID.fromString(typed)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Span> month(String typed, ZoneId zone) {
        try {
            if (typed.length() != 7) return Optional.empty();
            var month = YearMonth.parse(typed);
            return Optional.of(
                    new Span(
                            month.atDay(1).atStartOfDay(zone).toInstant(),
                            month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> given(Address at, String name) {
        return Optional.of(at.value(name)).filter(value -> !value.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> kind, String typed) {
        var name = typed.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(kind.getEnumConstants())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
