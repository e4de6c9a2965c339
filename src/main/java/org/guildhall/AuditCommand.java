package org.guildhall;

import java.nio.file.Path;
import java.util.Optional;
import org.guildhall.audit.Finding;
import org.guildhall.audit.TrailCheck;
import org.guildhall.platform.settings.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/// `audit`: what an auditor asks from the command line, beside a running installation or without.
@Command(
        name = "audit",
        description = "The audit trail.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
final class AuditCommand {
    /// Says what isn't as it was written, one line each, and the head to be noted elsewhere.
    @Command(
            name = "verify",
            description = "Looks whether the trail is as it was written, and prints its head.")
    int verify(
            @Option(
                            names = "--expect",
                            paramLabel = "HASH",
                            description = "A head noted earlier, which must still be in it.")
                    @Nullable String expected,
            @Option(names = "--settings", defaultValue = "guildhall.yml") Path settings,
            @Option(names = "--data", paramLabel = "DIR", description = "A demo's trail.")
                    @Nullable Path demo) {
        if (expected != null && !expected.matches("[0-9a-f]{64}")) {
            throw new NotStarted(Ending.WRONG_USE, "--expect is a hash of 64 signs 0-9 a-f");
        }
        var running = new Running();
        var database =
                demo == null
                        ? Production.of(settings).database(running)
                        : Lookout.on(new DemoHome(demo.toAbsolutePath()).postgres(), running);
        return said(new TrailCheck(source(database)).verify(Optional.ofNullable(expected)));
    }

    private static int said(TrailCheck.Verdict verdict) {
        for (Finding finding : verdict.findings()) {
            System.err.println("guildhall: " + finding.words());
        }
        var whole = verdict.findings().isEmpty();
        System.out.printf(
                "%d entries, %s.%nHead: %s%n",
                verdict.entries(),
                whole ? "all as they were written" : "not all as they were written",
                verdict.head());
        return (whole ? Ending.STOPPED : Ending.NOT_AS_WRITTEN).status();
    }

    private static DriverManagerDataSource source(Database database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }
}
