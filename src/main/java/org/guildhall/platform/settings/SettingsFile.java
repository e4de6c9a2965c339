package org.guildhall.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `guildhall.yml`: its values under their full names, such as `guildhall.sites[0].code`.
record SettingsFile(Map<String, String> values, List<String> problems) {
    static SettingsFile read(Path file) {
        if (!Files.exists(file)) {
            return new SettingsFile(Map.of(), List.of());
        }
        try {
            var values = new TreeMap<String, String>();
            flatten("", new YAMLMapper().readTree(Files.readString(file)), values);
            return new SettingsFile(values, List.of());
        } catch (JacksonException failure) {
            var place = failure.getLocation();
            var line = place == null ? "" : ", line " + place.getLineNr();
            return broken(
                    file
                            + line
                            + ": "
                            + failure.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException failure) {
            return broken(file + " can't be read: " + failure.getMessage());
        }
    }

    private static SettingsFile broken(String problem) {
        return new SettingsFile(Map.of(), List.of(problem));
    }

    private static void flatten(String name, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(
                            entry ->
                                    flatten(
                                            name.isEmpty()
                                                    ? entry.getKey()
                                                    : name + "." + entry.getKey(),
                                            entry.getValue(),
                                            values));
        } else if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                flatten(name + "[" + index + "]", node.get(index), values);
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.put(name, node.asString());
        }
    }
}
