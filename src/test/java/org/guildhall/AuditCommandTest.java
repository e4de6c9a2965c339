package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditCommandTest {
    private static final String KEY = "m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=";
    private static final String NOTHING = "0".repeat(64);

    @TempDir Path directory;

    private final TestDatabase database = TestDatabase.create();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream usual = System.out;

    @BeforeEach
    void an_installation() throws IOException {
        var key = directory.resolve("key");
        Files.writeString(key, KEY);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        var settings = directory.resolve("guildhall.yml");
        Files.writeString(
                settings,
                """
                guildhall:
                  vendor: {name: Alibaba Cloud}
                  base-url: https://partners.example.com
                  key-file: %s
                  database: {url: "%s", user: %s, password: %s}
                  smtp: {host: smtp.example.com}
                  mail: {from: partners@example.com}
                """
                        .formatted(key, database.url(), database.user(), database.password()));
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void gone() {
        System.setOut(usual);
        database.close();
    }

    @Test
    void a_trail_that_is_whole_ends_with_0_and_its_head() {
        assertThat(verify()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("0 entries, all as they were written.", "Head: " + NOTHING);
    }

    @Test
    void a_trail_that_is_not_ends_with_65() {
        JdbcClient.create(database.dataSource())
                .sql(
                        """
                        insert into platform_event (subject, subject_id, version, type, at, actor_name,
                                                    actor_role, payload)
                        values ('application', gen_random_uuid(), 1, 'forged', now(), '', '', '{}')
                        """)
                .update();

        assertThat(verify()).isEqualTo(65);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not all as they were written");
    }

    @Test
    void a_head_that_is_not_there_ends_with_65_and_one_that_is_no_hash_with_64() {
        assertThat(verify("--expect", "a".repeat(64))).isEqualTo(65);
        assertThat(verify("--expect", "nonsense")).isEqualTo(64);
    }

    @Test
    void a_database_that_is_away_ends_with_69() throws IOException {
        var settings = directory.resolve("guildhall.yml");
        var away = Files.readString(settings).replaceFirst("(//[^:/]+):[0-9]+/", "$1:1/");
        Files.writeString(settings, away);
        assertThat(verify()).isEqualTo(69);
    }

    private int verify(String... more) {
        var arguments = new String[4 + more.length];
        arguments[0] = "audit";
        arguments[1] = "verify";
        arguments[2] = "--settings";
        arguments[3] = directory.resolve("guildhall.yml").toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandLineDesk.run(arguments);
    }
}
