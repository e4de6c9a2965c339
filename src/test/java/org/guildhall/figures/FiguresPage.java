package org.guildhall.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The manual's page of figures: a section for each command that measures, written anew by it.
public final class FiguresPage {
    private static final Path PAGE = Path.of("docs/figures.md");

    private FiguresPage() {}

    /// Puts the text under that heading, in the place of what stood there.
    public static void write(String heading, String text) throws IOException {
        var page = Files.readString(PAGE);
        var section = "## " + heading + "\n\n" + text.strip() + "\n\n";
        var old = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\n.*?(?=^## |\\z)");
        var found = old.matcher(page);
        var next =
                found.find()
                        ? found.replaceFirst(Matcher.quoteReplacement(section))
                        : page.strip() + "\n\n" + section;
        Files.writeString(PAGE, next.strip() + "\n");
    }

    /// When, on what, and with which versions.
    public static String circumstances() throws IOException {
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        return "%s; %s, %d cores, %d GiB of memory; Java %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        Long.parseLong(memory) / 1024 / 1024,
                        Runtime.version());
    }
}
