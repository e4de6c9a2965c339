package org.guildhall.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Texts;
import org.junit.jupiter.api.Test;

/// The paper of letters: the vendor's logo above, its colour on the one button.
class StationeryTest {
    private static final Letter LETTER =
            new Letter(
                    "1:test",
                    "test",
                    new Letter.Reader("mei@example.com", "Mei", Locale.ENGLISH, null),
                    null,
                    "A title",
                    List.of("Words."),
                    List.of(),
                    Optional.of(new Letter.Link("Go there", "https://partners.example.com/there")));

    @Test
    void a_letter_carries_the_vendors_logo_and_colour() {
        assertThat(html(new Vendor("Alibaba Cloud", "#7a1f5c", "", "logo.png", "")))
                .contains("<img src=\"https://partners.example.com/brand/logo\"")
                .contains("background:#7a1f5c;");
    }

    @Test
    void a_vendor_without_a_look_of_its_own_has_ours() {
        assertThat(html(new Vendor("Alibaba Cloud")))
                .doesNotContain("<img")
                .contains("background:#1f4fd8;");
    }

    private static String html(Vendor vendor) {
        var loader = StationeryTest.class.getClassLoader();
        var engine =
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, loader, "org.guildhall.pages");
        var settings =
                new Settings(
                        Settings.Mode.RUN,
                        URI.create("https://partners.example.com"),
                        vendor,
                        List.of(),
                        new Settings.Mail("partners@example.com"));
        return new Stationery(engine, new Texts(vendor), settings).html(LETTER);
    }
}
