package org.guildhall.verification.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// A check sign finds what its scheme promises: any one changed sign, and swapped neighbours save
/// the pairs that a scheme is known to miss.
class CheckSignTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    @Provide
    Arbitrary<String> usccs() {
        return Combinators.combine(
                        signs("123456789ANY", 1),
                        signs(USCC_SIGNS, 1),
                        signs(DIGITS, 6),
                        signs(USCC_SIGNS, 8))
                .as(
                        (department, kind, division, organisation) -> {
                            var body = department + kind + division + organisation;
                            return body + OrganisationCode.checkSign(organisation);
                        })
                .map(body -> body + Uscc.checkSign(body));
    }

    @Provide
    Arbitrary<String> gstins() {
        return Combinators.combine(
                        Arbitraries.of("01", "27", "38", "97", "99"),
                        signs(LETTERS, 3),
                        signs("ABCFGHJLPT", 1),
                        signs(LETTERS, 1),
                        Arbitraries.integers().between(1, 9999),
                        signs(LETTERS, 1),
                        signs("123456789" + LETTERS, 1))
                .as(
                        (state, name, holder, first, serial, last, entity) ->
                                "%s%s%s%s%04d%s%sZ"
                                        .formatted(
                                                state, name, holder, first, serial, last, entity))
                .map(body -> body + Gstin.checkSign(body));
    }

    @Provide
    Arbitrary<String> leis() {
        return signs(DIGITS + LETTERS, 18).map(body -> body + Lei.checkDigits(body));
    }

    @Provide
    Arbitrary<String> abns() {
        return signs(DIGITS, 9)
                .flatMap(tail -> Arbitraries.of(hundredNumbers(tail)))
                .filter(Abn::holds);
    }

    @Provide
    Arbitrary<String> uens() {
        return Arbitraries.oneOf(
                        signs(DIGITS, 8),
                        signs(DIGITS, 9),
                        Combinators.combine(
                                        signs("RST", 1),
                                        signs(DIGITS, 2),
                                        signs("ABCDEFGHJKLMNPQRSTUVWX", 2),
                                        signs(DIGITS, 4))
                                .as((r, year, kind, serial) -> r + year + kind + serial))
                .map(body -> body + Uen.checkLetter(body + "A"));
    }

    @Property
    void a_changed_sign_of_a_uscc_is_found(
            @ForAll("usccs") String number,
            @ForAll @IntRange(max = 17) int at,
            @ForAll("usccSigns") char sign) {
        found(new Uscc(), number, changed(number, at, sign));
    }

    @Property
    void swapped_neighbours_in_a_uscc_are_found(
            @ForAll("usccs") String number, @ForAll @IntRange(max = 16) int at) {
        found(new Uscc(), number, swapped(number, at));
    }

    @Property
    void a_changed_sign_of_a_gstin_is_found(
            @ForAll("gstins") String number,
            @ForAll @IntRange(max = 14) int at,
            @ForAll("alphanumerics") char sign) {
        found(new Gstin(), number, changed(number, at, sign));
    }

    @Property
    void swapped_neighbours_in_a_gstin_are_found_save_0_with_z(
            @ForAll("gstins") String number, @ForAll @IntRange(max = 13) int at) {
        var pair = number.substring(at, at + 2);
        Assume.that(!pair.equals("0Z") && !pair.equals("Z0"));
        found(new Gstin(), number, swapped(number, at));
    }

    @Property
    void a_changed_sign_of_an_lei_is_found_when_it_stays_of_its_kind(
            @ForAll("leis") String number,
            @ForAll @IntRange(max = 19) int at,
            @ForAll("alphanumerics") char sign) {
        Assume.that(sameKind(number.charAt(at), sign));
        found(new Lei(), number, changed(number, at, sign));
    }

    @Property
    void swapped_neighbours_of_one_kind_in_an_lei_are_found(
            @ForAll("leis") String number, @ForAll @IntRange(max = 18) int at) {
        Assume.that(sameKind(number.charAt(at), number.charAt(at + 1)));
        found(new Lei(), number, swapped(number, at));
    }

    @Property
    void a_changed_digit_of_an_abn_is_found(
            @ForAll("abns") String number,
            @ForAll @IntRange(max = 10) int at,
            @ForAll("digits") char sign) {
        found(new Abn(), number, changed(number, at, sign));
    }

    @Property
    void swapped_neighbours_in_an_abn_are_found(
            @ForAll("abns") String number, @ForAll @IntRange(max = 9) int at) {
        found(new Abn(), number, swapped(number, at));
    }

    @Property
    void a_uen_with_another_check_letter_is_refused(
            @ForAll("uens") String number, @ForAll("alphanumerics") char sign) {
        found(new Uen(), number, changed(number, number.length() - 1, sign));
    }

    @Property
    void a_changed_digit_of_a_uen_is_found(
            @ForAll("uens") String number,
            @ForAll @IntRange(max = 7) int at,
            @ForAll("digits") char sign) {
        Assume.that(Character.isDigit(number.charAt(at)));
        found(new Uen(), number, changed(number, at, sign));
    }

    @Property
    void a_changed_digit_of_a_german_vat_number_is_found(
            @ForAll @IntRange(max = 8) int at, @ForAll("digits") char sign) {
        found(new Vat("DE"), "DE143454214", changed("DE143454214", at + 2, sign));
    }

    @Provide
    Arbitrary<Character> usccSigns() {
        return Arbitraries.of(USCC_SIGNS.chars().mapToObj(sign -> (char) sign).toList());
    }

    @Provide
    Arbitrary<Character> alphanumerics() {
        return Arbitraries.chars().range('0', '9').range('A', 'Z');
    }

    @Provide
    Arbitrary<Character> digits() {
        return Arbitraries.chars().range('0', '9');
    }

    private static void found(Scheme scheme, String right, String wrong) {
        assertThat(scheme.broken(right, TODAY)).as(right).isEmpty();
        Assume.that(!right.equals(wrong));
        assertThat(scheme.broken(wrong, TODAY)).as(wrong).isPresent();
    }

    private static Arbitrary<String> signs(String alphabet, int length) {
        return Arbitraries.strings().withChars(alphabet.toCharArray()).ofLength(length);
    }

    private static String[] hundredNumbers(String tail) {
        return java.util.stream.IntStream.rangeClosed(10, 99)
                .mapToObj(head -> head + tail)
                .filter(Abn::holds)
                .toArray(String[]::new);
    }

    private static boolean sameKind(char one, char other) {
        return Character.isDigit(one) == Character.isDigit(other);
    }

    private static String changed(String number, int at, char sign) {
        return number.substring(0, at) + sign + number.substring(at + 1);
    }

    private static String swapped(String number, int at) {
        return number.substring(0, at)
                + number.charAt(at + 1)
                + number.charAt(at)
                + number.substring(at + 2);
    }
}
