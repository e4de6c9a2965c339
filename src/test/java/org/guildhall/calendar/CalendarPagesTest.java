package org.guildhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The calendars as the desk shows them. Years far away, so that no other test's clock moves.
class CalendarPagesTest {
    private static final String CHINA = "/desk/calendars/china";

    private final Installation guildhall = Installation.get();
    private final Visit manager =
            guildhall
                    .crowd()
                    .signedIn(guildhall.crowd().staff("Chan Manager", Role.CHANNEL_MANAGER));

    @Test
    void every_site_has_a_calendar_and_says_where_its_holidays_come_from() {
        var rows = manager.get("/desk/calendars").page().select("tbody tr").eachText();

        assertThat(rows)
                .hasSize(2)
                .anySatisfy(
                        row ->
                                assertThat(row)
                                        .contains(
                                                "China", "Asia/Shanghai", "Guildhall's own list"));
    }

    @Test
    void a_year_can_be_read_without_colours() {
        var year = manager.get(CHINA + "?year=2026").page().select(".year");
        var october = year.select("tbody tr").get(9);

        assertThat(october.select("td").stream().limit(11).map(Element::text))
                .as("seven days of holiday, two working days, a made-up Saturday, a Sunday")
                .containsExactly("H", "H", "H", "H", "H", "H", "H", "", "", "M", "–");
        assertThat(october.select("td").get(9).attr("title"))
                .isEqualTo("Sat 10 Oct 2026: Made-up working day, National Day");
        assertThat(year.select("caption").text()).contains("H Holiday", "M Made-up working day");
    }

    @Test
    void a_day_is_entered_seen_and_removed_and_each_is_history() {
        var entered =
                manager.post(CHINA + "/days", day("2090-03-01", "MADE_UP", "Moving", version()));
        assertThat(entered.location()).isEqualTo(CHINA + "?year=2090");
        var page = year2090();
        assertThat(page.select("section").text()).contains("Moving", "Made-up working day");
        assertThat(page.select(".timeline").text()).contains("Entered", "Moving", "Chan Manager");

        var removed =
                manager.post(CHINA + "/days/2090-03-01/removal", Map.of("version", version()));
        assertThat(removed.status()).isEqualTo(303);
        assertThat(year2090().select(".timeline").text()).contains("Removed");
        assertThat(
                        manager.post(
                                        CHINA + "/days/2090-03-01/removal",
                                        Map.of("version", version()))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
        var answer = manager.post(CHINA + "/days", day("soon", "WHATEVER", "Moving", version()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problem-date, #problem-kind")).hasSize(2);
        assertThat(answer.page().select("input[name=name]").val()).isEqualTo("Moving");
    }

    @Test
    void who_saw_an_older_version_changes_nothing() {
        var seen = version();
        manager.post(CHINA + "/days", day("2090-05-01", "HOLIDAY", "First", seen));
        var second = manager.post(CHINA + "/days", day("2090-05-02", "HOLIDAY", "Second", seen));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().text()).contains("Chan Manager");
        assertThat(year2090().select("section").text()).doesNotContain("Second");
    }

    @Test
    void a_week_without_a_working_day_is_refused() {
        var everyDay =
                List.of(
                        Map.entry("version", version()),
                        Map.entry("daysOff", "MONDAY"),
                        Map.entry("daysOff", "TUESDAY"),
                        Map.entry("daysOff", "WEDNESDAY"),
                        Map.entry("daysOff", "THURSDAY"),
                        Map.entry("daysOff", "FRIDAY"),
                        Map.entry("daysOff", "SATURDAY"),
                        Map.entry("daysOff", "SUNDAY"));

        assertThat(manager.post(CHINA + "/week", everyDay).status()).isEqualTo(422);
    }

    @Test
    void a_reviewer_has_no_business_here() {
        var reviewer = guildhall.crowd().signedIn(guildhall.crowd().staff("Bo Reviewer", Role.BD));

        assertThat(reviewer.get("/desk/calendars").status()).isEqualTo(403);
        assertThat(reviewer.get(CHINA).status()).isEqualTo(403);
    }

    private static Map<String, String> day(String date, String kind, String name, String version) {
        return Fields.of("date", date, "kind", kind, "name", name, "version", version);
    }

    private String version() {
        return year2090().select("input[name=version]").val();
    }

    private Document year2090() {
        return manager.get(CHINA + "?year=2090").page();
    }
}
