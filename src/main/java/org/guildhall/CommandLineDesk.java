package org.guildhall;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The command line: one command each, one line for each refusal.
@Command(
        name = "guildhall",
        description = "Guildhall: the self-hosted channel partner platform.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            AdminCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            ProgrammeCommand.class,
            RehearseCommand.class
        })
final class CommandLineDesk {
    private CommandLineDesk() {}

    /// Runs the command to its end.
    ///
    /// @return the status of [Ending]
    static int run(String[] arguments) {
        return new CommandLine(new CommandLineDesk())
                .setParameterExceptionHandler((wrong, _) -> misused(wrong))
                .setExecutionExceptionHandler((failure, line, _) -> refused(failure, line))
                .execute(arguments);
    }

    private static int misused(ParameterException wrong) {
        var error = wrong.getCommandLine().getErr();
        say(error, wrong.getMessage() + " (./guildhall help explains the commands)");
        return Ending.WRONG_USE.status();
    }

    private static int refused(Exception failure, CommandLine line) {
        var told = Mishap.of(failure);
        say(line.getErr(), String.valueOf(told.getMessage()));
        return told.ending().status();
    }

    private static void say(PrintWriter error, String message) {
        error.println("guildhall: " + message);
        error.flush();
    }
}
