package org.guildhall.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.list.Csv;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Told;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The figures as a channel manager reads them.
class FigurePagesTest {
    private final Installation guildhall = Installation.get();

    @Test
    void each_picture_has_its_table_and_each_number_its_cases() {
        var owner = guildhall.crowd().verifiedOwner("Ann Owner", "Counted Pty Ltd");
        var caller = (Caller.Member) guildhall.crowd().caller(owner);
        guildhall.front(Joining.class).start("reseller", caller);
        settle();
        var manager = signedIn(Role.CHANNEL_MANAGER);
        var page = manager.get("/desk/figures").page();

        assertThat(page.select("svg[role=img] > title")).isNotEmpty();
        for (var shown : page.select("section:has(svg)")) {
            assertThat(shown.select("svg[role=img] > desc").text()).isNotBlank();
            assertThat(shown.select("table tbody tr")).isNotEmpty();
        }
        for (var section : new String[] {"funnel", "ages", "corrections", "rejections"}) {
            page.select("section:has(#" + section + ") td.number a").stream()
                    .filter(link -> !link.text().endsWith("%")) // a share of the cases beside it
                    .forEach(link -> leadsToItsCases(manager, link));
        }
        assertThat(page.select("section:has(#funnel) td.number a")).isNotEmpty();
        assertThat(page.select("section:has(#funnel) thead th.number")).isNotEmpty();
    }

    @Test
    void a_number_leads_to_the_application_and_each_figure_is_a_file() {
        var owner = guildhall.crowd().verifiedOwner("Ann Owner", "Listed Pty Ltd");
        var caller = (Caller.Member) guildhall.crowd().caller(owner);
        var id = guildhall.front(Joining.class).start("reseller", caller);
        settle();
        var manager = signedIn(Role.CHANNEL_MANAGER);
        var month = YearMonth.from(guildhall.clock().instant().atZone(ZoneOffset.UTC));
        var list = "/desk/figures/cases?of=aged&stage=DRAFT&age=UP_TO_2&page=";
        var found = false;
        for (var page = 1; page < 20 && !found; page++) {
            var rows = manager.get(list + page).page();
            found = !rows.select("a[href=/desk/applications/" + id.value() + "]").isEmpty();
        }
        assertThat(found).isTrue();

        var csv = manager.get("/desk/figures/funnel.csv?from=" + month + "&to=" + month);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body()).startsWith(Csv.MARK + "Month,Programme,Started,Submitted,Qualified");
        assertThat(csv.body().lines()).anyMatch(line -> line.contains("Reseller"));
        assertThat(manager.get("/desk/figures/nothing.csv").status()).isEqualTo(404);
    }

    @Test
    void each_file_says_what_its_table_says_and_opens_in_a_table_calculator_in_any_language() {
        var owner = guildhall.crowd().verifiedOwner("Ann Owner", "Filed Pty Ltd");
        var caller = (Caller.Member) guildhall.crowd().caller(owner);
        guildhall.front(Joining.class).start("reseller", caller);
        settle();
        var manager = signedIn(Role.CHANNEL_MANAGER);
        for (var language : List.of("en", "zh-CN", "es")) {
            manager.post("/choices/language", Fields.of("language", language, "back", "/desk"));
            var page = manager.get("/desk/figures").page();
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            for (var section : page.select("section.figures:has(table)")) {
                var file = manager.get(section.expectFirst("a[download]").attr("href")).body();
                assertThat(file).isEqualTo(Csv.MARK + lines(section.expectFirst("table")));
            }
            assertThat(page.select("section.figures:has(table)")).isNotEmpty();
        }
    }

    private static String lines(Element table) {
        return table.select("tr").stream()
                .map(row -> row.select("th, td").stream().map(Element::wholeText).toList())
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    @Test
    void programs_ask_of_the_same_months_as_the_page_wherever_their_person_is() {
        try (var another = Installation.another()) {
            var manager = another.crowd().staff("Walt West", Role.CHANNEL_MANAGER);
            var visit = another.crowd().signedIn(manager);
            var seen = visit.get("/account").page().expectFirst("[name=version]").val();
            var west = Fields.of("version", seen, "name", "Walt West", "language", "en");
            west.put("zone", "America/Los_Angeles");
            assertThat(visit.post("/account", west).status()).isEqualTo(303);

            another.clock().set(Instant.parse("2027-01-31T20:00:00Z"));
            var page = another.crowd().signedIn(manager).get("/desk/figures").page();
            var asked = Program.of(another, manager).get("/api/v1/figures").json();
            assertThat(asked.path("to").asString())
                    .isEqualTo(page.expectFirst("[name=to]").val())
                    .isEqualTo("2027-02");
        }
    }

    @Test
    void a_month_that_can_t_be_read_is_refused_to_programs() {
        var manager = guildhall.crowd().staff("Cho Manager", Role.CHANNEL_MANAGER);
        var asked = Program.of(guildhall, manager).get("/api/v1/figures?from=2026-13");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.toString()).contains("from", "2026-11");
    }

    @Test
    void figures_are_for_managers_leads_and_administrators() {
        assertThat(signedIn(Role.BD).get("/desk/figures").status()).isEqualTo(403);
        assertThat(signedIn(Role.BD_LEAD).get("/desk/figures").status()).isEqualTo(200);
        var administrator = signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get("/desk/figures").status()).isEqualTo(200);
        assertThat(administrator.get("/desk/figures?from=2026-13&to=x&site='").status())
                .isEqualTo(200);
    }

    private static void leadsToItsCases(Visit who, Element link) {
        var list = who.get(link.attr("href")).page();
        var count = list.select(".worklist-foot > span").text();
        assertThat(count).as(link.attr("href")).endsWith(" of " + link.text());
    }

    private Visit signedIn(Role role) {
        return guildhall.crowd().signedIn(guildhall.crowd().staff("Cho Manager", role));
    }

    private void settle() {
        Told.everything(guildhall.front(Events.class), guildhall.database());
    }
}
