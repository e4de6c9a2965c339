package org.guildhall;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `run`: production. It starts on complete and safe settings, or says everything that is wrong
/// with them.
@Command(name = "run", description = "Production, with settings from environment or file.")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--settings", paramLabel = "FILE", description = "The file of settings.")
    private Path file = Path.of("guildhall.yml");

    @Option(names = "--check", description = "Only looks at the settings.")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        var production = Production.of(file);
        if (check) {
            System.out.println("The settings are complete and safe.");
            return Ending.STOPPED.status();
        }
        var running = new Running();
        production.start(running, Map.of());
        running.untilStopped();
        return Ending.STOPPED.status();
    }
}
