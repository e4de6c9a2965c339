package org.guildhall.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;

/// Walks the manual's example, `docs/examples/lifecycle.sh`, through a demo of its own, and notes
/// how each of its requests was answered. Called by `./guildhall bench walk`.
public final class ExampleWalk {
    private ExampleWalk() {}

    /// Without arguments, from the project's directory; `docs/figures.md` is written.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("guildhall-walk");
        try (var _ = RunningDemo.start(directory)) {
            var walked =
                    said("docs/examples/lifecycle.sh", directory.resolve("demo.json").toString());
            var text =
                    FiguresPage.circumstances()
                            + ". `docs/examples/lifecycle.sh` on a demo that was started for it: every request, how it was answered, and where the application or the contract stands then.\n\n"
                            + "| request | status | stands at |\n| --- | --- | --- |\n"
                            + walked;
            FiguresPage.write("A whole way by the API", text);
            System.out.println(text);
        }
    }

    /// What a command prints that has to end well.
    static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(said);
        return said;
    }
}
