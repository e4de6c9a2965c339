package org.guildhall.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kill.Ledger;
import org.guildhall.kill.Walk;
import org.guildhall.support.Visit;

/// Measures one installation: its starts, its memory, the pages that people open most. Called by
/// `./guildhall bench` on a machine with nothing else to do.
public final class Figures {
    private static final int MANY = 10_000;
    private static final int STARTS = 5;
    private static final Path APP = Path.of("target/app");

    private final Path directory;
    private final List<String> lines = new ArrayList<>();

    private Figures(Path directory) {
        this.directory = directory;
    }

    /// Without arguments, from the project's directory; `docs/figures.md` is written.
    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("guildhall-figures");
        new Figures(directory.resolve("data")).measure();
    }

    private void measure() throws IOException, InterruptedException {
        lines.add(FiguresPage.circumstances() + ".\n");
        lines.add("| from the command to the ready line | seconds |");
        lines.add("| --- | --- |");
        first();
        rehearsed();
        pages();
        FiguresPage.write("One installation", String.join("\n", lines));
        System.out.println(String.join("\n", lines));
    }

    /// The cache that a rehearsal left makes every start quick, so it is taken away.
    private void first() throws IOException, InterruptedException {
        try (var files = Files.newDirectoryStream(APP, "*.aot")) {
            for (var cache : files) Files.delete(cache);
        }
        try (var demo = RunningDemo.start(directory)) {
            lines.add(row("first start: database and sample world made", demo.ready()));
        }
    }

    /// The rehearsal for Java's AOT cache goes on behind the first start.
    private void rehearsed() throws IOException, InterruptedException {
        while (!isRehearsed()) Thread.sleep(500);
        var times = new ArrayList<Duration>();
        for (var start = 0; start < STARTS; start++) {
            try (var demo = RunningDemo.start(directory)) {
                times.add(demo.ready());
            }
        }
        times.sort(null);
        lines.add(row("second start (median of " + STARTS + ")", times.get(STARTS / 2)));
    }

    private static boolean isRehearsed() throws IOException {
        try (var files = Files.list(APP)) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }

    private void pages() throws IOException, InterruptedException {
        try (var demo = RunningDemo.start(directory)) {
            var rest = demo.resident();
            var people = new DemoPeople(demo.address());
            var walked = walk(people);
            var after = demo.resident();
            new ManyApplications(demo.database()).make(MANY);
            var partner = people.signedIn("Olivia Hart");
            var developer = people.signedIn("Mei Tan");
            var times =
                    List.of(
                            PageTimes.of("partner's home", partner, "/portal"),
                            PageTimes.of("an application in the portal", partner, terms(partner)),
                            PageTimes.of("an application on the desk", developer, desk(developer)),
                            PageTimes.of(
                                    "the desk's list of %,d applications".formatted(MANY),
                                    developer,
                                    "/desk/applications?view=open"));
            lines.add("\n| page | median | 99th percentile | size |");
            lines.add("| --- | --- | --- | --- |");
            times.forEach(page -> lines.add(page.row()));
            lines.add("\n| memory of the process (resident) | MB |");
            lines.add("| --- | --- |");
            lines.add("| after the start | %d |".formatted(rest));
            lines.add("| after a company's whole way (%d steps) | %d |".formatted(walked, after));
            lines.add("| after all that was measured | %d |".formatted(demo.resident()));
        }
    }

    /// One company from JOIN NOW to the signed contract.
    private static int walk(DemoPeople people) {
        var desk = new Walk.Desk(people.signedIn("Mei Tan"), people.signedIn("Daniel Koh"));
        var ledger = new Ledger();
        var walk = new Walk(people.company("Ayu Lestari"), desk, ledger, people);
        while (walk.step()) {
            // the next one
        }
        return ledger.size();
    }

    private static String terms(Visit partner) {
        return partner.get("/portal").page().select("a[href^=/portal/applications/]").attr("href");
    }

    private static String desk(Visit developer) {
        return developer
                .get("/desk/applications?q=Hansa")
                .page()
                .select("a[href^=/desk/applications/]")
                .attr("href");
    }

    private static String row(String what, Duration time) {
        return "| %s | %.1f |".formatted(what, time.toMillis() / 1000.0);
    }
}
