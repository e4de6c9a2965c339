package org.guildhall.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.guildhall.platform.postgres.DataInUse;
import org.guildhall.platform.postgres.EmbeddedPostgres;

/// The one PostgreSQL server of a test run, with the migrated database that all others are copies
/// of. It keeps its data under `target/`, so that the next run finds it made.
final class TestServer {
    private static final String TEMPLATE = "guildhall_template";
    private static final int DIRECTORIES = 8;

    /// Measurements want a server that keeps what it acknowledged; tests a quick one.
    private static final boolean DURABLE = Boolean.getBoolean("durable");

    private final Path directory;
    private final EmbeddedPostgres postgres;

    private TestServer(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    private static final class Started {
        private static final TestServer SERVER = start();
    }

    static TestServer get() {
        return Started.SERVER;
    }

    private static TestServer start() {
        var server =
                IntStream.range(0, DIRECTORIES)
                        .mapToObj(
                                number ->
                                        Path.of(
                                                "target",
                                                (DURABLE ? "durable-" : "postgres-") + number))
                        .<TestServer>mapMulti(TestServer::startIfFree)
                        .findFirst()
                        .orElseThrow();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server.postgres::close));
        server.dropLeftOvers();
        server.migrate();
        return server;
    }

    private static void startIfFree(Path directory, Consumer<TestServer> started) {
        try {
            var choice = EmbeddedPostgres.in(directory).durable(DURABLE).connections(300);
            started.accept(new TestServer(directory, choice.start()));
        } catch (DataInUse _) {
            // another test run is at work beside this one: the next directory is ours
        }
    }

    /// Where it keeps its programs and all else.
    Path directory() {
        return directory;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    void copy(String database) {
        execute("create database " + database + " template " + TEMPLATE);
    }

    void empty(String database) {
        execute("create database " + database);
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private void dropLeftOvers() {
        var sql = "select datname from pg_database where datname like 'test\\_%'";
        try (var connection = connect();
                var statement = connection.createStatement();
                var names = statement.executeQuery(sql)) {
            while (names.next()) {
                drop(names.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void migrate() {
        postgres.createDatabase(TEMPLATE);
        try {
            flyway().migrate();
        } catch (FlywayValidateException _) { // a migration was edited since the last run
            drop(TEMPLATE);
            postgres.createDatabase(TEMPLATE);
            flyway().migrate();
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(postgres.url(TEMPLATE), postgres.user(), postgres.password())
                .locations("classpath:db/migration")
                .load();
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.url("postgres"), postgres.user(), postgres.password());
    }
}
