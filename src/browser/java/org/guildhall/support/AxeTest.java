package org.guildhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxeTest {
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><title>A page</title>
            <style>@media (prefers-color-scheme: dark) { p { color: #444; background: #333 } }</style>
            <main><h1>A page</h1><p>Words</p><img src="data:,"></main></html>
            """;

    @Test
    void what_is_wrong_is_found_in_the_light_and_in_the_dark() {
        try (var person = Browser.person()) {
            var page = person.newPage();
            page.setContent(PAGE);
            assertThat(Axe.findings(page))
                    .satisfiesExactly(
                            found -> assertThat(found).startsWith("LIGHT").contains("image-alt"),
                            found ->
                                    assertThat(found)
                                            .startsWith("DARK")
                                            .contains("color-contrast"));
        }
    }
}
