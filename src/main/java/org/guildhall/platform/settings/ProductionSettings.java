package org.guildhall.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guildhall.platform.secret.InstallationKey;

/// What an operator told a production installation, by `guildhall.yml` and, winning over it, by the
/// environment; and everything that is wrong with it, all at once.
public final class ProductionSettings {
    private final Map<String, String> values;
    private final List<String> problems;

    private ProductionSettings(Map<String, String> values, List<String> problems) {
        this.values = values;
        this.problems = problems;
    }

    /// Reads and looks at everything; nothing is refused here.
    public static ProductionSettings read(Map<String, String> environment, Path file) {
        var written = SettingsFile.read(file);
        var values = new TreeMap<>(written.values());
        KnownSettings.ALL.forEach(
                setting ->
                        Optional.ofNullable(environment.get(setting.variable()))
                                .ifPresent(value -> values.put(setting.name(), value)));
        values.values().removeIf(String::isBlank);
        var problems = new ArrayList<>(written.problems());
        problems.addAll(SettingsReview.of(values));
        problems.addAll(SettingsReview.unknown(environment.keySet()));
        problems.addAll(SettingsReview.openSecrets(written.values(), file));
        return new ProductionSettings(values, problems);
    }

    /// One line for each: the setting, what is wrong, what would be right. Empty when it may start.
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /// The database to use, unless it is the one that comes along.
    public Optional<Database> database() {
        return value(InstallationSettings.DATABASE_URL)
                .map(
                        url ->
                                new Database(
                                        url,
                                        value(InstallationSettings.DATABASE_USER).orElse(""),
                                        value(InstallationSettings.DATABASE_PASSWORD).orElse("")));
    }

    /// Where the PostgreSQL that comes along keeps its data, when it is used.
    public Optional<Path> data() {
        return value(InstallationSettings.DATA).map(Path::of);
    }

    /// One of them, or what holds when nothing is said.
    ///
    /// @param name as in `guildhall.yml`
    public Optional<String> said(String name) {
        return value(name)
                .or(
                        () ->
                                Optional.ofNullable(KnownSettings.BY_NAME.get(name))
                                        .map(Setting::fallback)
                                        .filter(fallback -> !fallback.isEmpty()));
    }

    /// The mail server, when one is named and its port is a number.
    public Optional<Smtp> smtp() {
        return value(MailSettings.SMTP_HOST)
                .filter(_ -> said("guildhall.smtp.port").orElse("").matches("[0-9]{1,5}"))
                .map(
                        host ->
                                new Smtp(
                                        host,
                                        Integer.parseInt(said("guildhall.smtp.port").orElseThrow()),
                                        value(MailSettings.SMTP_USER).orElse(""),
                                        value(MailSettings.SMTP_PASSWORD).orElse(""),
                                        said(MailSettings.SMTP_START_TLS)
                                                .map(Boolean::parseBoolean)
                                                .orElse(true)));
    }

    /// The bucket for files, when one is named.
    public Optional<BucketSettings> bucket() {
        return value(InstallationSettings.FILES_URL)
                .map(
                        url ->
                                new BucketSettings(
                                        url,
                                        said(InstallationSettings.FILES_REGION).orElseThrow(),
                                        value(InstallationSettings.FILES_KEY_ID).orElse(""),
                                        value(InstallationSettings.FILES_KEY_SECRET).orElse("")));
    }

    /// The mailboxes that are read: the one that letters come back to and the desk's, as far as
    /// they are named.
    public List<Mailbox> mailboxes() {
        return Stream.of("guildhall.bounces.", "guildhall.inbound.imap.")
                .flatMap(part -> mailbox(part).stream())
                .toList();
    }

    private Optional<Mailbox> mailbox(String part) {
        return value(part + "host")
                .filter(_ -> said(part + "port").orElse("").matches("[0-9]{1,5}"))
                .map(
                        host ->
                                new Mailbox(
                                        value(part + "address")
                                                .or(() -> value(part + "user"))
                                                .orElse(""),
                                        host,
                                        Integer.parseInt(said(part + "port").orElseThrow()),
                                        value(part + "user").orElse(""),
                                        value(part + "password").orElse(""),
                                        said(part + "encrypted")
                                                .map(Boolean::parseBoolean)
                                                .orElse(true),
                                        said(part + "folder").orElse("INBOX")));
    }

    /// The listener for the desk's mail, when its port is a number.
    public Optional<Inbound.Listener> listener() {
        return value(InboundSettings.LISTENER_PORT)
                .filter(port -> port.matches("[0-9]{1,5}"))
                .map(
                        port ->
                                new Inbound.Listener(
                                        Integer.parseInt(port),
                                        said(InboundSettings.LISTENER_ADDRESS).orElseThrow(),
                                        value(InboundSettings.LISTENER_KEYS).orElse(""),
                                        value(InboundSettings.LISTENER_PASSWORD).orElse("")));
    }

    /// The installation's key, when its file holds one.
    public Optional<InstallationKey> installationKey() {
        return value(InstallationSettings.KEY_FILE)
                .filter(file -> Rules.keyFile(file).isEmpty())
                .map(_ -> new InstallationKey(key()));
    }

    /// The settings as the program reads them.
    public Map<String, String> properties() {
        var all = new TreeMap<>(values);
        KnownSettings.ALL.stream()
                .filter(setting -> !setting.fallback().isEmpty())
                .forEach(setting -> all.putIfAbsent(setting.name(), setting.fallback()));
        all.putIfAbsent(MailSettings.SMTP_USER, "");
        all.putIfAbsent(MailSettings.SMTP_PASSWORD, "");
        all.put("server.port", all.get(AccessSettings.PORT));
        all.put("server.address", all.get(AccessSettings.ADDRESS));
        all.put(
                "server.tomcat.remoteip.internal-proxies",
                Proxies.pattern(all.getOrDefault(AccessSettings.PROXIES, "127.0.0.1")));
        value(AccessSettings.TRACES_ENDPOINT).ifPresent(endpoint -> all.putAll(traces(endpoint)));
        all.put("guildhall.key", key());
        all.put("guildhall.mode", "run");
        return all;
    }

    private Map<String, String> traces(String endpoint) {
        return Map.of(
                "management.opentelemetry.enabled",
                "true",
                "management.tracing.export.enabled",
                "true",
                "management.opentelemetry.tracing.export.otlp.endpoint",
                endpoint,
                "management.tracing.sampling.probability",
                said(AccessSettings.TRACES_SHARE).orElse("0.1"));
    }

    private String key() {
        try {
            return Files.readString(Path.of(value(InstallationSettings.KEY_FILE).orElseThrow()))
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
