package org.guildhall.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Hears on this node what any node tells, by a connection of its own that does nothing else. When
/// it is lost, whoever listens here is sent away to come again and look anew, for nobody knows what
/// was missed.
@Component
class NewsWire implements SmartLifecycle {
    static final String CHANNEL = "guildhall_news";

    private static final Logger LOG = LoggerFactory.getLogger(NewsWire.class);
    private static final int TURN_MILLIS = 1000;
    private static final int LONGEST_STOP_MILLIS = 5000;

    private final JdbcConnectionDetails database;
    private final NewsRoom room;
    private final JsonMapper json;
    private volatile boolean running;
    private @Nullable Thread thread;

    NewsWire(JdbcConnectionDetails database, NewsRoom room, JsonMapper json) {
        this.database = database;
        this.room = room;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("news").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (thread != null) thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var connection = open()) {
                listen(connection);
            } catch (SQLException lost) {
                if (running) LOG.atWarn().addKeyValue("failure", lost).log("news wire lost");
            }
            room.sendAway();
            if (running) pause();
        }
    }

    private Connection open() throws SQLException {
        var wanted = new Properties();
        wanted.setProperty("user", String.valueOf(database.getUsername()));
        wanted.setProperty("password", String.valueOf(database.getPassword()));
        wanted.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.getJdbcUrl(), wanted);
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        var wire = connection.unwrap(PGConnection.class);
        while (running) {
            for (var news : wire.getNotifications(TURN_MILLIS)) {
                read(news.getParameter()).ifPresent(room::tell);
            }
        }
    }

    /// While the nodes are upgraded one after the other, a newer one may tell what this one doesn't
    /// know.
    private Optional<Bulletin> read(String told) {
        try {
            return Optional.of(json.readValue(told, Bulletin.class));
        } catch (JacksonException unknown) {
            LOG.atInfo().addKeyValue("failure", unknown.getOriginalMessage()).log("news not read");
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TURN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
