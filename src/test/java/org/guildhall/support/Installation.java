package org.guildhall.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.guildhall.Guildhall;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A whole running Guildhall as a vendor has it: pages on a port of this machine, a database of its
/// own, a mail server, and a clock to put by hand. There is one per test run, shared by all tests,
/// so each test makes its own people and companies and looks at nobody else's.
public final class Installation implements AutoCloseable {
    /// What `/metrics` asks for.
    public static final String METRICS_TOKEN = "a-token-for-whoever-watches";

    /// The support desk's address.
    public static final String DESK = "desk@guildhall.example";

    /// Another address of the same desk.
    public static final String DESK_ALIAS = "help@box.example";

    private static final String DESK_PORT = "guildhall.inbound.smtp.port";
    private static final int KEY_BYTES = 32;

    private final TestDatabase database;
    private final HandClock clock;
    private final GreenMail mail;
    private final URI address;
    private final Map<String, String> settings;
    private final ConfigurableApplicationContext parts;
    private final Crowd crowd;

    private Installation(
            TestDatabase database,
            HandClock clock,
            GreenMail mail,
            int port,
            Map<String, String> more) {
        this.database = database;
        this.clock = clock;
        this.mail = mail;
        this.address = URI.create("http://localhost:" + port);
        this.settings = Map.copyOf(settings(more));
        this.parts = start();
        this.crowd = new Crowd(this);
    }

    private static final class Started {
        private static final Installation INSTALLATION = begin(_ -> Map.of());
    }

    /// The one of this test run; the first who asks waits until it is ready.
    public static Installation get() {
        return Started.INSTALLATION;
    }

    /// One beside it that nobody shares, to be closed; its database and its mail server outlive it.
    public static Installation another() {
        return begin(_ -> Map.of());
    }

    /// The same, with settings of its own, made once its mail server is there.
    public static Installation another(Function<GreenMail, Map<String, String>> more) {
        return begin(more);
    }

    /// One on a database that is there already, with the key of what is in it.
    public static Installation on(TestDatabase database, String key) {
        return begin(database, _ -> Map.of("guildhall.key", key));
    }

    /// What it was started with, so that a process of its own can go on where it was closed.
    public Map<String, String> startedWith() {
        return settings;
    }

    /// A front, by its type.
    public <T> T front(Class<T> type) {
        return parts.getBean(type);
    }

    /// Everything the installation is made of.
    public ApplicationContext parts() {
        return parts;
    }

    /// Its time.
    public HandClock clock() {
        return clock;
    }

    /// The mail server that takes its letters.
    public GreenMail mail() {
        return mail;
    }

    /// Where its pages begin.
    public URI address() {
        return address;
    }

    /// Where it listens for the desk's mail.
    public int deskPort() {
        return Integer.parseInt(settings.getOrDefault(DESK_PORT, ""));
    }

    /// Its database, to look at what was kept.
    public JdbcClient database() {
        return JdbcClient.create(database.dataSource());
    }

    /// The same, with its address, for commands beside.
    public TestDatabase testDatabase() {
        return database;
    }

    /// The same, to hold a connection of.
    public DataSource dataSource() {
        return database.dataSource();
    }

    /// Its people: staff, owners, members.
    public Crowd crowd() {
        return crowd;
    }

    /// Somebody's browser, signed in as nobody yet.
    public Visit visit() {
        return visitFrom("127.0.0.1");
    }

    /// The same, from another address of this machine, such as `127.0.0.2`.
    public Visit visitFrom(String own) {
        return new Visit(address, InetAddress.ofLiteral(own));
    }

    @Override
    public void close() {
        parts.close();
    }

    private static Installation begin(Function<GreenMail, Map<String, String>> more) {
        return begin(TestDatabase.create(), more);
    }

    private static Installation begin(
            TestDatabase database, Function<GreenMail, Map<String, String>> more) {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return new Installation(database, new HandClock(), mail, FreePort.find(), more.apply(mail));
    }

    private ConfigurableApplicationContext start() {
        var application = new SpringApplication(Guildhall.class);
        application.setLogStartupInfo(false);
        application.setApplicationContextFactory(KnowingContext.FACTORY);
        application.addInitializers(
                context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("handClock", clock);
                    beans.registerSingleton("passwordCost", QuickPasswords.COST);
                    beans.registerSingleton("onlyTheProgram", new OnlyTheProgram());
                });
        return application.run(
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private Map<String, String> settings(Map<String, String> more) {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var all = new TreeMap<String, String>();
        all.put("guildhall.base-url", address.toString());
        all.put("guildhall.vendor.name", "Alibaba Cloud");
        all.put("guildhall.key", Base64.getEncoder().encodeToString(key));
        all.put("guildhall.programmes", "docs/examples");
        all.put("guildhall.staff.second-factor", "optional");
        // By a clock that stands still no bucket would ever fill again.
        all.put("guildhall.api.token-per-minute", "0");
        all.put("guildhall.api.address-per-minute", "0");
        all.put("guildhall.metrics.token", METRICS_TOKEN);
        all.put("guildhall.smtp.host", "127.0.0.1");
        all.put("guildhall.smtp.port", String.valueOf(mail.getSmtp().getPort()));
        all.put("guildhall.smtp.user", "");
        all.put("guildhall.smtp.password", "");
        all.put("guildhall.smtp.start-tls", "false");
        all.put("guildhall.support.address", DESK);
        all.put("guildhall.inbound.aliases", DESK_ALIAS);
        all.put(DESK_PORT, String.valueOf(FreePort.find()));
        all.put("server.address", "127.0.0.1");
        all.put("server.port", String.valueOf(address.getPort()));
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.user());
        all.put("spring.datasource.password", database.password());
        all.put("logging.config", "classpath:logback-test.xml");
        all.putAll(more);
        return all;
    }

    /// Leaves out what lies on the class path for tests only.
    private static final class OnlyTheProgram extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory)
                throws IOException {
            return reader.getResource().getURI().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OnlyTheProgram;
        }

        @Override
        public int hashCode() {
            return OnlyTheProgram.class.hashCode();
        }
    }
}
