package org.guildhall.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A question in Prometheus's language, as far as one needs to read it to find the names in it.
final class Expression {
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("\\b([a-z][a-z0-9_]*)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)\\s*(?:=~|!~|!=|=)");

    /// What Prometheus itself adds to every series.
    private static final Set<String> TARGET = Set.of("job", "instance");

    private static final Set<String> WORDS = Set.of("by", "and", "or", "unless", "e9");

    private Expression() {}

    /// The metrics and labels in it that the scrape doesn't have.
    static List<String> unknown(String expression, Scrape scrape) {
        var unknown = new ArrayList<String>();
        var bare = GROUPING.matcher(expression).replaceAll(" ").replaceAll("\\[[^\\]]*]", "");
        var metrics = new ArrayList<String>();
        for (var found : SELECTOR.matcher(bare).results().toList()) {
            var metric = found.group(1);
            if (WORDS.contains(metric) || metric.equals("up")) continue;
            metrics.add(metric);
            var labels = scrape.labels().get(metric);
            if (labels == null) {
                unknown.add(metric);
            } else if (found.group(2) != null) {
                LABEL.matcher(found.group(2))
                        .results()
                        .map(label -> label.group(1))
                        .filter(label -> !TARGET.contains(label) && !labels.contains(label))
                        .forEach(label -> unknown.add(metric + "{" + label + "}"));
            }
        }
        GROUPING.matcher(expression)
                .results()
                .flatMap(by -> List.of(by.group(1).split(",\\s*")).stream())
                .filter(label -> !TARGET.contains(label) && !label.equals("le"))
                .filter(label -> metrics.stream().noneMatch(name -> has(scrape, name, label)))
                .forEach(label -> unknown.add("by (" + label + ")"));
        return unknown;
    }

    private static boolean has(Scrape scrape, String metric, String label) {
        return scrape.labels().getOrDefault(metric, Set.of()).contains(label);
    }
}
