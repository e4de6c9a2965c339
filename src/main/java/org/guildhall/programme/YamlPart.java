package org.guildhall.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One mapping of a YAML file, read strictly: what is missing, of the wrong kind or unknown is
/// refused with file, line, path and what is allowed there.
final class YamlPart {
    private final String file;
    private final String path;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlPart(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw refused(node, path, "expected a mapping of keys to values");
        }
        for (var tuple : mapping.getValue()) {
            var key = scalar(tuple.getKeyNode(), path);
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw refused(tuple.getKeyNode(), below(key), "stands here twice");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    /// Reads a mapping with this function, and refuses keys it didn't ask for.
    <T> T read(Function<YamlPart, T> reader) {
        var value = reader.apply(this);
        for (var key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                throw refused(
                        key.getValue(),
                        below(key.getKey()),
                        "unknown; allowed here: " + String.join(", ", asked));
            }
        }
        return value;
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    String text(String key) {
        var text = scalar(value(key), below(key));
        if (text.isBlank()) {
            throw refused(value(key), below(key), "must not be empty");
        }
        return text;
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    String name(String key) {
        var name = text(key);
        if (!name.matches("[a-zA-Z][a-zA-Z0-9-]{0,39}")) {
            throw refused(key, "letters, digits and hyphens only, a letter first, up to 40");
        }
        return name;
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(key, "expected true or false");
        };
    }

    int number(String key, int least, int most) {
        var text = text(key);
        if (!text.matches("-?[0-9]{1,9}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw refused(key, "expected a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    int number(String key, int least, int most, int otherwise) {
        return has(key) ? number(key, least, most) : otherwise;
    }

    /// One of the constants, written in small letters with hyphens.
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return constant(value(key), below(key), type);
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return items(key, (item, at) -> constant(item, at, type));
    }

    Words words(String key) {
        return part(key, part -> new Words(part.text("en"), part.text("zh"), part.text("es")));
    }

    Optional<Words> optionalWords(String key) {
        return has(key) ? Optional.of(words(key)) : Optional.empty();
    }

    <T> T part(String key, Function<YamlPart, T> reader) {
        return new YamlPart(file, below(key), value(key)).read(reader);
    }

    <T> List<T> parts(String key, Function<YamlPart, T> reader) {
        return items(key, (item, at) -> new YamlPart(file, at, item).read(reader));
    }

    List<String> texts(String key) {
        return items(key, this::scalar);
    }

    /// What is wrong with the value of a key.
    InvalidProgramme refused(String key, String problem) {
        return refused(entries.getOrDefault(key, node), below(key), problem);
    }

    private <T> List<T> items(String key, BiFunction<Node, String, T> reader) {
        if (!(value(key) instanceof SequenceNode sequence)) {
            throw refused(key, "expected a list");
        }
        var items = new ArrayList<T>();
        for (var item : sequence.getValue()) {
            items.add(reader.apply(item, below(key) + "[" + items.size() + "]"));
        }
        if (items.isEmpty()) {
            throw refused(key, "must not be empty");
        }
        return List.copyOf(items);
    }

    private <E extends Enum<E>> E constant(Node item, String at, Class<E> type) {
        var written = scalar(item, at);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> label(constant).equals(written))
                .findFirst()
                .orElseThrow(
                        () -> refused(item, at, "\"" + written + "\"; allowed: " + labels(type)));
    }

    private Node value(String key) {
        asked.add(key);
        var value = entries.get(key);
        if (value == null) {
            throw refused(node, below(key), "missing");
        }
        return value;
    }

    private String scalar(Node value, String at) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused(value, at, "expected a single value");
    }

    private InvalidProgramme refused(Node place, String at, String problem) {
        var line = place.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new InvalidProgramme(file, line, at, problem);
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String labels(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(YamlPart::label)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
