package org.guildhall.diagnosis.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.diagnosis.table.FactType.Choice;
import org.guildhall.diagnosis.table.Question.Option;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.platform.yaml.Misread;
import org.guildhall.platform.yaml.Reading;
import org.guildhall.platform.yaml.YamlPart;
import org.guildhall.programme.form.Words;

/// Reads a diagnosis out of the text of its file, strictly (docs/diagnosis.md).
public final class DiagnosisFile {
    private static final List<String> LANGUAGES = List.of("en", "zh", "es");

    private DiagnosisFile() {}

    /// The diagnosis in that text.
    ///
    /// @param file how problems name it
    /// @param looked what can be looked up
    /// @param secret patterns of facts that are about somebody else and never told
    /// @throws InvalidFile with everything that is wrong: line, path and what would be right
    public static Diagnosis read(String file, String text, Vocabulary looked, List<String> secret) {
        var reading = new Reading();
        var diagnosis =
                YamlPart.of(reading, file, text, LANGUAGES)
                        .read(part -> diagnosis(part, text, looked, secret));
        if (!reading.mistakes().isEmpty()) throw new InvalidFile(file, reading.mistakes());
        return diagnosis;
    }

    private static Diagnosis diagnosis(
            YamlPart part, String text, Vocabulary looked, List<String> secret) {
        var questions = part.has("questions") ? questions(part) : List.<Question>of();
        var declared = declared(part, questions, looked);
        var rules = new RuleFile(new Vocabulary(Map.of()).and(declared), secret);
        var table = part.parts("rules", rules::rule);
        return new Diagnosis(
                part.name("code"),
                Files.sha256(text.getBytes(StandardCharsets.UTF_8)),
                Words.at(part, "title"),
                part.texts("topics"),
                part.choice("answer", Answering.class),
                declared.keySet().stream().filter(name -> !name.isAsked()).toList(),
                questions,
                part.has("records") ? part.parts("records", rules::record) : List.of(),
                table,
                part.part("otherwise", outcome -> rules.outcome(outcome, List.of())),
                part.parts("examples", rules::example));
    }

    private static Map<FactName, FactType> declared(
            YamlPart part, List<Question> questions, Vocabulary looked) {
        var declared = new LinkedHashMap<FactName, FactType>();
        if (part.has("facts")) {
            for (var name : part.texts("facts")) {
                var type = FactName.isOne(name) ? looked.type(new FactName(name)) : null;
                if (type == null || type.isEmpty()) {
                    part.wrong("facts", DiagnosisFault.NO_FACT, name, looked.like(name));
                } else if (declared.put(new FactName(name), type.get()) != null) {
                    part.wrong("facts", DiagnosisFault.TAKEN, name);
                }
            }
        }
        for (var question : questions) {
            if (declared.put(question.fact(), question.type()) != null) {
                part.wrong("questions", DiagnosisFault.TAKEN, question.name());
            }
        }
        return declared;
    }

    private static List<Question> questions(YamlPart part) {
        return part.parts("questions", DiagnosisFile::question);
    }

    private static Question question(YamlPart part) {
        var type = part.text("type");
        var options =
                part.has("options")
                        ? part.parts(
                                "options",
                                option ->
                                        new Option(option.name("code"), Words.at(option, "label")))
                        : List.<Option>of();
        if (!type.equals("choice") && !options.isEmpty()) {
            part.wrong("options", DiagnosisFault.NO_OPTIONS);
        }
        if (type.equals("choice") && options.isEmpty()) part.wrong("options", Misread.MISSING);
        return new Question(
                questionName(part),
                Words.at(part, "label"),
                Words.optional(part, "hint"),
                type(part, type, options),
                options);
    }

    private static String questionName(YamlPart part) {
        var name = part.name("name");
        if (FactName.isOne("asked." + name)) return name;
        part.wrong("name", Misread.NO_NAME);
        return "unnamed";
    }

    private static FactType type(YamlPart part, String written, List<Option> options) {
        return switch (written) {
            case "text" -> FactType.TEXT;
            case "date" -> FactType.DATE;
            case "yes-no" -> FactType.YES_NO;
            case "list" -> FactType.LIST;
            case "choice" -> new Choice(options.stream().map(Option::code).toList());
            default -> {
                part.wrong(
                        "type", Misread.NOT_ALLOWED, written, "text, date, yes-no, choice, list");
                yield FactType.TEXT;
            }
        };
    }
}
