package org.guildhall.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Our Helm chart with its own values put in. Only what the chart makes use of is understood:
/// values, the release's name, `toYaml`, `nindent`, `quote`, `sha256sum`; anything else fails.
///
/// @param objects by their kind
record Chart(Map<String, JsonNode> objects) {
    private static final Path ROOT = Path.of("ops", "helm", "guildhall");
    private static final Pattern PLACE = Pattern.compile("(\\s*)\\{\\{(-?)([^}]*)}}");
    private static final YAMLMapper YAML = new YAMLMapper();

    static Chart read() throws IOException {
        var values = YAML.readTree(Files.readString(ROOT.resolve("values.yaml")));
        var objects = new HashMap<String, JsonNode>();
        try (var files = Files.list(ROOT.resolve("templates"))) {
            for (var file : files.toList()) {
                var text =
                        PLACE.matcher(Files.readString(file))
                                .replaceAll(place -> quoted(filled(place, values)));
                var object = YAML.readTree(text);
                objects.put(object.get("kind").asString(), object);
            }
        }
        return new Chart(objects);
    }

    JsonNode one(String kind) {
        return Objects.requireNonNull(objects.get(kind), kind);
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static String filled(MatchResult place, JsonNode values) {
        var steps = place.group(3).strip().split("\\s*\\|\\s*");
        var text = value(steps[0], values);
        for (var i = 1; i < steps.length; i++) text = changed(text, steps[i]);
        return (place.group(2).isEmpty() ? place.group(1) : "") + text;
    }

    private static String value(String what, JsonNode values) {
        if (what.equals(".Release.Name")) return "guildhall";
        var whole = what.startsWith("toYaml ");
        var path = what.replaceFirst("^(toYaml )?\\.Values\\.", "");
        if (path.startsWith(".")) throw new AssertionError(what);
        var node = values.at("/" + path.replace('.', '/'));
        if (node.isMissingNode()) throw new AssertionError("no value " + what);
        return whole
                ? YAML.writeValueAsString(node).replaceFirst("^---\\s*", "").strip()
                : node.asString();
    }

    private static String changed(String text, String step) {
        if (step.equals("quote")) return '"' + text + '"';
        if (step.equals("sha256sum")) return Integer.toHexString(text.hashCode());
        if (!step.startsWith("nindent ")) throw new AssertionError(step);
        var indent = " ".repeat(Integer.parseInt(step.substring("nindent ".length())));
        return "\n" + text.lines().map(line -> indent + line).collect(Collectors.joining("\n"));
    }
}
