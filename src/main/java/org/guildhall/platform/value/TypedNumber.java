package org.guildhall.platform.value;

import java.util.Optional;
import java.util.regex.Pattern;

/// A number as people of different countries type it: `1,250.50` here, `1.250,50` there. A comma
/// that can only stand before decimals is read as such, never as nothing.
public final class TypedNumber {
    private static final Pattern BLANK = Pattern.compile("[\\s\\h]");
    private static final Pattern POINT = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,4})?");
    private static final Pattern COMMA = Pattern.compile("[0-9]{1,18},[0-9]{1,2}");
    private static final Pattern COMMAS_THEN_POINT =
            Pattern.compile("[0-9]{1,3}(,[0-9]{2,3}){0,6},[0-9]{3}(\\.[0-9]{1,4})?");
    private static final Pattern POINTS_THEN_COMMA =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{3}){1,6},[0-9]{1,2}|[0-9]{1,3}(\\.[0-9]{3}){2,6}");

    private TypedNumber() {}

    /// With a point before its decimals and nothing between its thousands; empty when it isn't a
    /// number.
    public static Optional<String> plain(String typed) {
        var close = BLANK.matcher(typed).replaceAll("");
        if (is(POINT, close)) return Optional.of(close);
        if (is(COMMA, close)) return Optional.of(close.replace(',', '.'));
        if (is(COMMAS_THEN_POINT, close)) return Optional.of(close.replace(",", ""));
        if (is(POINTS_THEN_COMMA, close)) {
            return Optional.of(close.replace(".", "").replace(',', '.'));
        }
        return Optional.empty();
    }

    private static boolean is(Pattern shape, String typed) {
        return shape.matcher(typed).matches();
    }
}
