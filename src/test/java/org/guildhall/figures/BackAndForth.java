package org.guildhall.figures;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes a backup of a demo while it serves, puts it into an empty directory, and has the audit
/// trail of both read to its end. Called by `./guildhall bench backup`; that every row of every
/// table comes back is a test's to hold.
public final class BackAndForth {
    private final Path directory;
    private final List<String> lines = new ArrayList<>();

    private BackAndForth(Path directory) {
        this.directory = directory;
    }

    /// Without arguments, from the project's directory; `docs/figures.md` is written.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new BackAndForth(Files.createTempDirectory("guildhall-backup")).measure();
    }

    private void measure() throws IOException, InterruptedException {
        try (var _ = RunningDemo.start(directory.resolve("first"))) {
            run("backup", "demo.backup", "--data", "first");
            run("audit", "verify", "--data", "first");
        }
        run("restore", "demo.backup", "--data", "second");
        run("audit", "verify", "--data", "second");
        bring(Path.of("keys/installation.key"));
        try (var demo = RunningDemo.start(directory.resolve("second"))) {
            lines.add(
                    "$ ./guildhall demo --data second   (%.1f s)%nis ready"
                            .formatted(demo.ready().toMillis() / 1000.0));
        }
        var text =
                FiguresPage.circumstances()
                        + ". A demo backed up while it serves, restored into an empty directory, and started there; the audit trail of both ends with the same hash.\n\n"
                        + String.join("\n", lines).indent(4);
        FiguresPage.write("Backup and restore", text);
        System.out.println(text);
    }

    /// What is no part of a backup, and kept elsewhere.
    private void bring(Path file) throws IOException {
        var from = directory.resolve("first").resolve(file);
        Files.copy(from, directory.resolve("second").resolve(file), REPLACE_EXISTING);
        lines.add("$ cp first/%1$s second/%1$s".formatted(file));
    }

    private void run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./guildhall"));
        for (var word : words) command.add(isPath(word) ? directory.resolve(word) + "" : word);
        var begun = System.nanoTime();
        var said = ExampleWalk.said(command.toArray(String[]::new));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "$ ./guildhall %s   (%.1f s)%n%s",
                        String.join(" ", words),
                        (System.nanoTime() - begun) / 1e9,
                        said.strip().replace(directory + "/", "")));
    }

    private static boolean isPath(String word) {
        return word.equals("first") || word.equals("second") || word.endsWith(".backup");
    }
}
