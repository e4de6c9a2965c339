package org.guildhall.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.FormSchema;

/// What somebody wanted revised in a version, as people read it: in words, and each field that was
/// meant under its label.
public record Revision(int version, String by, String words, List<Fact> fields) {
    public Revision {
        fields = List.copyOf(fields);
    }

    /// What was asked for, by the label of its field, to be read beside that field.
    public Map<String, String> wishes(Text text) {
        return fields.stream()
                .collect(
                        Collectors.toMap(
                                Fact::label,
                                field -> text.of("terms.revision.wish", by, field.value()),
                                (one, other) -> one + " " + other));
    }

    static Optional<Revision> of(Sheet sheet, FormSchema schema, Text text) {
        return sheet.correction()
                .map(
                        asked ->
                                new Revision(
                                        sheet.version(),
                                        asked.by(),
                                        asked.words(),
                                        fields(asked, schema, text)));
    }

    private static List<Fact> fields(Sheet.Correction asked, FormSchema schema, Text text) {
        return schema.fields().stream()
                .filter(field -> asked.byField().containsKey(field.name()))
                .map(
                        field ->
                                new Fact(
                                        field.label().in(text),
                                        asked.byField().getOrDefault(field.name(), "")))
                .toList();
    }
}
