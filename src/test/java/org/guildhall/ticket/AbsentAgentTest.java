package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Told;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// What becomes of the tickets of somebody who is away.
class AbsentAgentTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");
    private static final ZoneId WEST = ZoneId.of("America/Los_Angeles");
    private static final String BEGUN = "select count(*) from roster_absence where handed_over";
    private static final String DUE =
            """
            select count(*) from platform_timer
             where task_instance like 'roster.absence:%' and execution_time <= :now
            """;

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona anna = crowd.staff("Anna Absent", Role.SUPPORT_AGENT);
    private final Persona dora = crowd.staff("Dora Deputy", Role.SUPPORT_AGENT);
    private final Visit desk = crowd.signedIn(anna);
    private final Asking way = Asking.of(guildhall, crowd.owner("Cora Customer"), anna);

    @Test
    void what_would_run_out_goes_to_the_deputy_and_what_waits_for_the_customer_when_they_write() {
        var urgent = taken("Runs on");
        var answered = taken("Answered before");
        way.reply(answered, "It is done.", "ANSWER");
        away(Optional.of(dora));

        given(urgent, "Dora Deputy");
        assertThat(page(urgent)).contains("Anna Absent is away until");
        assertThat(agent(answered)).as("no promise runs").contains("Anna Absent");
        var more = Fields.of("words", "It is not.");
        assertThat(way.customer().post("/portal/tickets/" + answered + "/messages", more).status())
                .isEqualTo(303);
        given(answered, "Dora Deputy");
    }

    @Test
    void without_anybody_it_goes_back_to_the_queue_and_by_hand_one_is_warned() {
        var urgent = taken("Nobody's");
        away(Optional.empty());
        Eventually.found(
                "the queue",
                () -> {
                    tick();
                    return Optional.of(agent(urgent).isEmpty()).filter(back -> back);
                });
        assertThat(page(urgent)).contains("Back in the queue");

        var lead = crowd.signedIn(crowd.staff("Lin Lead", Role.SUPPORT_LEAD));
        var here = "/desk/tickets/" + urgent;
        var seen = lead.get(here);
        var shown = seen.page();
        var choice = shown.select("select[name=agent] option[value=" + anna.id().value() + "]");
        assertThat(choice.text()).contains("Anna Absent (away until");
        var fields = Fields.of("agent", choice.val(), "version", seen.version("/agent"));
        var warned = lead.follow(lead.post(here + "/agent", fields).location());
        assertThat(warned.page().select(".notice").text()).contains("away today");
        assertThat(agent(urgent)).contains("Anna Absent");
    }

    @Test
    void agents_keep_their_own_absences_and_a_lead_theirs_but_no_business_developer_s() {
        var day = LocalDate.ofInstant(guildhall.clock().instant(), ZONE).plusDays(40).toString();
        var developer = crowd.staff("Bea Developer", Role.BD);
        var standsIn = Fields.of("from", day, "to", day, "deputy", id(developer));
        var wrong = desk.post("/desk/absences", standsIn);
        assertThat(wrong.page().select("#problem-deputy")).isNotEmpty();

        var lead = crowd.signedIn(crowd.staff("Lin Lead", Role.SUPPORT_LEAD));
        var theirs = Fields.of("person", id(anna), "from", day, "to", day);
        assertThat(lead.post("/desk/absences", theirs).status()).isEqualTo(303);
        var others = Fields.of("person", id(developer), "from", day, "to", day);
        assertThat(lead.post("/desk/absences", others).status()).isEqualTo(404);
        assertThat(desk.get("/desk/absences").page().select("form[action$=removal]")).hasSize(1);
    }

    @Test
    void it_begins_where_they_are_also_when_they_have_moved_west_since_it_was_kept() {
        try (var another = Installation.another()) {
            var agent = another.crowd().staff("Wes Westward", Role.SUPPORT_AGENT);
            var own = another.crowd().signedIn(agent);
            var day = LocalDate.ofInstant(another.clock().instant(), ZONE).plusDays(1);
            var until = day.plusDays(20).toString();
            own.post("/desk/absences", Fields.of("from", day.toString(), "to", until));
            var seen = own.get("/account").page().expectFirst("[name=version]").val();
            var profile = Fields.of("version", seen, "name", "Wes Westward", "language", "en");
            profile.put("zone", WEST.getId());
            assertThat(own.post("/account", profile).status()).isEqualTo(303);

            another.clock().set(day.atTime(1, 0).atZone(ZONE).toInstant());
            Eventually.holds("the timer fired", () -> many(another, DUE) == 0);
            another.clock().set(day.atTime(1, 0).atZone(WEST).toInstant());
            Eventually.holds("it has begun", () -> many(another, BEGUN) == 1);
        }
    }

    @Test
    void a_deputy_who_has_left_hears_nothing_any_more() {
        var day = LocalDate.ofInstant(guildhall.clock().instant(), ZONE).plusDays(60).toString();
        var standsIn = Fields.of("from", day, "to", day, "deputy", id(dora));
        assertThat(desk.post("/desk/absences", standsIn).status()).isEqualTo(303);
        Eventually.holds("told", () -> letters("roster.mail.kept") == 1);
        var administrator = crowd.caller(crowd.staff("Ada Min", Role.ADMINISTRATOR));
        guildhall.front(StaffDirectory.class).deactivate(administrator, dora.id());

        var shown = desk.get("/desk/absences").page();
        var removal = shown.select("form[action$=removal]").attr("action");
        assertThat(desk.post(removal, Fields.of()).status()).isEqualTo(303);
        Told.everything(guildhall.front(Events.class), guildhall.database());
        assertThat(letters("roster.mail.taken-back")).isZero();
    }

    @Test
    void a_lead_in_the_east_takes_back_an_absence_of_whom_it_is_not_over_for() {
        var wes = crowd.staff("Wes Westward", Role.SUPPORT_AGENT);
        var own = crowd.signedIn(wes);
        profile(own, "Wes Westward", "Pacific/Pago_Pago");
        var lead = crowd.staff("Lin Lead", Role.SUPPORT_LEAD);
        var east = crowd.signedIn(lead);
        profile(east, "Lin Lead", "Pacific/Kiritimati");
        var last = LocalDate.ofInstant(guildhall.clock().instant(), ZoneId.of("Pacific/Pago_Pago"));
        var days = Fields.of("from", last.toString(), "to", last.toString());
        assertThat(own.post("/desk/absences", days).status()).isEqualTo(303);

        assertThat(east.get("/desk/absences").page().select("tbody th").eachText())
                .contains("Wes Westward");
    }

    private static void profile(Visit visit, String name, String zone) {
        var seen = visit.get("/account").page().expectFirst("[name=version]").val();
        var profile = Fields.of("version", seen, "name", name, "language", "en", "zone", zone);
        assertThat(visit.post("/account", profile).status()).isEqualTo(303);
    }

    private long letters(String kind) {
        return guildhall
                .database()
                .sql("select count(*) from platform_mail where recipient = :to and kind = :kind")
                .param("to", dora.email())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private static long many(Installation guildhall, String what) {
        var asked = guildhall.database().sql(what);
        if (what.contains(":now")) {
            asked = asked.param("now", Timestamp.from(guildhall.clock().instant()));
        }
        return asked.query(Long.class).single();
    }

    private static String id(Persona who) {
        return who.id().value().toString();
    }

    private String taken(String title) {
        var id = way.ask(title, "Please.");
        assertThat(way.onDesk(id, "agent", Fields.of("agent", "me")).status()).isEqualTo(303);
        return id;
    }

    private void away(Optional<Persona> deputy) {
        var today = LocalDate.ofInstant(guildhall.clock().instant(), ZONE);
        var fields = Fields.of("from", today.toString(), "to", today.plusDays(20).toString());
        deputy.ifPresent(each -> fields.put("deputy", id(each)));
        assertThat(desk.post("/desk/absences", fields).status()).isEqualTo(303);
    }

    private void given(String ticket, String name) {
        Eventually.found(
                name,
                () -> {
                    tick();
                    return agent(ticket).filter(name::equals);
                });
    }

    /// Timers look at the clock, which stands still in tests.
    private void tick() {
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
    }

    private String page(String ticket) {
        return desk.get("/desk/tickets/" + ticket).page().text();
    }

    private Optional<String> agent(String ticket) {
        return guildhall
                .database()
                .sql("select agent_name from ticket_ticket where id = cast(:id as uuid)")
                .param("id", ticket)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }
}
