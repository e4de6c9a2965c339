package org.guildhall.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.diagnosis.dns.DomainName;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.Question;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;

/// The questions of a diagnosis as a form: shown, and read. What isn't answered is unknown.
public final class QuestionsShown {
    /// The longest answer, in characters.
    public static final int LONGEST = 500;

    /// What records are made for, and filings asked for.
    private static final FactName DOMAIN = FactName.asked("domain");

    private QuestionsShown() {}

    /// What each field is called in a list of problems.
    public static Map<String, String> names(Diagnosis diagnosis, Text text) {
        return diagnosis.questions().stream()
                .collect(Collectors.toMap(Question::name, question -> question.label().in(text)));
    }

    /// What there is to choose.
    public static List<Choice> choices(Question question, Text text) {
        return question.options().isEmpty()
                ? List.of(
                        new Choice("yes", text.of("diagnosis.yes")),
                        new Choice("no", text.of("diagnosis.no")))
                : question.options().stream()
                        .map(option -> new Choice(option.code(), option.label().in(text)))
                        .toList();
    }

    /// Filled with what was answered before.
    static Form of(Diagnosis diagnosis, Consultation made) {
        var form = Form.empty();
        for (var question : diagnosis.questions()) {
            made.facts()
                    .of(question.fact())
                    .ifPresent(answer -> form.put(question.name(), answer.toString()));
        }
        return form;
    }

    /// The answers that were typed.
    static Map<FactName, FactValue> read(Diagnosis diagnosis, Form form) {
        var answers = new HashMap<FactName, FactValue>();
        for (var question : diagnosis.questions()) {
            form.takeOptional(question.name(), typed -> answer(question, typed))
                    .ifPresent(answer -> answers.put(question.fact(), answer));
        }
        return answers;
    }

    /// The answers that a program gives, by the names of their questions.
    static Map<FactName, FactValue> read(Diagnosis diagnosis, Map<String, String> given) {
        var answers = new HashMap<FactName, FactValue>();
        given.forEach(
                (name, typed) -> {
                    var field = "answers." + name;
                    var question =
                            diagnosis
                                    .question(name)
                                    .orElseThrow(() -> Invalid.at(field, "diagnosis.ask.unknown"));
                    if (typed.isBlank()) return;
                    var answer = Invalid.reading(field, () -> answer(question, typed.strip()));
                    answers.put(question.fact(), answer);
                });
        return answers;
    }

    private static FactValue answer(Question question, String typed) {
        if (question.fact().equals(DOMAIN)) return FactValue.of(DomainName.of(typed).value());
        return question.type()
                .read(Form.text(typed, LONGEST))
                .orElseThrow(
                        () -> Invalid.because("diagnosis.ask.wrong", question.type().allowed()));
    }
}
