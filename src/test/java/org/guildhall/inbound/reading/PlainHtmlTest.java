package org.guildhall.inbound.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The words of an HTML mail, also of one that was written to keep the desk busy.
class PlainHtmlTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void the_cells_of_a_table_stand_apart_and_no_line_ends_with_blanks() {
        var table = "<table><tr><td>one<td>two<td><td><tr><td>three</table>";
        assertThat(PlainHtml.text(table)).isEqualTo("one two\nthree");
    }

    @Test
    void where_a_link_leads_is_said_unless_its_words_say_it() {
        assertThat(PlainHtml.text("<a href='https://a.example/x'>https://a.example/x</a>"))
                .isEqualTo("https://a.example/x");
        assertThat(PlainHtml.text("<a href='https://b.example/x'>https://a.example/x</a>"))
                .isEqualTo("https://a.example/x <https://b.example/x>");
        assertThat(PlainHtml.text("<a href='mailto:a@b.example'>a@b.example</a>"))
                .isEqualTo("a@b.example");
    }

    @Test
    void nobody_keeps_the_desk_busy_with_empty_cells() {
        var cells = "<table><tr><td>x" + "<td>".repeat(190_000) + "y";
        assertTimeoutPreemptively(SOON, () -> PlainHtml.text(cells));
    }

    @Test
    void nobody_keeps_the_desk_busy_with_a_long_address() {
        var link = "<a href='mailto:" + "a".repeat(250_000) + "b'>" + "a".repeat(500_000) + "</a>";
        assertTimeoutPreemptively(SOON, () -> PlainHtml.text(link));
    }
}
