package org.guildhall.platform.settings;

import java.util.Locale;
import java.util.Optional;

/// A colour of the vendor's own, for links, buttons and what is chosen.
public record Accent(int red, int green, int blue) {
    /// The darkest ground of light pages, and the lightest of dark ones.
    private static final Accent LIGHT_GROUND = of("#f0f0ed");

    private static final Accent DARK_GROUND = of("#23272c");
    private static final Accent WHITE = of("#ffffff");
    private static final Accent BLACK = of("#000000");
    private static final double ENOUGH = 4.5;
    private static final String SHAPE = "#[0-9a-fA-F]{6}";

    /// Out of `#rrggbb`.
    public static Accent of(String written) {
        var number = Integer.parseInt(written.substring(1), 16);
        return new Accent(number >> 16, number >> 8 & 0xff, number & 0xff);
    }

    /// What is wrong with a colour for light pages.
    public static Optional<String> problemOnLight(String written) {
        return problem(written, LIGHT_GROUND, "light");
    }

    /// What is wrong with a colour for dark pages.
    public static Optional<String> problemOnDark(String written) {
        return problem(written, DARK_GROUND, "dark");
    }

    /// The same hue, as much lighter as dark pages need.
    public Accent forDark() {
        var lighter = this;
        for (var part = 1; lighter.contrast(DARK_GROUND) < ENOUGH; part++) {
            lighter = mixed(WHITE, part / 20.0);
        }
        return lighter;
    }

    /// This colour with a part of white, from 0 to 1.
    public Accent paler(double part) {
        return mixed(WHITE, part);
    }

    /// This colour with a part of black, from 0 to 1.
    public Accent darker(double part) {
        return mixed(BLACK, part);
    }

    /// How much of the other's light is in this one's (WCAG 2.2, 1.4.3), from 1 to 21.
    double contrast(Accent other) {
        var one = light() + 0.05;
        var two = other.light() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /// As style sheets write it.
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    private static Optional<String> problem(String written, Accent ground, String pages) {
        if (!written.matches(SHAPE)) {
            return Optional.of("must be a colour such as #2450c8");
        }
        var ratio = of(written).contrast(ground);
        return ratio >= ENOUGH
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "must be readable on %s pages: %s has a contrast of %.2f:1 there and"
                                        + " needs 4.5:1",
                                pages,
                                written,
                                Math.floor(ratio * 100) / 100));
    }

    private Accent mixed(Accent other, double part) {
        return new Accent(
                mixed(red, other.red, part),
                mixed(green, other.green, part),
                mixed(blue, other.blue, part));
    }

    private static int mixed(int one, int other, double part) {
        return (int) Math.round(one + (other - one) * part);
    }

    private double light() {
        return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
    }

    private static double light(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
