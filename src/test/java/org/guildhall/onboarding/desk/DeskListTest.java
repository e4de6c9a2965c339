package org.guildhall.onboarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.list.Address;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The desk's list as people work with it all day.
class DeskListTest {
    private static final Installation GUILDHALL = Installation.get();
    private static final String COMPANY = "Quokka Harbour";

    /// The column of the file that says when something is due.
    private static final int DUE = 8;

    private static Persona reviewer;
    private static Persona lead;
    private static UUID waiting;
    private static UUID agreed;

    @BeforeAll
    static void applications() {
        var stations = new Stations(GUILDHALL);
        reviewer = stations.reviewer();
        lead = GUILDHALL.crowd().staff("Lena Lead", Role.BD_LEAD);
        waiting = stations.submitted(GUILDHALL.crowd().verifiedOwner("Walt", COMPANY + " One"));
        agreed = stations.offered(GUILDHALL.crowd().verifiedOwner("Otto", COMPANY + " Two"));
    }

    @Test
    void filters_live_in_the_address_and_narrow_the_list_together() {
        var visit = visit(reviewer);
        assertThat(found(visit, "")).containsExactlyInAnyOrder(waiting, agreed);
        assertThat(found(visit, "&view=new")).containsExactly(waiting);
        assertThat(found(visit, "&view=mine")).containsExactly(agreed);
        assertThat(found(visit, "&stage=terms-offered")).containsExactly(agreed);
        assertThat(found(visit, "&reviewer=nobody")).containsExactly(waiting);
        assertThat(found(visit, "&reviewer=me&stage=under-review")).isEmpty();
        assertThat(found(visit, "&country=AU&site=international")).hasSize(2);
        assertThat(found(visit, "&country=CN")).isEmpty();
        assertThat(found(visit, "&held=yes")).isEmpty();
        assertThat(found(visit, "&submitted=1999-01")).isEmpty();
        assertThat(found(visit, "&programme=nothing&stage=nonsense")).isEmpty();
    }

    @Test
    void a_chinese_name_is_found_by_two_of_its_characters() {
        var stations = new Stations(GUILDHALL);
        stations.submitted(GUILDHALL.crowd().verifiedOwner("李雪", "上海榕树渠道有限公司"));
        var list = "/desk/applications?q=";
        assertThat(visit(reviewer).get(list + "%E6%A6%95%E6%A0%91").page().select("tbody").text())
                .contains("上海榕树渠道有限公司");
        assertThat(visit(reviewer).get(list + "%E6%A0%91%E6%A6%95").page().select("main").text())
                .doesNotContain("上海榕树渠道有限公司");
    }

    @Test
    void what_is_overdue_and_what_ends_soon_is_found_when_its_time_has_come() {
        var query = query("promise", "overdue");
        assertThat(list().page(query, 0, 10).total()).isZero();
        assertThat(list().page(in(query, 30), 0, 10).total()).isEqualTo(1);
        var ending = query("ending", "yes");
        assertThat(list().page(in(ending, 400), 0, 10).total()).isEqualTo(1);
    }

    @Test
    void every_column_sorts_both_ways_and_equals_keep_their_order() {
        for (var order : DeskQuery.Order.values()) {
            var up = found(visit(reviewer), "&sort=" + order.word());
            var down = found(visit(reviewer), "&sort=-" + order.word());
            assertThat(up).as(order.word()).hasSize(2);
            assertThat(down).as(order.word()).hasSize(2);
        }
        assertThat(found(visit(reviewer), "&sort=company")).containsExactly(waiting, agreed);
        assertThat(found(visit(reviewer), "&sort=-company")).containsExactly(agreed, waiting);
    }

    @Test
    void what_stands_still_is_due_on_no_day_and_comes_after_what_runs() {
        var stations = new Stations(GUILDHALL);
        var still = stations.submitted(GUILDHALL.crowd().verifiedOwner("Stella", "Wombat Still"));
        var runs = stations.submitted(GUILDHALL.crowd().verifiedOwner("Ron", "Wombat Runs"));
        GUILDHALL
                .database()
                .sql("update calendar_clock set paused_at = started_at where object_id = :id")
                .param("id", still)
                .update();
        assertThat(found(visit(reviewer), "&sort=due", "Wombat")).containsExactly(runs, still);
        assertThat(found(visit(reviewer), "&sort=-due", "Wombat")).containsExactly(runs, still);
        var file = visit(reviewer).get("/desk/applications.csv?q=Wombat&sort=due").body();
        var due = file.lines().map(line -> line.split(",", -1)[DUE]).toList();
        assertThat(due.getFirst()).isEqualTo("Due");
        assertThat(due.get(1)).isNotEmpty();
        assertThat(due.get(2)).isEmpty();
    }

    @Test
    void an_empty_list_says_why_and_leads_on() {
        var page = visit(lead).get("/desk/applications?view=mine").page();
        assertThat(page.select(".empty").text()).contains("Nothing is yours");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/desk/applications?view=new");
        var narrowed = visit(lead).get("/desk/applications?country=ZZ&view=open").page();
        assertThat(narrowed.select(".empty a").attr("href"))
                .isEqualTo("/desk/applications?view=open");
    }

