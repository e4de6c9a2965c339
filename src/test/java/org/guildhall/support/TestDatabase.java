package org.guildhall.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/// A migrated database of a test class's own: a copy of the template, gone when closed or with the
/// next run.
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 8;

    private final TestServer server;
    private final String name;
    private final HikariDataSource source;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        this.source = new HikariDataSource();
        source.setJdbcUrl(url());
        source.setUsername(user());
        source.setPassword(password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(0);
    }

    /// A fresh copy of the migrated schema, with no row in it but what migrations bring.
    public static TestDatabase create() {
        var server = TestServer.get();
        var name = nextName();
        server.copy(name);
        return new TestDatabase(server, name);
    }

    /// One with nothing in it at all, not even a schema.
    public static TestDatabase empty() {
        var server = TestServer.get();
        var name = nextName();
        server.empty(name);
        return new TestDatabase(server, name);
    }

    private static String nextName() {
        return "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    }

    public String url() {
        return server.postgres().url(name);
    }

    public String user() {
        return server.postgres().user();
    }

    public String password() {
        return server.postgres().password();
    }

    public DataSource dataSource() {
        return source;
    }

    /// For a started application: its `spring.datasource` settings, from a `@DynamicPropertySource`
    /// method.
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", this::url);
        registry.add("spring.datasource.username", this::user);
        registry.add("spring.datasource.password", this::password);
        registry.add("spring.datasource.hikari.maximum-pool-size", () -> CONNECTIONS);
        registry.add("spring.datasource.hikari.minimum-idle", () -> 0);
    }

    @Override
    public void close() {
        source.close();
        server.drop(name);
    }
}
