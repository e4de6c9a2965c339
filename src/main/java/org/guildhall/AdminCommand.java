package org.guildhall;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.staff.StaffEnrolment;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

/// `admin`: what an operator does to a production installation from the command line.
@Command(
        name = "admin",
        description = "Administration of a production installation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
final class AdminCommand {
    /// Its own corner while it works: nobody else reaches it, and it keeps its thoughts to itself.
    private static final Map<String, String> QUIETLY =
            Map.of(
                    "server.address", "127.0.0.1",
                    "server.port", "0",
                    "logging.level.root", "ERROR");

    /// The first administrator has nobody to be invited by.
    @Command(
            name = "create",
            description = "Makes an administrator, and prints where they choose their password.")
    int create(
            @Option(names = "--email", required = true) String email,
            @Option(names = "--name", required = true) String name,
            @Option(names = "--settings", defaultValue = "guildhall.yml") Path settings) {
        var application = Production.of(settings).start(new Running(), QUIETLY);
        try {
            var enrolment = application.getBean(StaffEnrolment.class);
            var link = enrolment.createFirstAdministrator(new EmailAddress(email), name);
            System.out.printf("%s chooses a password here, within seven days:%n%s%n", name, link);
            return Ending.STOPPED.status();
        } catch (Invalid invalid) {
            throw new NotStarted(Ending.WRONG_USE, words(application, invalid));
        }
    }

    private static String words(ApplicationContext application, Invalid invalid) {
        var text = application.getBean(Texts.class).in(Locale.ENGLISH);
        return invalid.problems().stream().map(text::of).collect(Collectors.joining(" "));
    }
}
