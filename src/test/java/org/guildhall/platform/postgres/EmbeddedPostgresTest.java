package org.guildhall.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.guildhall.support.LentPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Home PREPARED = new Home(Path.of("target", "postgres-prepared"));

    @TempDir Path directory;

    private Home home = PREPARED;

    @BeforeAll
    static void prepare_a_server_to_copy() throws IOException {
        if (Files.notExists(PREPARED.path())) LentPrograms.to(PREPARED.path());
        PREPARED.create();
        Archive.unpack(PREPARED); // nothing, unless another version was prepared before
        Cluster.initialise(PREPARED, User.choose());
    }

    @BeforeEach
    void copy_it() throws IOException {
        home = new Home(directory.resolve("postgres"));
        Shell.run(List.of("cp", "-a", PREPARED.path().toString(), home.path().toString()));
    }

    @AfterEach
    void leave_no_server_behind() throws IOException {
        var left = RunningServer.on(home);
        if (left.isPresent()) {
            kill(left.get().pid());
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws SQLException {
        try (var postgres = start()) {
            write(postgres, "a partner");
        }
        try (var postgres = start()) {
            assertThat(read(postgres)).isEqualTo("a partner");
        }
    }

    @Test
    void a_commit_is_durable_and_needs_a_password() throws SQLException {
        try (var postgres = start()) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "log_timezone")).isEqualTo("UTC");
            assertThat(setting(postgres, "max_connections")).isEqualTo("60");
            assertThat(setting(postgres, "data_checksums")).isEqualTo("on");
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            postgres.url("postgres"), postgres.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void nobody_else_can_read_the_data_or_the_password() throws IOException {
        try (var _ = start()) {
            assertThat(permissions(home.data())).isEqualTo("rwx------");
            assertThat(permissions(home.password())).isEqualTo("rw-------");
            assertThat(home.firstPassword()).doesNotExist();
        }
    }

    @Test
    void a_second_owner_is_refused_in_one_sentence() {
        try (var _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DataInUse.class)
                    .hasMessage(
                            "the data directory " + home.path() + " is in use by another process");
        }
    }

    @Test
    void a_killed_server_recovers_by_itself() throws Exception {
        try (var postgres = start()) {
            write(postgres, "acknowledged");
            kill(RunningServer.on(home).orElseThrow().pid());
        }
        try (var postgres = start()) {
            assertThat(read(postgres)).isEqualTo("acknowledged");
        }
    }

    @Test
    void a_server_that_outlived_its_application_is_taken_over() throws Exception {
        var owner = Owner.of(home);
        Cluster.initialise(home, User.choose());
        var port = new Server(home, User.choose(), Terms.PRODUCT).start();
        owner.close(); // what remains when the application is killed: the server, and no lock

        try (var postgres = start()) {
            assertThat(postgres.url("postgres")).contains(":" + port + "/");
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
        }
        assertThat(RunningServer.on(home)).isEmpty();
    }

    @Test
    void a_left_over_pid_file_never_harms_the_process_it_names() throws Exception {
        try (var postgres = start()) {
            write(postgres, "kept");
        }
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            var file = home.data().resolve("postmaster.pid");
            Files.writeString(
                    file,
                    "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n"
                            .formatted(bystander.pid(), home.data()));
            try (var postgres = start()) {
                assertThat(read(postgres)).isEqualTo("kept");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void a_half_made_data_directory_is_made_anew() throws Exception {
        Files.delete(home.initialised());
        Files.delete(home.data().resolve("global").resolve("pg_control"));
        try (var postgres = start()) {
            assertThat(setting(postgres, "server_version")).startsWith("18");
        }
    }

    @Test
    void a_place_that_is_no_directory_is_named() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.in(file.resolve("postgres")).start())
                .isInstanceOf(DataUnusable.class)
                .hasMessageContaining(file.toString());
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.in(home.path()).start();
    }

    private static void kill(long pid) throws IOException {
        Shell.run(List.of("kill", "-9", String.valueOf(pid)));
        ProcessHandle.of(pid).ifPresent(server -> server.onExit().join());
    }

    private static void write(EmbeddedPostgres postgres, String word) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url("postgres"), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('" + word + "')");
        }
    }

    private static String read(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "select word from kept");
    }

    private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
        return ask(postgres, "show " + name);
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url("postgres"), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
