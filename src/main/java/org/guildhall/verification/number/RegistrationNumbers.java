package org.guildhall.verification.number;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The schemes that each country offers, and the check of a typed number against one of them.
///
/// @param table rows of the pattern table for a country, read afresh for each question
public record RegistrationNumbers(Function<String, List<NumberPattern>> table, Clock clock) {

    private static final int LONGEST = 40;

    /// What an enterprise of the country may register by, the usual one first; never empty.
    public List<Scheme> schemes(String country) {
        var offered = new ArrayList<Scheme>(builtIn(country));
        offered.addAll(table.apply(country));
        if (offered.isEmpty()) {
            offered.add(NumberPattern.anyOf(country));
        }
        offered.add(new Lei());
        return List.copyOf(offered);
    }

    /// The scheme of that code, if the country offers it.
    public Optional<Scheme> scheme(String country, String code) {
        return schemes(country).stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    /// Checks what a person typed.
    public Finding check(String country, String scheme, String typed) {
        return scheme(country, scheme)
                .map(offered -> check(country, offered, typed))
                .orElseGet(() -> new Finding.Broken(NumberProblem.of("scheme")));
    }

    private Finding check(String country, Scheme scheme, String typed) {
        var normalised = RegistrationNumber.normalise(typed);
        if (normalised.isEmpty()) {
            return new Finding.Broken(NumberProblem.of("missing"));
        }
        if (normalised.length() > LONGEST) {
            return new Finding.Broken(NumberProblem.of("long", LONGEST));
        }
        var number = scheme.complete(normalised);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return scheme.broken(number, today)
                .<Finding>map(Finding.Broken::new)
                .orElseGet(
                        () ->
                                new Finding.Sound(
                                        new RegistrationNumber(country, scheme.code(), number),
                                        scheme.formatOnly()));
    }

    private static List<Scheme> builtIn(String country) {
        return switch (country) {
            case "CN" -> List.of(new Uscc());
            case "IN" -> List.of(new Gstin(), new Pan(), new Cin());
            case "AU" -> List.of(new Abn());
            case "SG" -> List.of(new Uen());
            default -> Vat.COUNTRIES.contains(country) ? List.of(new Vat(country)) : List.of();
        };
    }
}
