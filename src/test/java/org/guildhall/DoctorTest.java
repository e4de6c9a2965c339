package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.platform.settings.Database;
import org.guildhall.support.FreePort;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What an operator hears about an installation, sound or not.
class DoctorTest {
    private static final String KEY = "m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=";

    @TempDir Path directory;

    @Test
    void a_sound_installation_ends_with_0() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var database = TestDatabase.create()) {
            var operator = operator(reached(database), mail.getSmtp().getPort());
            operator.says("backup", directory.resolve("a.backup").toString());
            operator.says("audit", "verify");

            var said = operator.says("doctor");

            assertThat(said.output().lines().map(line -> line.split(" ")[0]))
                    .as(said.output())
                    .isNotEmpty()
                    .allMatch("ok"::equals);
            assertThat(said.output())
                    .contains(
                            "PostgreSQL 18",
                            "complete and safe",
                            "127.0.0.1",
                            "schema            20");
            assertThat(said.status()).isZero();
        } finally {
            mail.stop();
        }
    }

    @Test
    void what_was_forgotten_ends_with_1_and_what_does_not_work_with_2() throws Exception {
        try (var database = TestDatabase.create()) {
            var operator = operator(reached(database), closedPort());
            stuck(database);

            var said = operator.says("doctor", "--json");

            var told = JsonMapper.shared().readTree(said.output());
            assertThat(told.get("level").asString()).isEqualTo("failed");
            assertThat(said.status()).isEqualTo(2);
            assertThat(levels(said.output()))
                    .contains(
                            "settings ok",
                            "database ok",
                            "clock ok",
                            "schema ok",
                            "outbox failed",
                            "jobs failed",
                            "mail failed",
                            "backup warning",
                            "audit trail warning");
            assertThat(told.get("findings").findValues("remedy").toString())
                    .contains("./guildhall backup FILE", "guildhall.smtp.*");
        }
    }

    @Test
    void the_ways_by_which_mail_comes_in_are_tried() throws Exception {
        var mail =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        mail.setUser("support@example.com", "desk", "secret");
        mail.start();
        try (var database = TestDatabase.create()) {
            var imap = mail.getImap().getPort();
            var smtp = mail.getSmtp().getPort();
            var open = inbound(reached(database), imap, "secret", smtp).says("doctor", "--json");
            assertThat(levels(open.output())).contains("mailbox ok", "mail listener ok");

            var refused = inbound(reached(database), imap, "wrong", closedPort());
            var said = refused.says("doctor", "--json");
            assertThat(levels(said.output())).contains("mailbox failed", "mail listener warning");
            assertThat(said.output()).doesNotContain("wrong");
            assertThat(said.status()).isEqualTo(2);

            var away = inbound(reached(database), closedPort(), "secret", smtp);
            assertThat(levels(away.says("doctor", "--json").output())).contains("mailbox failed");
        } finally {
            mail.stop();
        }
    }

    private Operator inbound(Database database, int imap, String password, int listener)
            throws IOException {
        return Operator.of(
                Files.createTempDirectory(directory, "operator"),
                database,
                KEY,
                """
                  smtp: {host: 127.0.0.1, port: %d, start-tls: false}
                  support: {address: support@example.com}
                  inbound:
                    imap: {host: 127.0.0.1, port: %d, user: desk, password: %s, encrypted: false}
                    smtp: {port: %d}
                """
                        .formatted(closedPort(), imap, password, listener));
    }

    @Test
    void a_database_that_is_away_or_of_a_later_version_is_said_in_one_line() throws Exception {
        try (var database = TestDatabase.create()) {
            JdbcClient.create(database.dataSource())
                    .sql(
                            """
                            insert into flyway_schema_history
                            values (9999, '299912312359', 'later', 'SQL', 'later', 1, 'x', now(), 1, true)
                            """)
                    .update();
            var later = operator(reached(database), closedPort()).says("doctor");
            assertThat(later.output())
                    .contains("1 migrations that this program does not know, but can read");
            JdbcClient.create(database.dataSource())
                    .sql("update platform_floor set oldest = '299912312359'")
                    .update();
            var tooLate = operator(reached(database), closedPort()).says("doctor");
            assertThat(tooLate.output())
                    .contains("1 migrations that this program does not know ->");
            assertThat(tooLate.status()).isEqualTo(2);

            var away =
                    new Database(
                            "jdbc:postgresql://127.0.0.1:" + closedPort() + "/guildhall", "a", "b");
            var said = operator(away, closedPort()).says("doctor");
            assertThat(said.output()).contains("failed   database          can't be reached");
            assertThat(said.status()).isEqualTo(2);
        }
    }

    /// An event and a timer of long ago that nobody works on.
    private static void stuck(TestDatabase database) {
        var sql = JdbcClient.create(database.dataSource());
        sql.sql(
                        """
                        with event as (insert into platform_event
                               (subject, subject_id, version, type, at, actor_name, actor_role, payload)
                             values ('application', gen_random_uuid(), 1, 'submitted', now() - interval '3 hours', '', '', '{}')
                          returning id, subject_id, at)
                        insert into platform_outbox (event_id, subject_id, run_at) select id, subject_id, at from event
                        """)
                .update();
        sql.sql(
                        """
                        insert into platform_timer (task_name, task_instance, execution_time, picked, version)
                        values ('timer', 'a', now() - interval '2 hours', false, 1)
                        """)
                .update();
    }

    private static List<String> levels(String json) {
        return JsonMapper.shared()
                .readTree(json)
                .get("findings")
                .valueStream()
                .map(
                        finding ->
                                finding.get("subject").asString()
                                        + " "
                                        + finding.get("level").asString())
                .toList();
    }

    private Operator operator(Database database, int port) throws IOException {
        return Operator.of(
                Files.createTempDirectory(directory, "operator"),
                database,
                KEY,
                "  smtp: {host: 127.0.0.1, port: %d, start-tls: false}%n".formatted(port));
    }

    private static Database reached(TestDatabase database) {
        return new Database(database.url(), database.user(), database.password());
    }

    private static int closedPort() {
        return FreePort.find();
    }
}
