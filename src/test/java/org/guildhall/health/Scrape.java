package org.guildhall.health;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What `/metrics` said: each series with its labels and its value.
///
/// @param labels of each metric, all that any of its series has
/// @param values by the whole series as it was written
record Scrape(Map<String, Set<String>> labels, Map<String, Double> values) {
    private static final Pattern SERIES =
            Pattern.compile("(?m)^([a-z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"");

    static Scrape of(String text) {
        var labels = new HashMap<String, Set<String>>();
        var values = new HashMap<String, Double>();
        var series = SERIES.matcher(text);
        while (series.find()) {
            var tags = series.group(2) == null ? "" : series.group(2);
            var names = labels.computeIfAbsent(series.group(1), _ -> new HashSet<>());
            LABEL.matcher(tags).results().forEach(label -> names.add(label.group(1)));
            values.put(series.group(1) + tags, Double.parseDouble(series.group(3)));
        }
        return new Scrape(labels, values);
    }

    double value(String metric, String label, String of) {
        var series = label.isEmpty() ? metric : metric + "{" + label + "=\"" + of + "\"}";
        return values.getOrDefault(series, -1.0);
    }
}
