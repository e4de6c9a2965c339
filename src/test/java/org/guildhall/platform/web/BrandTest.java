package org.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Page.Visitor.Kind;
import org.guildhall.platform.web.frame.Brand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The vendor's colour and logo on our pages.
class BrandTest {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"site, NOBODY", "portal, PARTNER", "desk, STAFF"})
    void every_frame_shows_the_vendors_logo_in_the_vendors_colour(String frame, Kind kind)
            throws IOException {
        var shown = Parts.of(vendor(), kind).page(frame, "Title");
        assertThat(shown)
                .contains("<img class=\"mark-logo\" src=\"/brand/logo\"")
                .contains("<link rel=\"stylesheet\" href=\"/brand/colours.css\">")
                .doesNotContain("mark-sign");
    }

    @ParameterizedTest
    @CsvSource({"site, NOBODY", "portal, PARTNER", "desk, STAFF"})
    void a_vendor_without_a_look_of_its_own_has_ours(String frame, Kind kind) {
        var shown = Parts.of(new Vendor("Alibaba Cloud"), kind).page(frame, "Title");
        assertThat(shown).contains("mark-sign").doesNotContain("/brand/");
    }

    @Test
    void colour_and_logo_are_there_to_be_fetched() throws IOException {
        var http = http(vendor());
        assertThat(http.get().uri(Brand.COLOURS))
                .hasContentType("text/css;charset=utf-8")
                .bodyText()
                .contains("--accent: light-dark(#7a1f5c, #");
        assertThat(http.get().uri(Brand.LOGO)).hasContentType("image/png");
    }

    @Test
    void what_the_vendor_does_not_bring_is_not_there() {
        var http = http(new Vendor("Alibaba Cloud"));
        assertThat(http.get().uri(Brand.COLOURS)).hasStatus(404);
        assertThat(http.get().uri(Brand.LOGO)).hasStatus(404);
    }

    @Test
    void the_vendors_privacy_notice_is_led_to_where_there_is_one() {
        var notice = "https://www.example.com/privacy?of=partners";
        var vendor = new Vendor("Alibaba Cloud", "", "", "", notice);
        for (var frame : List.of("site", "portal")) {
            assertThat(Parts.of(vendor, Kind.PARTNER).page(frame, "Title"))
                    .contains("<a href=\"" + notice + "\"");
            assertThat(Parts.of(new Vendor("Alibaba Cloud"), Kind.PARTNER).page(frame, "Title"))
                    .doesNotContain("Privacy notice");
        }
        assertThat(Parts.of(vendor, Kind.NOBODY).part("privacy", Map.of()))
                .contains(notice, "What Alibaba Cloud does with");
    }

    private Vendor vendor() throws IOException {
        var logo = directory.resolve("logo.png");
        ImageIO.write(new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
        return new Vendor("Alibaba Cloud", "#7a1f5c", "", logo.toString(), "");
    }

    private static MockMvcTester http(Vendor vendor) {
        return MockMvcTester.create(
                MockMvcBuilders.routerFunctions(new Brand().brand(vendor)).build());
    }
}
