package org.guildhall.platform.yaml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How files write constants: in small letters, with hyphens.
public final class Written {
    private Written() {}

    /// Such as `in-order`.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant that is written so.
    public static <E extends Enum<E>> Optional<E> as(String written, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(written))
                .findFirst();
    }

    /// All of them, for whoever wrote another one.
    public static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Written::of)
                .collect(Collectors.joining(", "));
    }
}
