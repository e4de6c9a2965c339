package org.guildhall;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.doctor.Patient;
import org.guildhall.platform.postgres.EmbeddedPostgres;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.settings.Database;
import org.guildhall.platform.settings.ProductionSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/// Which installation a command is about: production by the settings of `run`, or a demo by its
/// directory.
final class Whereabouts {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--settings", paramLabel = "FILE", description = "The file of settings.")
    private Path settings = Path.of("guildhall.yml");

    @Option(names = "--data", paramLabel = "DIR", description = "A demo's directory instead.")
    private @Nullable Path demo;

    /// Its database, beside a program that may run on it.
    Database database(Running running) {
        beQuiet();
        return demo == null
                ? Production.of(settings).database(running)
                : Lookout.on(home(demo).postgres(), running);
    }

    /// Its database, made if there is none, with no program beside.
    Database databaseAlone(Running running) {
        beQuiet();
        if (demo == null) return Production.of(settings).databaseAlone(running);
        var home = home(demo);
        home.prepare();
        var postgres = running.add(EmbeddedPostgres.in(home.postgres()).start());
        postgres.createDatabase(Lookout.DATABASE);
        return new Database(postgres.url(Lookout.DATABASE), postgres.user(), postgres.password());
    }

    /// All of it, to be looked at, sound or not.
    Patient patient(Running running) {
        beQuiet();
        return demo == null ? production(running) : demo(home(demo), running);
    }

    private Patient production(Running running) {
        var told = ProductionSettings.read(System.getenv(), settings);
        return new Patient(
                told.problems(),
                told.database().or(() -> told.data().flatMap(data -> found(data, running))),
                told.smtp(),
                told.mailboxes(),
                told.listener(),
                seals(told, "pkcs11", "pin").or(() -> seals(told, "pkcs12", "password")),
                told.installationKey(),
                told.bucket(),
                registers(told),
                Stream.concat(told.data().stream(), Stream.of(TEMPORARY)).toList(),
                Clock.systemUTC());
    }

    private static Optional<Patient.SealFile> seals(
            ProductionSettings told, String kind, String secret) {
        return told.said("guildhall.signing." + kind)
                .map(Path::of)
                .map(
                        file ->
                                new Patient.SealFile(
                                        file,
                                        told.said("guildhall.signing." + secret).orElse(""),
                                        kind.equals("pkcs11")));
    }

    private static List<URI> registers(ProductionSettings told) {
        if (!told.problems().isEmpty()) return List.of();
        return Stream.of("guildhall.registers.gleif", "guildhall.registers.vies")
                .flatMap(name -> told.said(name).stream())
                .map(URI::create)
                .toList();
    }

    private static Patient demo(DemoHome home, Running running) {
        return new Patient(
                List.of(),
                found(home.postgres(), running),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                home.isUsed() ? Optional.of(new InstallationKey(home.key())) : Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(home.path(), TEMPORARY),
                Clock.systemUTC());
    }

    private static Optional<Database> found(Path data, Running running) {
        return Files.exists(data) ? Optional.of(Lookout.on(data, running)) : Optional.empty();
    }

    /// What tells its key from others.
    String fingerprint() {
        return (demo == null
                        ? Production.of(settings).key()
                        : new InstallationKey(home(demo).key()))
                .fingerprint();
    }

    /// What a command has to say is its answer; only a warning is worth a line beside it.
    private static void beQuiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static DemoHome home(Path directory) {
        return new DemoHome(directory.toAbsolutePath().normalize());
    }
}
