package org.guildhall.platform.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sites, when `guildhall.yml` names its own: complete, and each a place with a clock.
final class SitesReview {
    private static final Pattern NAME =
            Pattern.compile("guildhall\\.sites\\[(\\d+)]\\.(code|zone|calendar|opens|closes)");
    private static final List<Part> PARTS =
            List.of(
                    new Part("code", "must be like china", SitesReview::isCode),
                    new Part(
                            "zone",
                            "must be a time zone such as Asia/Shanghai",
                            SitesReview::isZone),
                    new Part("calendar", "must be a country such as CN", SitesReview::isCountry),
                    new Part(
                            "opens",
                            "must be a time in quotes such as \"09:00\"",
                            SitesReview::isTime),
                    new Part(
                            "closes",
                            "must be a time in quotes such as \"18:00\"",
                            SitesReview::isTime));

    private record Part(String name, String wanted, Predicate<String> good) {
        Optional<String> problem(@Nullable String value) {
            if (value == null) {
                return Optional.of("is missing");
            }
            return good.test(value) ? Optional.empty() : Optional.of(wanted);
        }
    }

    private SitesReview() {}

    static boolean knows(String name) {
        return NAME.matcher(name).matches();
    }

    static List<String> of(Map<String, String> values) {
        var problems = new ArrayList<String>();
        var codes = new HashSet<String>();
        for (var index = 0; isThere(index, values); index++) {
            var site = "guildhall.sites[" + index + "].";
            for (var part : PARTS) {
                part.problem(values.get(site + part.name()))
                        .ifPresent(problem -> problems.add(site + part.name() + " " + problem));
            }
            if (!codes.add(values.getOrDefault(site + "code", "?" + index))) {
                problems.add(site + "code is another site's already");
            }
        }
        return problems;
    }

    private static boolean isThere(int index, Map<String, String> values) {
        var beginning = "guildhall.sites[" + index + "]";
        return values.keySet().stream().anyMatch(name -> name.startsWith(beginning));
    }

    private static boolean isCode(String value) {
        return value.matches("[a-z][a-z0-9-]{1,30}");
    }

    private static boolean isCountry(String value) {
        return value.matches("[A-Z]{2}");
    }

    private static boolean isZone(String value) {
        try {
            return value.equals(ZoneId.of(value).getId());
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            return LocalTime.parse(value).isAfter(LocalTime.MIN);
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
