package org.guildhall;

import java.time.Clock;
import java.util.Optional;
import org.guildhall.audit.Finding;
import org.guildhall.audit.TrailCheck;
import org.guildhall.platform.settings.Database;
import org.guildhall.platform.upkeep.Upkeep;
import org.guildhall.platform.upkeep.Upkeep.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
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
            @Mixin Whereabouts installation) {
        if (expected != null && !expected.matches("[0-9a-f]{64}")) {
            throw new NotStarted(Ending.WRONG_USE, "--expect is a hash of 64 signs 0-9 a-f");
        }
        var database = source(installation.database(new Running()));
        var verdict = new TrailCheck(database).verify(Optional.ofNullable(expected));
        new Upkeep(database).done(Duty.AUDIT, done(verdict));
        return said(verdict);
    }

    private static Upkeep.Done done(TrailCheck.Verdict verdict) {
        return new Upkeep.Done(
                Clock.systemUTC().instant(),
                verdict.findings().isEmpty(),
                verdict.entries() + " entries, head " + verdict.head());
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
