package org.guildhall.verification.number;

import com.helger.masterdata.vat.VATINStructureManager;
import com.helger.masterdata.vat.VATINSyntaxChecker;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Value added tax number of a member state of the European Union or of the United Kingdom, written
/// with its country's prefix.
record Vat(String country) implements Scheme {

    /// The member states, and the United Kingdom.
    static final Set<String> COUNTRIES =
            Set.of(
                    "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
                            .split(" "));

    private static final Set<String> PREFIXES =
            Stream.concat(COUNTRIES.stream(), Stream.of("EL", "XI"))
                    .collect(Collectors.toUnmodifiableSet());

    @Override
    public String code() {
        return "vat";
    }

    @Override
    public String name() {
        return "verification.number.vat.name";
    }

    @Override
    public String example() {
        return switch (country) {
            case "DE" -> "DE143454214";
            case "FR" -> "FR40303265045";
            default -> shape();
        };
    }

    /// The library's picture of the number, with a 9 for each digit.
    private String shape() {
        var structure = VATINStructureManager.getFromVATINCountry(prefix());
        return structure == null ? prefix() : structure.getExamples().getFirst();
    }

    /// Greece writes EL where its country code is GR.
    private String prefix() {
        return country.equals("GR") ? "EL" : country;
    }

    @Override
    public String complete(String normalised) {
        var prefixed = prefix() + normalised;
        var bare = PREFIXES.stream().noneMatch(normalised::startsWith);
        return bare || holds(prefixed) ? prefixed : normalised;
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        return Rules.of("vat")
                .matches("signs", "[0-9A-Z+*]{4,14}")
                .and("prefix", n -> asGreatBritain(n).startsWith(prefix()), _ -> prefix())
                .and("check", n -> holds(asGreatBritain(n)), _ -> prefix())
                .firstBroken(number);
    }

    /// Northern Ireland's XI follows the United Kingdom's rule.
    private String asGreatBritain(String number) {
        return country.equals("GB") && number.startsWith("XI")
                ? "GB" + number.substring(2)
                : number;
    }

    // With false an unknown prefix is refused; the one-argument check would let it pass.
    private static boolean holds(String number) {
        return VATINSyntaxChecker.isValidVATIN(number, false) || holdsInBelgium(number);
    }

    // Belgium gives out numbers that begin with 1, which the library doesn't know yet.
    private static boolean holdsInBelgium(String number) {
        return number.matches("BE1[0-9]{9}")
                && 97 - Integer.parseInt(number, 2, 10, 10) % 97
                        == Integer.parseInt(number, 10, 12, 10);
    }
}
