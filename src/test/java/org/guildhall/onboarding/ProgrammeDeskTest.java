package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.access.Role;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Programmes on the desk: as people meet them, out as a file, and in again as a new version.
class ProgrammeDeskTest {
    private static final String HERE = "/desk/programmes";
    private static final String OWN =
            ProgrammeSamples.text("reseller")
                    .replace("code: reseller\n", "code: desk-reseller\n")
                    .replace("sites: [international, china]", "sites: [international]");

    private final Installation guildhall = Installation.get();
    private final Visit manager =
            guildhall
                    .crowd()
                    .signedIn(guildhall.crowd().staff("Cam Manager", Role.CHANNEL_MANAGER));

    @Test
    void a_file_that_is_brought_in_is_the_next_version_and_running_applications_keep_theirs() {
        assertThat(bringIn(OWN).status()).isEqualTo(303);
        var running = Cases.draft("Still Running Pty Ltd", "desk-reseller");
        assertThat(bringIn(OWN.replace("review: 3", "review: 4")).status()).isEqualTo(303);

        var page = manager.get(HERE + "/desk-reseller").page();
        assertThat(page.select("h1").text()).isEqualTo("Alibaba Cloud Reseller Program");
        assertThat(page.select(".rail li")).hasSize(5);
        assertThat(page.select("fieldset[disabled] input[name=contactName]")).hasSize(1);
        assertThat(page.select("[aria-labelledby=sheet-title] dt").eachText())
                .contains("Discount information");
        assertThat(page.select("[aria-labelledby=limits-title]").text())
                .contains("≤ 30.00 %, beyond that: BD lead");
        assertThat(page.select("[aria-labelledby=promises-title]").text())
                .contains("4 working days");
        var versions = page.select("[aria-labelledby=versions-title] tbody tr").eachText();
        assertThat(versions.get(0)).startsWith("2 · offered now").contains(" 0 ");
        assertThat(versions.get(1)).startsWith("1 ").contains(" 1 ");
        assertThat(page.select(".timeline").text()).contains("Version 2 brought in", "Cam Manager");
        assertThat(running.application().identity().programmeVersion()).isEqualTo(1);
        assertThat(guildhall.front(Programmes.class).current("desk-reseller").promises().review())
                .isEqualTo(4);

        var exported = manager.get(HERE + "/desk-reseller/1/file").body();
        assertThat(exported).isEqualTo(OWN);
        assertThat(bringIn(exported).status()).as("an earlier version again").isEqualTo(303);
        assertThat(guildhall.front(Programmes.class).current("desk-reseller").version())
                .isEqualTo(1);
        var same = bringIn(exported);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.page().select("#problem-file").text()).contains("offered already");
    }

    @Test
    void a_file_with_mistakes_names_them_all_and_changes_nothing() {
        var broken =
                OWN.replace("code: desk-reseller", "code: broken")
                        .replace("way-in: open", "way-in: closed")
                        .replace("review: 3", "review: three")
                        .replace("template: reseller", "template: nobodys");

        var refused = bringIn(broken);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("main ul.stack > li").eachText())
                .extracting(mistake -> mistake.replaceFirst("^Line [1-9][0-9]*, ", ""))
                .containsExactly(
                        "way-in: \"closed\"; allowed: open, invitation",
                        "contract.template: \"nobodys\"; allowed: agency, distributor,"
                                + " reseller",
                        "promises.review: expected a whole number from 1 to 365");
        assertThat(manager.get(HERE + "/broken").status()).isEqualTo(404);
        reads("zh");
        assertThat(bringIn(broken).page().select("main ul.stack > li").eachText())
                .anyMatch(mistake -> mistake.endsWith("way-in：\"closed\"；允许：open, invitation"))
                .anyMatch(mistake -> mistake.endsWith("promises.review：应为 1 到 365 之间的整数"));
        reads("en");
    }

    @Test
    void a_file_that_asks_for_a_course_which_is_not_there_is_refused_before_it_keeps_a_start_off() {
        var training =
                "training-required: true\ntraining: {courses: [essentials, juggling], persons: 1}\n";
        var asking =
                OWN.replace("code: desk-reseller", "code: juggling-reseller")
                        .replace("training-required: false\n", training);

        var refused = bringIn(asking);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("main").text())
                .contains("training.courses: there is no course \"juggling\"; there are")
                .contains("essentials");
        assertThat(manager.get(HERE + "/juggling-reseller").status()).isEqualTo(404);
        assertThat(bringIn(asking.replace(", juggling", "")).status()).isEqualTo(303);
    }

    private void reads(String language) {
        guildhall
                .database()
                .sql("update account_person set language = :language where name = 'Cam Manager'")
                .param("language", language)
                .update();
    }

    @Test
    void the_page_says_what_a_programme_asks_for_on_the_way_and_of_whom() {
        var asked = manager.get(HERE + "/distributor").page().select("#asked-title").parents();
        assertThat(Objects.requireNonNull(asked.first()).text())
                .contains("Annual accounts of the last two years")
                .contains("It has resellers of its own")
                .contains("Before access, by us The settlement account is checked")
                .contains("Courses essentials · distribution People who pass each 2")
                .contains("Before the first sale, by the partner Your first-line support")
                .contains("withdrawn: after 0 days");
    }

    @Test
    void only_channel_managers_and_administrators_keep_programmes() {
        var crowd = guildhall.crowd();
        var developer = crowd.signedIn(crowd.staff("Bo Developer", Role.BD));
        assertThat(developer.get(HERE).status()).isEqualTo(403);
        var administrator = crowd.signedIn(crowd.staff("Ada Admin", Role.ADMINISTRATOR));
        assertThat(administrator.get(HERE).page().select("tbody th").eachText())
                .contains("Alibaba Cloud Agency Program", "Alibaba Cloud Distributor Program");
    }

    private Visit.Answer bringIn(String text) {
        var file =
                new Visit.File(
                        "file",
                        "programme.yml",
                        "application/yaml",
                        text.getBytes(StandardCharsets.UTF_8));
        return manager.upload(HERE, Map.of(), List.of(file));
    }
}
