package org.guildhall.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.programme.InvalidProgramme.Fault;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One mapping of a YAML file, read strictly: what is missing, of the wrong kind or unknown is
/// noted with line, path and what is allowed there, and something harmless is read instead.
final class YamlPart {
    private static final Node NOTHING = new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);

    private final Reading reading;
    private final String path;
    private final Node node;
    private final List<Language> languages;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean unknown;

    private YamlPart(Reading reading, String path, MappingNode node, List<Language> languages) {
        this.reading = reading;
        this.path = path;
        this.node = node;
        this.languages = languages;
        for (var tuple : node.getValue()) {
            var key = scalar(tuple.getKeyNode(), path);
            if (entries.put(key, tuple.getValueNode()) != null) {
                reading.wrong(tuple.getKeyNode(), below(key), Fault.TWICE);
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    /// The mapping at that node. Below what isn't one nothing more is complained about.
    static YamlPart at(Reading reading, String path, Node node, List<Language> languages) {
        if (node instanceof MappingNode mapping) {
            return new YamlPart(reading, path, mapping, languages);
        }
        reading.wrong(node, path, Fault.NO_MAPPING);
        return nothing(path, languages);
    }

    private static YamlPart nothing(String path, List<Language> languages) {
        return new YamlPart(new Reading(), path, (MappingNode) NOTHING, languages);
    }

    /// Reads a mapping with this function, and refuses keys it didn't ask for.
    <T> T read(Function<YamlPart, T> reader) {
        var value = reader.apply(this);
        for (var key : keys.entrySet()) {
            if (!unknown && !asked.contains(key.getKey())) {
                reading.wrong(
                        key.getValue(),
                        below(key.getKey()),
                        Fault.UNKNOWN,
                        String.join(", ", asked));
            }
        }
        return value;
    }

    /// The same mapping, whose texts are given in these languages.
    <T> T speaking(List<Language> spoken, Function<YamlPart, T> reader) {
        var part = at(reading, path, node, spoken);
        part.asked.addAll(asked);
        unknown = true;
        return part.read(reader);
    }

    boolean has(String key) {
        asked.add(key);
        reading.asked(below(key));
        return entries.containsKey(key);
    }

    /// Whether the key says in one word that there is none.
    boolean saysNone(String key) {
        return has(key)
                && entries.get(key) instanceof ScalarNode scalar
                && scalar.getValue().equals("none");
    }

    String text(String key) {
        var value = value(key);
        if (value == null) return "";
        var text = scalar(value, below(key));
        if (text.isBlank()) wrong(key, Fault.EMPTY);
        return text;
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    String name(String key) {
        var name = text(key);
        if (!name.matches("[a-zA-Z][a-zA-Z0-9-]{0,39}")) {
            wrong(key, Fault.NO_NAME);
        }
        return name;
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) return otherwise;
        var text = text(key);
        if (!text.matches("true|false")) wrong(key, Fault.NO_FLAG);
        return text.equals("true");
    }

    int number(String key, int least, int most) {
        var text = text(key);
        if (text.matches("-?[0-9]{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        wrong(key, Fault.NO_NUMBER, String.valueOf(least), String.valueOf(most));
        return least;
    }

    int number(String key, int least, int most, int otherwise) {
        return has(key) ? number(key, least, most) : otherwise;
    }

    /// One of the constants, written in small letters with hyphens.
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        var first = type.getEnumConstants()[0];
        var value = value(key);
        return value == null ? first : constant(value, below(key), type).orElse(first);
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return items(key, (item, at) -> constant(item, at, type)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Words words(String key) {
        return part(
                key,
                part ->
                        new Words(
                                languages.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Function.identity(),
                                                        language -> part.text(language.tag()),
                                                        (one, _) -> one,
                                                        LinkedHashMap::new))));
    }

    Optional<Words> optionalWords(String key) {
        return has(key) ? Optional.of(words(key)) : Optional.empty();
    }

    <T> T part(String key, Function<YamlPart, T> reader) {
        var value = value(key);
        var part =
                value == null
                        ? nothing(below(key), languages)
                        : at(reading, below(key), value, languages);
        return part.read(reader);
    }

    <T> List<T> parts(String key, Function<YamlPart, T> reader) {
        return items(key, (item, at) -> at(reading, at, item, languages).read(reader));
    }

    List<String> texts(String key) {
        return items(key, this::scalar);
    }

    /// Notes what is wrong with the value of a key.
    void wrong(String key, Fault fault, String... named) {
        reading.wrong(entries.getOrDefault(key, node), below(key), fault, named);
    }

    /// From here on no key is unknown: what would be allowed depends on what is wrong already.
    void allowAnything() {
        unknown = true;
    }

    private <T> List<T> items(String key, BiFunction<Node, String, T> reader) {
        var value = value(key);
        if (value == null) return List.of();
        if (!(value instanceof SequenceNode sequence)) {
            wrong(key, Fault.NO_LIST);
            return List.of();
        }
        var items = new ArrayList<T>();
        for (var item : sequence.getValue()) {
            items.add(reader.apply(item, below(key) + "[" + items.size() + "]"));
        }
        if (items.isEmpty()) wrong(key, Fault.EMPTY);
        return List.copyOf(items);
    }

    private <E extends Enum<E>> Optional<E> constant(Node item, String at, Class<E> type) {
        var written = scalar(item, at);
        var found = Written.as(written, type);
        if (found.isEmpty()) {
            reading.wrong(item, at, Fault.NOT_ALLOWED, written, Written.all(type));
        }
        return found;
    }

    private @Nullable Node value(String key) {
        if (!has(key)) wrong(key, Fault.MISSING);
        return entries.get(key);
    }

    private String scalar(Node value, String at) {
        if (value instanceof ScalarNode scalar) return scalar.getValue();
        reading.wrong(value, at, Fault.NO_VALUE);
        return "";
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
