package org.guildhall.onboarding;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.guildhall.onboarding.form.Document;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.FieldType;
import org.guildhall.programme.form.FormField;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.programme.form.Shown;

/// A group of the form with what the applicant answered, in the reader's words.
public record AnswerBlock(String title, List<Fact> facts) {
    /// The whole form as it is filled in, each of its documents by name.
    static List<AnswerBlock> of(
            FormSchema form, Application application, List<Document> documents, Text text) {
        return form.groups().stream()
                .map(
                        group ->
                                new AnswerBlock(
                                        group.title().in(text),
                                        group.fields().stream()
                                                .map(
                                                        field ->
                                                                fact(
                                                                        field,
                                                                        application,
                                                                        documents,
                                                                        text))
                                                .toList()))
                .toList();
    }

    private static Fact fact(
            FormField field, Application application, List<Document> documents, Text text) {
        var names =
                documents.stream()
                        .filter(document -> document.field().equals(field.name()))
                        .map(Document::name)
                        .collect(joining("\n"));
        var isNamed = field.type() instanceof FieldType.Documents && !names.isEmpty();
        var value = isNamed ? names : Shown.text(field, application.answers(), text);
        return new Fact(field.label().in(text), value);
    }
}
