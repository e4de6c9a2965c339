package org.guildhall.casefile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.platform.event.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The history of a case as a page that opens without a program of ours; times are UTC.
final class HistoryPage {
    private HistoryPage() {}

    static String of(String title, List<Event> history) {
        var rows = history.stream().map(HistoryPage::row).collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:15px sans-serif;margin:2em}td,th{padding:.3em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}</style></head>
                <body><h1>%1$s</h1><p>Times are UTC. The same, with every fact, is in history.json.</p>
                <table><thead><tr><th>No.</th><th>Time</th><th>Who</th><th>Role</th><th>What</th><th>From</th><th>To</th><th>Words</th></tr></thead>
                <tbody>
                %2$s
                </tbody></table></body></html>
                """
                .formatted(escaped(title), rows);
    }

    private static String row(Event event) {
        return Stream.of(
                        event.id(),
                        event.at(),
                        event.actor().name(),
                        event.actor().role(),
                        event.name(),
                        event.from(),
                        event.to(),
                        event.reason())
                .map(value -> "<td>" + escaped(value) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(@Nullable Object value) {
        return HtmlUtils.htmlEscape(Objects.toString(value, ""));
    }
}
