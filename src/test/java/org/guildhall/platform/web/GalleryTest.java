package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.platform.web.Page.Theme;
import org.guildhall.platform.web.frame.Assets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class GalleryTest {
    @Test
    void every_part_is_drawn_in_every_language_with_no_message_missing() {
        for (var page : pages(Texts.LANGUAGES)) {
            assertThat(page.text()).doesNotContain("frame.", "platform.form", "{0}");
            assertThat(page.select("h1")).hasSize(1);
        }
    }

    @Test
    void no_page_carries_a_script_a_style_or_a_handler_within_itself() {
        for (var page : pages(List.of(Locale.ENGLISH))) {
            assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
            assertThat(
                            page.getAllElements().stream()
                                    .flatMap(each -> each.attributes().asList().stream()))
                    .extracting(Attribute::getKey)
                    .noneMatch(name -> name.startsWith("on"));
        }
    }

    @Test
    void no_id_stands_twice_and_every_label_and_description_finds_its_field() {
        for (var page : pages(List.of(Locale.ENGLISH))) {
            var ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            var named =
                    Stream.concat(
                            page.select("[for]").eachAttr("for").stream(),
                            page.select("[aria-describedby]").eachAttr("aria-describedby").stream()
                                    .flatMap(list -> Stream.of(list.split(" ", -1))));
            assertThat(Set.copyOf(ids)).containsAll(named.toList());
        }
    }

    @Test
    void every_icon_that_is_shown_is_in_the_sprite() {
        var sprite =
                Jsoup.parse(
                        new String(
                                Assets.find("icons.svg").orElseThrow().content(),
                                java.nio.charset.StandardCharsets.UTF_8));
        var known = sprite.select("symbol").eachAttr("id");
        for (var page : pages(List.of(Locale.ENGLISH))) {
            assertThat(page.select("use").eachAttr("href"))
                    .allSatisfy(
                            href ->
                                    assertThat(known)
                                            .contains(href.substring(href.indexOf('#') + 1)));
        }
    }

    @Test
    void a_changed_cell_says_so_in_words_and_an_unchanged_one_is_quiet() {
        var terms = Jsoup.parse(Gallery.page("/portal/terms", Locale.ENGLISH, Theme.SYSTEM));
        assertThat(terms.select("td:has(.changed-sign) ins").eachText())
                .containsExactly("Gold", "45 days", "USD 400,000.00");
    }

    @Test
    void what_was_typed_comes_back_but_never_a_password() {
        var form = Jsoup.parse(Gallery.page("/portal/form", Locale.ENGLISH, Theme.SYSTEM));
        assertThat(form.select("#field-contactName").attr("value")).isEqualTo("Mei Lin Tan");
        assertThat(form.select("#field-password").attr("value")).isEmpty();
        assertThat(form.select(".problems a").eachAttr("href"))
                .containsExactly("#field-email", "#field-sales", "#field-declaration");
    }

    private static List<Document> pages(List<Locale> languages) {
        return languages.stream()
                .flatMap(
                        language ->
                                Gallery.PAGES.stream()
                                        .map(
                                                path ->
                                                        Jsoup.parse(
                                                                Gallery.page(
                                                                        path,
                                                                        language,
                                                                        Theme.DARK))))
                .toList();
    }
}
