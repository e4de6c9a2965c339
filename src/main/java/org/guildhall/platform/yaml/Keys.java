package org.guildhall.platform.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// The keys of one mapping: which are there, which the reader knows, and so which nobody knows.
final class Keys {
    private final Reading reading;
    private final String path;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> written = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean anything;

    Keys(Reading reading, String path, MappingNode node) {
        this.reading = reading;
        this.path = path;
        for (var tuple : node.getValue()) {
            var key = reading.scalar(tuple.getKeyNode(), path);
            if (values.put(key, tuple.getValueNode()) != null) {
                reading.wrong(tuple.getKeyNode(), below(key), Misread.TWICE);
            }
            written.put(key, tuple.getKeyNode());
        }
    }

    boolean has(String key) {
        asked.add(key);
        reading.asked(below(key));
        return values.containsKey(key);
    }

    /// In the order of the file; from here on the reader knows them all.
    List<String> all() {
        asked.addAll(written.keySet());
        return List.copyOf(written.keySet());
    }

    @Nullable Node value(String key) {
        return values.get(key);
    }

    /// The path of what stands under a key.
    String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void knowAlso(Keys others) {
        asked.addAll(others.asked);
    }

    void allowAnything() {
        anything = true;
    }

    void refuseUnknown() {
        if (anything) return;
        written.forEach(
                (key, place) -> {
                    if (!asked.contains(key)) {
                        var known = String.join(", ", asked);
                        reading.wrong(place, below(key), Misread.UNKNOWN, known);
                    }
                });
    }
}
