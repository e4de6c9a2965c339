package org.guildhall.figures;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;

/// Measures the desk's lists, board and search beside years of work. Called by `./guildhall bench
/// desk`.
public final class DeskAtScale {
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 15;
    private static final int TIMES = 40;
    private static final int APPLICATIONS = 100_000;

    private final Installation guildhall;
    private final int applications;
    private final List<String> lines = new ArrayList<>();

    private DeskAtScale(Installation guildhall, int applications) {
        this.guildhall = guildhall;
        this.applications = applications;
    }

    /// With how many applications there are, from the project's directory; `docs/figures.md` is
    /// written.
    public static void main(String[] arguments) throws IOException {
        try (var guildhall = Installation.another()) {
            var many = arguments.length == 0 ? APPLICATIONS : Integer.parseInt(arguments[0]);
            new DeskAtScale(guildhall, many).measure();
        } catch (RuntimeException failure) {
            // The installation's threads would keep a failed run waiting for ever.
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure() throws IOException {
        var stations = new Stations(guildhall);
        stations.submitted(guildhall.crowd().verifiedOwner("Ann", "Example One"));
        stations.sent(guildhall.crowd().verifiedOwner("Ben", "Example Two"));
        var world = new BigWorld(guildhall.dataSource(), applications);
        world.make();
        lines.add(FiguresPage.circumstances() + ".");
        lines.add(
                "%,d applications, %,d of them open, %,d companies, %,d contracts, %,d rows of history.\n"
                        .formatted(
                                applications,
                                world.open(),
                                world.companies(),
                                world.contracts(),
                                applications * world.events()));
        lines.add("| page | median | 99th percentile | size |");
        lines.add("| --- | --- | --- | --- |");
        var lead = guildhall.crowd().signedIn(guildhall.crowd().staff("Lea Lead", Role.BD_LEAD));
        PageTimes.warm(lead, pages().values(), ROUNDS);
        pages().forEach((name, path) -> lines.add(row(lead, name, path)));
        FiguresPage.write(
                "Desk at %,d applications".formatted(applications), String.join("\n", lines));
        System.out.println(String.join("\n", lines));
    }

    private static String row(Visit reader, String name, String path) {
        return PageTimes.of(name, reader, path, WARM_UP, TIMES).row();
    }

    private static Map<String, String> pages() {
        var list = "/desk/applications";
        var pages = new LinkedHashMap<String, String>();
        pages.put("list, all open, first page", list);
        pages.put("list, all open, page 100", list + "?page=100");
        pages.put("list, closed, page 200", list + "?view=done&page=200");
        pages.put("list by company", list + "?sort=company");
        pages.put("list by what is due", list + "?sort=due");
        pages.put("list, overdue", list + "?promise=overdue");
        pages.put(
                "list, one country, submitted in a month", list + "?country=DE&submitted=2026-08");
        pages.put("list, words in a name", list + "?q=harbour");
        pages.put("list, two Chinese characters", list + "?q=" + word("云栖"));
        pages.put("list, one Chinese character", list + "?q=" + word("栖"));
        pages.put("list, closed, words in a name", list + "?view=done&q=harbour");
        pages.put("list, closed, part of a UID", list + "?view=done&q=0000791");
        pages.put("board", "/desk/board");
        pages.put("search: a number", found("APP-2025-054321"));
        pages.put("search: part of a UID", found("0000791"));
        pages.put("search: a common word", found("cloud"));
        pages.put("search: two words", found("falcon 3199"));
        pages.put("search: two Chinese characters", found("云栖"));
        pages.put("search: one Chinese character", found("栖"));
        pages.put("search: two letters", found("lu"));
        pages.put("search: nothing found", found("zzzzzz"));
        pages.put("contracts, completed", "/desk/contracts?view=completed");
        return pages;
    }

    private static String found(String words) {
        return "/desk/search?words=" + word(words);
    }

    private static String word(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
