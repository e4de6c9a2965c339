package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The figures of the support desk, and the lists behind them.
class FiguresTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona lena = crowd.staff("Lena Leads", Role.SUPPORT_LEAD);
    private final Visit lead = crowd.signedIn(lena);
    private final Program program = Program.of(guildhall, lena);
    private final Persona agent = crowd.staff("Aron Answers", Role.SUPPORT_AGENT);
    private final Asking way = Asking.of(guildhall, crowd.owner("Carla Customer"), agent);

    @Test
    void what_came_back_from_another_team_was_handed_over_all_the_same() {
        var before = figure("Given to another team");
        var id = way.ask("Handed over once", "Please look.");
        way.onDesk(id, "team", Fields.of("team", "Network"));
        assertThat(way.state(id)).isEqualTo("WAITING_FOR_TEAM");
        var page = lead.get("/desk/tickets/" + id).page();
        var seen = page.expectFirst("form[action$=/team/return] [name=version]").val();
        var back = lead.post("/desk/tickets/" + id + "/team/return", Fields.of("version", seen));
        assertThat(back.status()).isEqualTo(303);
        assertThat(
                        Eventually.found(
                                "a letter to who handed it over",
                                () ->
                                        new Letters(guildhall.mail())
                                                .to(agent.email()).stream().findFirst()))
                .satisfies(
                        letter ->
                                assertThat(letter.getSubject())
                                        .startsWith("Back from the other team: SUP-"));
        assertThat(way.state(id)).isEqualTo("OPEN");
        assertThat(figure("Given to another team")).isEqualTo(before + 1);
    }

    @Test
    void each_figure_leads_to_as_many_tickets_of_its_month_and_topic() {
        var id = way.ask("A figure leads here", "Please look.");
        assertThat(way.reply(id, "Dear Carla, done.", "ANSWER").status()).isEqualTo(303);
        for (var label : List.of("Opened", "Got a reply", "Opened again")) {
            var link = cell(label).expectFirst("a").attr("href");
            assertThat(link).contains("topic=directmail", "month=", "view=all");
            assertThat(listed(link)).as(label).isEqualTo(figure(label));
        }
        var last = cell("Opened").expectFirst("a").attr("href");
        var month = YearMonth.parse(last.replaceAll(".*month=([0-9-]+).*", "$1")).minusYears(9);
        assertThat(lead.get(last.replaceAll("month=[0-9-]+", "month=" + month)).body())
                .contains("Nothing here");
        for (var came : List.of("first-missed", "resolution-kept", "helped", "handed-over")) {
            assertThat(lead.get("/desk/tickets?came=" + came).status()).isEqualTo(200);
        }
    }

    @Test
    void only_a_reply_keeps_a_promise_and_what_nobody_answers_in_time_is_missed() {
        var firsts = judged("first");
        var answers = judged("resolution");
        var closed = way.ask("Closed without a reply", "Please look.");
        way.onDesk(closed, "closure", Fields.of("reason", "Sent by mistake."));
        assertThat(way.state(closed)).isEqualTo("CLOSED");
        assertThat(judged("first")).as("neither kept nor missed").isEqualTo(firsts);
        assertThat(judged("resolution")).isEqualTo(answers);

        var late = way.ask("Nobody answers", "Hello?");
        guildhall
                .database()
                .sql("update calendar_clock set due_at = :then where object_id = cast(:id as uuid)")
                .param("then", Timestamp.from(guildhall.clock().instant().minusSeconds(60)))
                .param("id", late)
                .update();
        assertThat(judged("first")).isEqualTo(firsts.missedOneMore());
        assertThat(judged("resolution")).isEqualTo(answers.missedOneMore());

        way.reply(late, "Here we are.", "ANSWER");
        assertThat(judged("first")).as("too late").isEqualTo(firsts.missedOneMore());
        assertThat(judged("resolution")).isEqualTo(answers.missedOneMore());
    }

    private record Judged(long kept, long missed) {
        Judged missedOneMore() {
            return new Judged(kept, missed + 1);
        }
    }

    /// How many promises were kept and missed: the figure's and the lists' behind it.
    private Judged judged(String promise) {
        var here =
                "/desk/tickets?view=all&topic=directmail&month=%s&came=%s-"
                        .formatted(month(), promise);
        var listed = new Judged(listed(here + "kept"), listed(here + "missed"));
        var topics = program.get("/api/v1/ticket-figures").json().path("topics").valueStream();
        var share =
                topics.filter(each -> each.path("topic").asString().equals("directmail"))
                        .findFirst()
                        .map(each -> each.path(promise));
        var good = share.map(each -> each.path("good").asLong()).orElse(0L);
        var all = share.map(each -> each.path("of").asLong()).orElse(0L);
        assertThat(new Judged(good, all - good)).as(promise).isEqualTo(listed);
        return listed;
    }

    private YearMonth month() {
        var link = lead.get("/desk/ticket-figures").page().select("a[href*=month=]").attr("href");
        return YearMonth.parse(link.replaceAll(".*month=([0-9-]+).*", "$1"));
    }

    private long listed(String link) {
        var page = lead.get(link).page();
        if (page.select(".worklist-foot").isEmpty()) return 0;
        var words = page.expectFirst(".worklist-foot span").text();
        return Long.parseLong(words.replaceAll(".*\\D([0-9,]+)$", "$1").replace(",", ""));
    }

    private long figure(String label) {
        return Long.parseLong(cell(label).text());
    }

    private Element cell(String label) {
        var page = lead.get("/desk/ticket-figures").page();
        var row =
                page.select("tr:has(a.row-link)").stream()
                        .filter(each -> each.expectFirst("a.row-link").text().equals("DirectMail"))
                        .findFirst();
        return row.map(each -> each.expectFirst("td[data-label=" + label + "]"))
                .orElseGet(() -> new Element("td").text("0"));
    }
}
