package org.guildhall.onboarding.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.FieldType;
import org.guildhall.programme.form.FormField;
import org.guildhall.programme.form.FormSchema;
import org.springframework.stereotype.Component;

/// Which fields an answer to a question changed (onboarding.md section 5, *what changed*). A draft
/// overwrites what was said before, so the question's row of history keeps a mark of it: a hash,
/// for what people said is no history's.
@Component
public class Changes {
    private static final String BEFORE = "before.";
    private static final String CHANGED = "changed";

    private final DocumentStore documents;
    private final Events events;

    Changes(DocumentStore documents, Events events) {
        this.documents = documents;
        this.events = events;
    }

    /// What the question keeps of the fields that it opens.
    public Map<String, String> before(Application application, List<FormField> asked) {
        var marks = new LinkedHashMap<String, String>();
        for (var field : asked) {
            marks.put(BEFORE + field.name(), mark(application.id(), field, application.answers()));
        }
        return marks;
    }

    /// What the answer tells: the names of the fields that now say something else than when they
    /// were asked for last.
    public Map<String, String> since(
            Application application, List<FormField> asked, Answers answers) {
        var id = application.id();
        return events.of(id.value()).stream()
                .filter(event -> event.type().equals(Action.ASK_INFORMATION.type()))
                .reduce((_, later) -> later)
                .map(question -> changed(question, asked, field -> mark(id, field, answers)))
                .filter(names -> !names.isEmpty())
                .map(names -> Map.of(CHANGED, names))
                .orElse(Map.of());
    }

    /// The labels of the fields that an event says were changed, if it does.
    public static Optional<String> shown(Event event, FormSchema form, Text text) {
        var labels =
                event.text(CHANGED)
                        .lines()
                        .map(form::field)
                        .flatMap(Optional::stream)
                        .map(field -> field.label().in(text))
                        .toList();
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(text.of("onboarding.answers.changed", String.join(", ", labels)));
    }

    private static String changed(
            Event question, List<FormField> asked, Function<FormField, String> now) {
        return asked.stream()
                .filter(
                        field ->
                                !Objects.equals(
                                        question.text(BEFORE + field.name()), now.apply(field)))
                .map(FormField::name)
                .collect(Collectors.joining("\n"));
    }

    /// The application's own, so that the same answer of another has another mark.
    private String mark(ApplicationId id, FormField field, Answers answers) {
        var said =
                field.type() instanceof FieldType.Documents
                        ? documents.ids(id, field.name()).toString()
                        : answers.of(field).toString();
        return Files.sha256((id.value() + "\n" + said).getBytes(StandardCharsets.UTF_8));
    }
}
