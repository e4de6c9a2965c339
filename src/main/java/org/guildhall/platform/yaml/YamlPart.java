package org.guildhall.platform.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One mapping of a YAML file, read strictly: what is missing, of the wrong kind or unknown is
/// noted with line, path and what is allowed there, and something harmless is read instead.
public final class YamlPart {
    private static final Node NOTHING = new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);

    private final Reading reading;
    private final String path;
    private final Node node;
    private final List<String> languages;
    private final Keys keys;

    private YamlPart(Reading reading, String path, MappingNode node, List<String> languages) {
        this.reading = reading;
        this.path = path;
        this.node = node;
        this.languages = languages;
        this.keys = new Keys(reading, path, node);
    }

    /// The whole of a file. Below what is no YAML nothing more is complained about.
    ///
    /// @param languages the tags of those its texts are given in, such as `en`
    public static YamlPart of(Reading reading, String file, String text, List<String> languages) {
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var node = new Compose(settings).composeString(text);
            if (node.isPresent()) return at(reading, "", node.get(), languages);
            reading.wrong(1, "", Misread.OTHER, "the file is empty");
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            reading.wrong(line, "", Misread.OTHER, "no YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            reading.wrong(1, "", Misread.OTHER, "no YAML: " + broken.getMessage());
        }
        return nothing("", languages);
    }

    /// The mapping at that node. Below what isn't one nothing more is complained about.
    private static YamlPart at(Reading reading, String path, Node node, List<String> languages) {
        if (node instanceof MappingNode mapping) {
            return new YamlPart(reading, path, mapping, languages);
        }
        reading.wrong(node, path, Misread.NO_MAPPING);
        return nothing(path, languages);
    }

    private static YamlPart nothing(String path, List<String> languages) {
        return new YamlPart(new Reading(), path, (MappingNode) NOTHING, languages);
    }

    /// Reads a mapping with this function, and refuses keys it didn't ask for.
    public <T> T read(Function<YamlPart, T> reader) {
        var value = reader.apply(this);
        keys.refuseUnknown();
        return value;
    }

    /// The same mapping, whose texts are given in these languages.
    public <T> T speaking(List<String> spoken, Function<YamlPart, T> reader) {
        var part = at(reading, path, node, spoken);
        part.keys.knowAlso(keys);
        keys.allowAnything();
        return part.read(reader);
    }

    /// Whether the key is there.
    public boolean has(String key) {
        return keys.has(key);
    }

    /// Every key that is there, in the order of the file, for a mapping whose keys are names.
    public List<String> keys() {
        return keys.all();
    }

    /// The values of a key that is a list, which may be empty; nothing for any other.
    public Optional<List<String>> list(String key) {
        if (!has(key) || !(keys.value(key) instanceof SequenceNode sequence)) {
            return Optional.empty();
        }
        var at = keys.below(key);
        return Optional.of(
                sequence.getValue().stream().map(item -> reading.scalar(item, at)).toList());
    }

    /// Whether the key says in one word that there is none.
    public boolean saysNone(String key) {
        return has(key)
                && keys.value(key) instanceof ScalarNode scalar
                && scalar.getValue().equals("none");
    }

    /// The value of a key, which must be there and say something.
    public String text(String key) {
        var value = value(key);
        if (value == null) return "";
        var text = reading.scalar(value, keys.below(key));
        if (text.isBlank()) wrong(key, Misread.EMPTY);
        return text;
    }

    /// The value of a key that may be left out.
    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /// A short name: letters, digits and hyphens.
    public String name(String key) {
        var name = text(key);
        if (!name.matches("[a-zA-Z][a-zA-Z0-9-]{0,39}")) {
            wrong(key, Misread.NO_NAME);
        }
        return name;
    }

    /// True or false; what it is otherwise when it is left out.
    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) return otherwise;
        var text = text(key);
        if (!text.matches("true|false")) wrong(key, Misread.NO_FLAG);
        return text.equals("true");
    }

    /// A whole number within bounds, both included.
    public int number(String key, int least, int most) {
        var text = text(key);
        if (text.matches("-?[0-9]{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        wrong(key, Misread.NO_NUMBER, String.valueOf(least), String.valueOf(most));
        return least;
    }

    /// The same, which may be left out.
    public int number(String key, int least, int most, int otherwise) {
        return has(key) ? number(key, least, most) : otherwise;
    }

    /// One of the constants, written in small letters with hyphens.
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        var first = type.getEnumConstants()[0];
        var value = value(key);
        return value == null ? first : constant(value, keys.below(key), type).orElse(first);
    }

    /// A list of such constants.
    public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return items(key, (item, at) -> constant(item, at, type)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The text of a key in every language of the file, by the language's tag.
    public SequencedMap<String, String> said(String key) {
        return part(
                key,
                part ->
                        languages.stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                part::text,
                                                (one, _) -> one,
                                                LinkedHashMap::new)));
    }

    /// The mapping of a key, read by that function.
    public <T> T part(String key, Function<YamlPart, T> reader) {
        var value = value(key);
        var part =
                value == null
                        ? nothing(keys.below(key), languages)
                        : at(reading, keys.below(key), value, languages);
        return part.read(reader);
    }

    /// A list of mappings, each read by that function.
    public <T> List<T> parts(String key, Function<YamlPart, T> reader) {
        return items(key, (item, at) -> at(reading, at, item, languages).read(reader));
    }

    /// A list of values.
    public List<String> texts(String key) {
        return items(key, reading::scalar);
    }

    /// Notes what is wrong with the value of a key.
    public void wrong(String key, Fault fault, String... named) {
        var value = keys.value(key);
        reading.wrong(value == null ? node : value, keys.below(key), fault, named);
    }

    /// From here on no key is unknown: what would be allowed depends on what is wrong already.
    public void allowAnything() {
        keys.allowAnything();
    }

    private <T> List<T> items(String key, BiFunction<Node, String, T> reader) {
        var value = value(key);
        if (value == null) return List.of();
        if (!(value instanceof SequenceNode sequence)) {
            wrong(key, Misread.NO_LIST);
            return List.of();
        }
        var items = new ArrayList<T>();
        for (var item : sequence.getValue()) {
            items.add(reader.apply(item, keys.below(key) + "[" + items.size() + "]"));
        }
        if (items.isEmpty()) wrong(key, Misread.EMPTY);
        return List.copyOf(items);
    }

    private <E extends Enum<E>> Optional<E> constant(Node item, String at, Class<E> type) {
        var written = reading.scalar(item, at);
        var found = Written.as(written, type);
        if (found.isEmpty()) {
            reading.wrong(item, at, Misread.NOT_ALLOWED, written, Written.all(type));
        }
        return found;
    }

    private @Nullable Node value(String key) {
        if (!has(key)) wrong(key, Misread.MISSING);
        return keys.value(key);
    }
}