    @Test
    void a_view_is_kept_for_oneself_or_shared_with_the_desk() {
        var visit = visit(lead);
        var address = "/desk/applications?country=AU&sort=-company";
        keep(visit, "Only mine", address, "");
        keep(visit, "For all", address, "yes");
        assertThat(views(visit)).contains("Only mine").contains("For all");
        assertThat(views(visit(reviewer))).contains("For all").doesNotContain("Only mine");
        assertThat(keep(visit, "for ALL", address, "").status()).isEqualTo(422);
        assertThat(keep(visit, "Elsewhere", "//evil.example/desk/", "").status()).isEqualTo(422);
        var page = visit.get(address).page();
        var away = page.select(".shelf form[action$=removal]").attr("action");
        assertThat(visit(reviewer).post(away, Map.of()).status()).isEqualTo(404);
        assertThat(visit.post(away, Map.of()).status()).isEqualTo(303);
    }

    @Test
    void of_the_ticked_rows_those_that_can_be_given_are_and_the_others_say_why() {
        var stations = new Stations(GUILDHALL);
        var owner = GUILDHALL.crowd().verifiedOwner("Bulk", "Bilby Bulk One");
        var other = GUILDHALL.crowd().verifiedOwner("Bulk", "Bilby Bulk Two");
        var fine = row(stations.submitted(owner));
        var seenBefore = row(stations.submitted(other));
        var id = seenBefore.substring(0, 36);
        visit(reviewer)
                .post(
                        "/desk/applications/" + id + "/review",
                        Map.of("version", seenBefore.substring(37)));
        var to = reviewer.id().value().toString();
        var fields =
                List.of(Map.entry("row", fine), Map.entry("row", seenBefore), Map.entry("to", to));
        var answer = visit(lead).post("/desk/applications/assignments", fields);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".notice").text()).contains("1 given, 1 not");
        assertThat(answer.page().select("tbody tr").text())
                .contains("Bilby Bulk Two")
                .contains("No longer possible")
                .doesNotContain("Bilby Bulk One");
        assertThat(found(visit(reviewer), "&view=mine", "Bilby"))
                .contains(UUID.fromString(fine.substring(0, 36)));
        var mine = List.of(Map.entry("row", row(UUID.fromString(id))), Map.entry("to", to));
        var stranger = visit(GUILDHALL.crowd().staff("Stray", Role.BD));
        assertThat(stranger.post("/desk/applications/assignments", mine).page().text())
                .contains("Only a BD lead");
        assertThat(visit(lead).post("/desk/applications/assignments", Map.of("to", to)).status())
                .isEqualTo(422);
    }

    @Test
    void the_list_as_a_file_has_the_same_rows_and_runs_no_formula() {
        GUILDHALL
                .database()
                .sql(
                        "update onboarding_application set company = '=' || company where id in"
                                + " (:ids)")
                .param("ids", List.of(waiting, agreed))
                .update();
        var answer = visit(reviewer).get("/desk/applications.csv?q=Quokka&sort=-company");
        var lines = answer.body().split("\r\n");
        assertThat(answer.body()).startsWith("\uFEFFNumber,Company,UID,");
        assertThat(lines).hasSize(3);
        assertThat(lines[1]).contains(",'=Quokka Harbour Two,");
        assertThat(lines[2]).contains(",'=Quokka Harbour One,");
    }

    @Test
    void the_board_shows_the_stages_with_their_counts_and_leads_to_the_rest() {
        var page = visit(reviewer).get("/desk/board?reviewer=me").page();
        assertThat(page.select(".board-column")).hasSizeGreaterThan(5);
        var card = page.select(".board-card[data-row=" + agreed + "]");
        assertThat(card.text()).contains("Quokka Harbour Two");
        assertThat(page.select(".board-card[data-row=" + waiting + "]")).isEmpty();
    }

    @Test
    void columns_that_are_spare_are_shown_to_who_asks() {
        var visit = visit(reviewer);
        assertThat(heads(visit.get("/desk/applications?q=Quokka").page()))
                .contains("Stage")
                .doesNotContain("Country");
        assertThat(heads(visit.get("/desk/applications?q=Quokka&also=7&without=2").page()))
                .contains("Country")
                .doesNotContain("Stage");
    }

    private static List<String> heads(Document page) {
        return page.select("thead th").eachText();
    }

    private static Visit visit(Persona persona) {
        return GUILDHALL.crowd().signedIn(persona);
    }

    private static List<UUID> found(Visit visit, String filters) {
        return found(visit, filters, "Quokka");
    }

    private static List<UUID> found(Visit visit, String filters, String words) {
        var page = visit.get("/desk/applications?q=" + words + filters).page();
        return page.select("tr[data-row]").eachAttr("data-row").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static Visit.Answer keep(Visit visit, String name, String address, String shared) {
        return visit.post(
                "/desk/views", Fields.of("name", name, "address", address, "shared", shared));
    }

    private static String views(Visit visit) {
        return visit.get("/desk/applications").page().select(".shelf").text();
    }

    private static String row(UUID id) {
        var staff = (Caller.Staff) GUILDHALL.crowd().caller(lead);
        var seen = GUILDHALL.front(Applications.class).seen(new ApplicationId(id), staff);
        return id + "." + seen.version();
    }

    private static DeskList list() {
        return GUILDHALL.front(DeskList.class);
    }

    private static DeskQuery query(String name, String value) {
        var at = new Address("/desk/applications", Map.of("q", "Quokka", name, value));
        return DeskAddress.query(
                at,
                (Caller.Staff) GUILDHALL.crowd().caller(reviewer),
                ZoneOffset.UTC,
                GUILDHALL.clock().instant());
    }

    private static DeskQuery in(DeskQuery query, int days) {
        return new DeskQuery(
                query.view(),
                query.words(),
                query.programme(),
                query.stage(),
                query.by(),
                query.site(),
                query.country(),
                query.promise(),
                query.held(),
                query.ending(),
                query.submitted(),
                query.order(),
                query.descending(),
                query.now().plus(Duration.ofDays(days)));
    }
}
