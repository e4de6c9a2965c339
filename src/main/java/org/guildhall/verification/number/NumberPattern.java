package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A row of the table that an administrator keeps for countries without a built-in scheme.
///
/// @param country ISO 3166 alpha-2 code
/// @param code stable code within the table, such as `us-ein`
/// @param name the register's own name for the number, shown in every language as it is
/// @param pattern regular expression over the normalised number
/// @param example a number of that shape
public record NumberPattern(
        String country, String code, String name, Pattern pattern, String example)
        implements Scheme {

    /// Stands in where the table has no row: four to twenty letters and digits.
    static NumberPattern anyOf(String country) {
        var shape = Pattern.compile("[0-9A-Z]{4,20}");
        return new NumberPattern(country, "register", "", shape, "");
    }

    @Override
    public String name() {
        return name.isEmpty() ? "verification.number.register.name" : name;
    }

    @Override
    public boolean formatOnly() {
        return true;
    }

    @Override
    public boolean builtIn() {
        return name.isEmpty();
    }

    @Override
    public Optional<NumberProblem> broken(String number, LocalDate today) {
        if (fits(number)) {
            return Optional.empty();
        }
        return Optional.of(
                name.isEmpty()
                        ? NumberProblem.of("register.any")
                        : NumberProblem.of("register.shape", name, example));
    }

    /// Whether a normalised number has the shape. An expression that turns back again and again is
    /// given up.
    public boolean fits(String number) {
        try {
            return pattern.matcher(new Looked(number, new AtomicInteger())).matches();
        } catch (TooManyLooks _) {
            return false;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A number that lets itself be looked at only so often.
    private record Looked(String number, AtomicInteger looks) implements CharSequence {
        private static final int MOST = 10_000;

        @Override
        public int length() {
            return number.length();
        }

        @Override
        public char charAt(int at) {
            if (looks.incrementAndGet() > MOST) throw new TooManyLooks();
            return number.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return number.substring(from, to);
        }

        @Override
        public String toString() {
            return number;
        }
    }
}
