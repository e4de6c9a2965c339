package org.guildhall.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.account.session.Device;
import org.guildhall.account.signin.SignIn;
import org.guildhall.demo.clock.ClockMoves;
import org.guildhall.platform.web.Invalid;
import org.guildhall.support.Eventually;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final String HTML = "text/html";

    @TempDir static Path directory;

    private static TestDatabase database;
    private static Installation demo;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        demo = Installation.demo(database, "guildhall.demo.directory=" + directory);
    }

    @AfterAll
    static void stop() {
        demo.close();
        database.close();
    }

    @Test
    void every_persona_of_the_list_signs_in_with_the_password_given_there() throws Exception {
        var list = JsonMapper.shared().readTree(Files.readString(directory.resolve("demo.json")));
        var signIn = demo.part(SignIn.class);
        var device = new Device("127.0.0.1", "test");

        assertThat(list.get("baseUrl").asString()).startsWith("http://localhost");
        assertThat(list.get("personas")).hasSize(22);
        for (JsonNode persona : list.get("personas")) {
            var outcome =
                    signIn.attempt(
                            persona.get("email").asString(),
                            persona.get("password").asString(),
                            device);
            assertThat(outcome).isInstanceOf(SignIn.Outcome.Opened.class);
        }
    }

    @Test
    void the_page_lets_in_as_anybody_and_its_people_are_the_ones_of_the_list() throws Exception {
        var page = demo.get("/demo", HTML);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Mei Tan", "Ayu Lestari", "北京云桥科技有限公司", "Nube Azteca S.A. de C.V.");
    }

    @Test
    void the_mailbox_tells_scripts_what_it_shows_people() throws Exception {
        var mails = demo.json("/demo/mails?to=olivia@southern.example");
        var offered = mails.get(0);

        assertThat(mails.size()).isGreaterThan(2);
        assertThat(offered.get("recipient").asString()).isEqualTo("olivia@southern.example");
        assertThat(offered.get("links").get(0).asString()).startsWith("http://localhost");
        var alone = demo.json("/demo/mails/" + offered.get("id").asString());
        assertThat(alone).isEqualTo(offered);
        var shown = demo.get("/demo/mails/" + offered.get("id").asString(), HTML);
        assertThat(shown.body()).contains(alone.get("title").asString(), "sandbox=");
        assertThat(demo.get("/demo/mails", "*/*").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(HTML));
    }

    @Test
    void the_support_desk_has_mails_of_every_end_an_escalation_and_a_diagnosis() {
        var sql = demo.part(JdbcClient.class);
        soon(sql, "select state from inbound_mail", "OPENED", "JOINED", "REFUSED");
        soon(sql, "select state from escalation_escalation", "WITH_THEM", "ANSWERED");
        assertThat(texts(sql, "select code from diagnosis_consultation"))
                .containsExactly("directmail-activation");
        assertThat(texts(sql, "select text from ticket_note"))
                .anyMatch(text -> text.contains("whois"));
    }

    private static void soon(JdbcClient sql, String statement, String... expected) {
        var wanted = Set.of(expected);
        var _ =
                Eventually.found(
                        statement,
                        () ->
                                Optional.of(texts(sql, statement))
                                        .filter(found -> Set.copyOf(found).equals(wanted)));
    }

    private static List<String> texts(JdbcClient sql, String statement) {
        return sql.sql(statement).query((row, _) -> row.getString(1)).list();
    }

    @Test
    void a_letter_in_its_frame_runs_nothing() throws Exception {
        var id = demo.json("/demo/mails").get(0).get("id").asString();
        var letter = demo.get("/demo/mails/" + id + "/letter", HTML);

        assertThat(letter.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
    }

    @Test
    void a_clock_moved_forward_stays_so_after_a_restart() {
        try (var another = TestDatabase.create()) {
            Instant moved;
            try (var first = Installation.demo(another)) {
                first.part(ClockMoves.class).by(40);
                first.part(ClockMoves.class).toNextWorkingDay("international");
                moved = first.part(Clock.class).instant();
                assertThat(moved.atZone(SINGAPORE).toLocalTime())
                        .isBetween(LocalTime.of(9, 0), LocalTime.of(9, 1));
            }
            try (var second = Installation.demo(another)) {
                assertThat(second.part(Clock.class).instant())
                        .isBetween(moved, moved.plus(Duration.ofMinutes(5)));
                assertThat(second.part(Personas.class).all()).hasSize(22);
            }
        }
    }

    @Test
    void the_clock_never_goes_back() {
        var moves = demo.part(ClockMoves.class);
        var yesterday = demo.part(Clock.class).instant().atZone(SINGAPORE).toLocalDate();

        assertThatThrownBy(() -> moves.to(yesterday.minusDays(1), "international"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> moves.by(0)).isInstanceOf(Invalid.class);
    }
}
