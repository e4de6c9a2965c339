package org.guildhall.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A vendor's colour: readable wherever pages use it, or refused with its contrast.
class AccentTest {
    private static final double READABLE = 4.5;

    @Test
    void contrast_is_counted_as_wcag_counts_it() {
        assertThat(Accent.of("#000000").contrast(Accent.of("#ffffff"))).isEqualTo(21);
        assertThat(Accent.of("#777777").contrast(Accent.of("#ffffff"))).isBetween(4.47, 4.49);
    }

    @ParameterizedTest
    @CsvSource({"#ff6a00, 2.51:1", "#777777, 3.92:1", "#ffffff, 1.14:1"})
    void a_colour_that_cannot_be_read_is_refused_with_its_contrast(String colour, String ratio) {
        assertThat(Accent.problemOnLight(colour).orElseThrow()).contains(colour, ratio, "4.5:1");
    }

    @Test
    void a_dark_colour_is_refused_on_dark_pages() {
        assertThat(Accent.problemOnDark("#2450c8").orElseThrow()).contains("dark pages");
        assertThat(Accent.problemOnDark("#a3bbff")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"blue", "#12345", "2450c8", "#2450c8; } body { display: none", "url(x)"})
    void what_is_no_colour_is_refused(String written) {
        assertThat(Accent.problemOnLight(written)).isPresent();
        assertThat(Accent.problemOnDark(written)).isPresent();
    }

    @Test
    void what_is_made_of_a_good_colour_can_be_read_too() {
        var softly = new SoftAssertions();
        var white = Accent.of("#ffffff");
        for (var number = 0; number < 1 << 24; number += 9_973) {
            var written = "#%06x".formatted(number);
            if (Accent.problemOnLight(written).isPresent()) continue;
            var light = Accent.of(written);
            var dark = light.forDark();
            softly.assertThat(Accent.problemOnDark(dark.toString())).isEmpty();
            softly.assertThat(light.contrast(white)).isGreaterThan(READABLE);
            softly.assertThat(light.contrast(light.paler(0.94))).isGreaterThan(READABLE);
            softly.assertThat(dark.contrast(dark.darker(0.85))).isGreaterThan(READABLE);
            softly.assertThat(dark.contrast(dark.darker(0.8))).isGreaterThan(READABLE);
        }
        softly.assertAll();
    }
}
