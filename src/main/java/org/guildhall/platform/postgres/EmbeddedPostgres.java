package org.guildhall.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// A PostgreSQL server that this process started, or took over from an application that was killed,
/// on a data directory that nobody else works on. It listens on the loopback address only.
public final class EmbeddedPostgres implements AutoCloseable {
    private final Owner owner;
    private final Server server;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Owner owner, Server server, int port, String password) {
        this.owner = owner;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /// A server with its data under the directory; nothing happens until [Choice#start].
    public static Choice in(Path directory) {
        return new Choice(new Home(directory), Terms.PRODUCT);
    }

    /// How a server shall be started.
    public static final class Choice {
        private final Home home;
        private final Terms terms;

        private Choice(Home home, Terms terms) {
            this.home = home;
            this.terms = terms;
        }

        /// Off only for tests: a power cut may then lose the data directory.
        public Choice durable(boolean durable) {
            return new Choice(home, new Terms(terms.connections(), durable));
        }

        /// How many connections at most; 60 unless said.
        public Choice connections(int connections) {
            return new Choice(home, new Terms(connections, terms.durable()));
        }

        /// Starts the server and waits until it answers.
        ///
        /// @throws DataInUse when another process works on the directory
        /// @throws DataUnusable when the disk is full, read-only or not ours
        /// @throws CannotStart when the server does not come up for another reason
        public EmbeddedPostgres start() {
            try {
                home.create();
                return owned(Owner.of(home));
            } catch (IOException failure) {
                throw DataUnusable.because(home.path(), failure);
            }
        }

        /// Begins to start the server, with that database in it, and lets the caller go on.
        ///
        /// @throws DataInUse when another process works on the directory
        /// @throws DataUnusable when the directory can't be made or is not ours
        public StartingPostgres begin(String database) {
            try {
                home.create();
                var owner = Owner.of(home);
                return new StartingPostgres(() -> started(owner, database));
            } catch (IOException failure) {
                throw DataUnusable.because(home.path(), failure);
            }
        }

        /// The way into the server that another process runs here, to look at something beside it;
        /// empty when none does.
        public Optional<Door> running() {
            try {
                var server = RunningServer.on(home).filter(RunningServer::isReady);
                return server.isPresent()
                        ? Optional.of(new Door(server.get().port(), Cluster.password(home)))
                        : Optional.empty();
            } catch (IOException failure) {
                throw DataUnusable.because(home.path(), failure);
            }
        }

        /// Deletes the data, for good; the unpacked programs stay.
        ///
        /// @throws DataInUse when another process works on the directory
        public void erase() {
            try {
                home.create();
                try (var _ = Owner.of(home)) {
                    if (RunningServer.on(home).isPresent()) {
                        new Server(home, User.choose(), terms).stop();
                    }
                    Files.deleteIfExists(home.initialised());
                    Home.delete(home.cluster());
                    Files.deleteIfExists(home.password());
                }
            } catch (IOException failure) {
                throw DataUnusable.because(home.path(), failure);
            }
        }

        private EmbeddedPostgres started(Owner owner, String database) {
            try {
                var postgres = owned(owner);
                try {
                    postgres.createDatabase(database);
                    return postgres;
                } catch (CannotStart failure) {
                    postgres.close();
                    throw failure;
                }
            } catch (IOException failure) {
                throw DataUnusable.because(home.path(), failure);
            }
        }

        private EmbeddedPostgres owned(Owner owner) throws IOException {
            var started = false;
            try {
                Archive.unpack(home);
                var user = User.choose();
                Cluster.initialise(home, user);
                var server = new Server(home, user, terms);
                var port = server.start();
                started = true;
                return new EmbeddedPostgres(owner, server, port, Cluster.password(home));
            } finally {
                if (!started) {
                    owner.close();
                }
            }
        }
    }

    /// Where a running server listens, and what it asks for.
    public record Door(int port, String password) {
        /// The JDBC address of one of its databases.
        public String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }

        public String user() {
            return Cluster.SUPERUSER;
        }
    }

    /// The JDBC address of one of its databases.
    public String url(String database) {
        return new Door(port, password).url(database);
    }

    public String user() {
        return Cluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    /// Makes the database unless it is there.
    public void createDatabase(String name) {
        try (var connection = connect();
                var question =
                        connection.prepareStatement(
                                "select 1 from pg_database where datname = ?")) {
            question.setString(1, name);
            if (!question.executeQuery().next()) {
                execute(connection, "create database " + quoted(connection, name));
            }
        } catch (SQLException failure) {
            throw new CannotStart("the database " + name + " could not be made", failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), user(), password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    /// Stops the server in order, and lets the directory go.
    @Override
    public void close() {
        try (owner) {
            server.stop();
        } catch (IOException failure) {
            throw new CannotStart("PostgreSQL did not stop", failure);
        }
    }
}
