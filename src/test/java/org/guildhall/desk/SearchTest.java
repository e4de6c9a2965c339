package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The field at the top of the desk finds what its reader may see, however it is called.
class SearchTest {
    private static final Installation GUILDHALL = Installation.get();

    private static Persona reviewer;
    private static Persona owner;
    private static UUID application;
    private static UUID chinese;

    @BeforeAll
    static void things() {
        var stations = new Stations(GUILDHALL);
        reviewer = stations.reviewer();
        owner = GUILDHALL.crowd().verifiedOwner("Zoë Østergaard", "Numbát Söhne Trading");
        application = stations.application(stations.sent(owner));
        chinese = stations.submitted(GUILDHALL.crowd().verifiedOwner("Li Wei", "杭州云栖科技有限公司"));
    }

    @Test
    void parts_of_names_are_found_without_their_accents_and_in_any_order() {
        assertThat(hrefs("numbat", reviewer)).contains("/desk/applications/" + application);
        assertThat(hrefs("TRADING sohne", reviewer)).contains("/desk/applications/" + application);
        assertThat(hrefs("ＮＵＭＢＡＴ", reviewer)).contains("/desk/applications/" + application);
        assertThat(hrefs("numbat elsewhere", reviewer)).isEmpty();
        assertThat(hrefs("nu tr", reviewer)).contains("/desk/applications/" + application);
    }

    @Test
    void chinese_is_found_from_its_first_character_on() {
        for (var words : List.of("云栖", "栖", "杭州 科技", "杭州云栖科技有限公司")) {
            assertThat(hrefs(words, reviewer)).as(words).contains("/desk/applications/" + chinese);
        }
        assertThat(hrefs("栖云", reviewer)).isEmpty();
    }

    @Test
    void numbers_uids_and_addresses_are_found_in_part() {
        var uid = GUILDHALL.crowd().account(owner).uid().value();
        assertThat(hrefs(uid, reviewer)).contains("/desk/applications/" + application);
        assertThat(hrefs(uid.substring(4, 14), reviewer))
                .contains("/desk/applications/" + application);
        assertThat(hrefs(owner.email(), reviewer)).contains("/desk/applications?q=" + uid);
    }

    @Test
    void everybody_finds_only_the_kinds_they_may_see() {
        var crowd = GUILDHALL.crowd();
        assertThat(groups("numbat", reviewer)).containsExactly("Applications", "Contracts");
        assertThat(groups("numbat", crowd.staff("Vic", Role.VERIFIER)))
                .containsExactly("Verifications");
        assertThat(groups("numbat", crowd.staff("Sue", Role.SUPPORT_AGENT)))
                .containsExactly("Applications");
        assertThat(groups("numbat", crowd.staff("Ada", Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void what_cannot_be_read_finds_nothing_and_breaks_nothing() {
        for (var words : List.of("", "   ", "%", "'", "\\", "a' | b & !", "_ _", ":*", "\u0000x")) {
            assertThat(GUILDHALL.crowd().signedIn(reviewer).get(path(words)).status())
                    .as(words)
                    .isEqualTo(200);
        }
    }

    private static List<String> hrefs(String words, Persona persona) {
        var page = GUILDHALL.crowd().signedIn(persona).get(path(words)).page();
        return page.select(".hits a.row-link").eachAttr("href");
    }

    private static List<String> groups(String words, Persona persona) {
        var page = GUILDHALL.crowd().signedIn(persona).get(path(words)).page();
        return page.select(".hits h2").eachText();
    }

    private static String path(String words) {
        return "/desk/search?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
