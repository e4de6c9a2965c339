package org.guildhall.platform.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever comes too late is led back to what they were at, not to their start page alone.
class WayBackTest {
    private final Installation guildhall = Installation.get();
    private final Visit manager =
            guildhall
                    .crowd()
                    .signedIn(guildhall.crowd().staff("Mia Manager", Role.CHANNEL_MANAGER));
    private final String there =
            "/desk/roster/" + guildhall.crowd().staff("Bea Developer", Role.BD).id().value();

    @BeforeEach
    void somebody_was_first() {
        assertThat(manager.post(there, tooLate()).status()).isEqualTo(303);
    }

    @Test
    void who_was_second_goes_back_to_the_page_of_the_form_with_all_of_its_address() {
        var page = guildhall.address() + there + "?as=seen";
        assertThat(back(manager.postFrom(page, there, tooLate()))).isEqualTo(there + "?as=seen");
    }

    @Test
    void where_the_browser_says_nothing_it_is_the_nearest_page_above() {
        assertThat(back(manager.post(there, tooLate()))).isEqualTo(there);
        var stations = new Stations(guildhall);
        var owner = guildhall.crowd().verifiedOwner("Wanda Wayback", "Wayback Pty Ltd");
        var application = "/desk/applications/" + stations.submitted(owner);
        var reviewer = guildhall.crowd().signedIn(stations.reviewer());
        var taken = reviewer.post(application + "/review", Fields.of("version", "77"));
        assertThat(back(taken)).isEqualTo(application);
    }

    @Test
    void no_page_of_somebody_else_s_and_none_that_isn_t_there_is_led_to() {
        for (var page :
                List.of(
                        "https://evil.example//evil.example/desk",
                        guildhall.address() + "/no/such/page",
                        "not an address",
                        "javascript:alert(1)")) {
            assertThat(back(manager.postFrom(page, there, tooLate()))).as(page).isEqualTo(there);
        }
    }

    @Test
    void what_was_written_comes_back_to_be_taken_along_and_no_secret() {
        var written = "Two lines, \"quoted\"\nand <b>sharp</b>";
        var form =
                Fields.of(
                        "version",
                        "0",
                        "regions",
                        "EUROPE",
                        "why",
                        written,
                        "why.zh",
                        "请补充营业执照的第二页和附件",
                        "again",
                        written,
                        "password",
                        "lantern in harbour 42",
                        "day",
                        "2026-11-30");
        var refused = manager.post(there, form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(
                        refused.page().select(".refusal-typed p").stream()
                                .map(Element::wholeText)
                                .toList())
                .containsExactly(written, "请补充营业执照的第二页和附件");
        assertThat(
                        manager.post("/desk/roster/" + Ids.next(), form)
                                .page()
                                .select(".refusal-typed p"))
                .hasSize(2);
    }

    /// On the version that the page showed before anybody had sent it.
    private static Map<String, String> tooLate() {
        return Fields.of("version", "0", "regions", "EUROPE");
    }

    private static String back(Visit.Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        return refused.page().select(".refusal .actions a.primary").attr("href");
    }
}
