package org.guildhall.platform.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AssetsTest {
    private final MockMvcTester http =
            MockMvcTester.create(
                    MockMvcBuilders.routerFunctions(new FrameRoutes().frame()).build());

    @Test
    void the_style_sheet_holds_every_part_in_its_layer_and_no_import() {
        assertThat(text("app.css"))
                .startsWith("/* The one declared order.")
                .contains("@layer tokens {", ".timeline {", ".rail {")
                .doesNotContain("@import");
    }

    @Test
    void the_script_holds_every_behaviour_and_no_import() {
        assertThat(text("app.js"))
                .contains("data-copy", "data-autosave", "data-signature")
                .doesNotContain("import \"");
    }

    @Test
    void an_address_changes_with_the_content_and_is_kept_for_good() {
        var path = Assets.path("app.css");
        assertThat(path).matches("/assets/[0-9a-f]{12}/app\\.css");
        assertThat(get(path, "").getHeader("Cache-Control"))
                .contains("max-age=31536000", "immutable");
        assertThat(get("/assets/older/app.css", "").getHeader("Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void what_can_be_made_smaller_travels_small() throws IOException {
        var answer = get(Assets.path("app.css"), "gzip, br");
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text("app.css"));
        }
        var typeface = get(Assets.path("fonts/inter-latin.woff2"), "gzip");
        assertThat(typeface.getHeader("Content-Encoding")).isNull();
        assertThat(typeface.getContentType()).isEqualTo("font/woff2");
    }

    @Test
    void a_page_s_assets_stay_below_a_hundred_kilobytes() {
        var sum = 0;
        for (var name :
                new String[] {
                    "app.css", "app.js", "htmx.js", "icons.svg", "fonts/inter-latin.woff2"
                }) {
            sum += Assets.find(name).orElseThrow().zipped().length;
        }
        assertThat(sum).isLessThan(90_000);
    }

    @Test
    void an_unknown_asset_is_not_found() {
        assertThat(get("/assets/now/nothing.css", "").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> Assets.path("nothing.css"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_in_the_assets_needs_a_weaker_content_policy() {
        assertThat(text("app.js")).doesNotContain("eval(", "innerHTML", ".style.", "new Function");
        assertThat(Pattern.compile("https?://").matcher(text("app.css")).find()).isFalse();
    }

    @Test
    void a_choice_is_kept_and_leads_back_but_never_away() {
        var kept = post("/choices/theme", "theme", "dark", "/desk");
        assertThat(kept.getHeader("Location")).isEqualTo("/desk");
        assertThat(kept.getHeader("Set-Cookie"))
                .startsWith("theme=dark;")
                .contains("Max-Age=31536000");
        var away = post("/choices/language", "language", "<x>", "//elsewhere.example");
        assertThat(away.getHeader("Location")).isEqualTo("/");
        assertThat(away.getHeader("Set-Cookie")).startsWith("language=;");
    }

    private MockHttpServletResponse get(String path, String encodings) {
        return http.get().uri(path).header("Accept-Encoding", encodings).exchange().getResponse();
    }

    private MockHttpServletResponse post(String path, String name, String value, String back) {
        return http.post()
                .uri(path)
                .param(name, value)
                .param("back", back)
                .exchange()
                .getResponse();
    }

    private static String text(String name) {
        return new String(Assets.find(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
