package org.guildhall.diagnosis.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.diagnosis.table.NeededRecord.Kind;
import org.guildhall.platform.yaml.Misread;
import org.guildhall.platform.yaml.YamlPart;
import org.guildhall.programme.form.Words;

/// Reads the rules of a diagnosis with what follows from them, and its examples.
final class RuleFile {
    private static final String PATH = "/[a-z0-9/?#=&{}.-]*";
    private static final Condition NEVER = new Condition.Some(List.of());

    private final Vocabulary declared;
    private final List<String> secret;
    private final Set<String> rules = new LinkedHashSet<>();

    /// @param declared what is asked and looked up
    /// @param secret patterns of facts that are about somebody else
    RuleFile(Vocabulary declared, List<String> secret) {
        this.declared = declared;
        this.secret = secret;
    }

    Rule rule(YamlPart part) {
        var name = part.name("name");
        if (!rules.add(name) || name.equals(Example.OTHERWISE)) {
            part.wrong("name", DiagnosisFault.TAKEN, name);
        }
        var when = condition(part);
        return new Rule(
                name,
                when,
                part.part("then", outcome -> outcome(outcome, List.copyOf(when.facts()))));
    }

    private Condition condition(YamlPart part) {
        var text = part.text("when");
        if (text.isBlank()) return NEVER;
        try {
            return ConditionReader.read(text, declared);
        } catch (Misspelt misspelt) {
            part.wrong("when", misspelt.fault(), misspelt.named());
            return NEVER;
        }
    }

    /// @param looked what the rule looks at, which is the evidence where none is named
    Outcome outcome(YamlPart part, List<FactName> looked) {
        return new Outcome(
                Words.at(part, "cause"),
                part.has("evidence") ? evidence(part) : looked,
                part.name("template"),
                part.has("article") ? Optional.of(part.name("article")) : Optional.empty(),
                open(part),
                part.has("escalate") ? Optional.of(part.name("escalate")) : Optional.empty(),
                part.has("slots") ? part.part("slots", this::slots) : Map.of());
    }

    private List<FactName> evidence(YamlPart part) {
        var names = new ArrayList<FactName>();
        for (var name : part.texts("evidence")) known(part, "evidence", name).ifPresent(names::add);
        return names;
    }

    private static Optional<String> open(YamlPart part) {
        var open = part.optionalText("open");
        if (open.isPresent() && !open.get().matches(PATH)) {
            part.wrong("open", DiagnosisFault.NO_PATH);
        }
        return open;
    }

    private Map<String, FactName> slots(YamlPart part) {
        var slots = new LinkedHashMap<String, FactName>();
        for (var slot : part.keys()) {
            var name = known(part, slot, part.text(slot));
            name.ifPresent(fact -> slots.put(slot, fact));
            if (name.isPresent() && secret.stream().anyMatch(name.get()::matches)) {
                part.wrong(slot, DiagnosisFault.NOT_TOLD, name.get().toString());
            }
        }
        return slots;
    }

    private Optional<FactName> known(YamlPart part, String key, String word) {
        if (FactName.isOne(word) && declared.type(new FactName(word)).isPresent()) {
            return Optional.of(new FactName(word));
        }
        part.wrong(key, DiagnosisFault.UNDECLARED, word);
        return Optional.empty();
    }

    NeededRecord record(YamlPart part) {
        var kind = kind(part);
        var record =
                new NeededRecord(
                        kind,
                        part.text("host"),
                        part.text("value"),
                        kind == Kind.MX ? part.number("priority", 0, 65_535) : 0,
                        Words.at(part, "purpose"));
        for (var place : record.places()) {
            if (!FactName.isOne(place) || declared.type(new FactName(place)).isEmpty()) {
                part.wrong("value", DiagnosisFault.NO_PLACEHOLDER, place, declared.names());
            }
        }
        return record;
    }

    private static Kind kind(YamlPart part) {
        var written = part.text("type");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElseGet(
                        () -> {
                            part.wrong("type", Misread.NOT_ALLOWED, written, "TXT, MX, CNAME");
                            return Kind.TXT;
                        });
    }

    Example example(YamlPart part) {
        return new Example(
                part.text("name"),
                new Facts(part.part("given", this::given)),
                named(part, "expect"),
                part.has("undecided") ? named(part, "undecided") : List.of());
    }

    private Map<FactName, FactValue> given(YamlPart part) {
        var given = new HashMap<FactName, FactValue>();
        for (var key : part.keys()) {
            var name = known(part, key, key);
            if (name.isEmpty()) continue;
            var type = declared.type(name.get()).orElseThrow();
            var written =
                    part.list(key)
                            .map(items -> String.join("\n", items))
                            .orElseGet(() -> part.text(key));
            var value = type.read(written);
            value.ifPresent(known -> given.put(name.get(), known));
            if (value.isEmpty()) part.wrong(key, DiagnosisFault.NEVER, written, type.allowed());
        }
        return given;
    }

    private List<String> named(YamlPart part, String key) {
        var names = part.list(key).orElseGet(() -> part.texts(key));
        for (var name : names) {
            if (!rules.contains(name) && !name.equals(Example.OTHERWISE)) {
                part.wrong(key, DiagnosisFault.NO_RULE, name, String.join(", ", rules));
            }
        }
        return names;
    }
}
