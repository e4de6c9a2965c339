package org.guildhall;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.programme.Programme;
import org.guildhall.programme.ProgrammeCheck;
import org.guildhall.programme.template.ContractTemplates;
import org.guildhall.reply.template.Templates;
import org.guildhall.training.course.Courses;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Parameters;

/// `programme`: what whoever writes programmes asks from the command line, without an installation.
@Command(
        name = "programme",
        description = "Programmes as files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
final class ProgrammeCommand {
    /// Says that a file is in order and what is in it, or everything that is wrong with it, one
    /// line each with its place.
    @Command(name = "check", description = "Looks whether a programme file would be taken in.")
    int check(@Parameters(paramLabel = "FILE") Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            var programme = ProgrammeCheck.read(name, Files.readString(file), templates(file));
            lookBeside(name, programme, file);
            System.out.println(name + ": ok: " + ProgrammeCheck.summary(programme));
            return Ending.STOPPED.status();
        } catch (InvalidFile invalid) {
            System.err.println(invalid.getMessage());
            System.err.println(
                    "guildhall: "
                            + invalid.count()
                            + " to mend; docs/programmes.md explains every key");
            return Ending.NOT_AS_WRITTEN.status();
        } catch (MalformedInputException _) {
            throw new NotStarted(Ending.NOT_AS_WRITTEN, name + " is no text in UTF-8");
        } catch (IOException _) {
            throw new NotStarted(Ending.WRONG_USE, "there is no file to be read at " + file);
        }
    }

    /// Courses and replies beside it are read as at the start, and those it asks for must be there.
    private static void lookBeside(String name, Programme programme, Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (directory == null) return;
        Templates.look(directory);
        var missing = Courses.missing(programme, Courses.beside(directory));
        if (!missing.isEmpty()) throw new InvalidFile(name, missing);
    }

    /// Those beside it are looked at too, as at the start.
    private static ContractTemplates templates(Path file) {
        var directory = file.toAbsolutePath().getParent();
        return directory == null
                ? ContractTemplates.shipped()
                : ContractTemplates.beside(directory);
    }
}
