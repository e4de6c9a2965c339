package org.guildhall.terms;

import java.util.List;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.FieldGroup;
import org.guildhall.programme.form.FormField;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.programme.form.Shown;

/// The part of a form in which a partner says what should be different, field by field: block by
/// block as on the sheet.
public record RevisionForm(List<Block> blocks) {
    public RevisionForm {
        blocks = List.copyOf(blocks);
    }

    /// A block of the sheet.
    public record Block(String title, List<Row> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /// A field of the sheet.
    ///
    /// @param name what the words about it are typed into
    /// @param offered what the version says there
    public record Row(String name, String label, String offered) {}

    /// For that version. What is known of the company is no matter for it: nobody writes that.
    public static RevisionForm of(Sheet offered, FormSchema sheet, Text text) {
        return new RevisionForm(
                sheet.without(FormField::isGiven).groups().stream()
                        .map(group -> block(group, offered, text))
                        .toList());
    }

    /// Whether something was typed, right or wrong: then it is not folded away.
    public boolean isTyped(Form form) {
        return blocks.stream()
                .flatMap(block -> block.rows().stream())
                .anyMatch(row -> !form.value(row.name()).isBlank());
    }

    private static Block block(FieldGroup group, Sheet offered, Text text) {
        var rows =
                group.fields().stream()
                        .map(
                                field ->
                                        new Row(
                                                RevisionWords.typedAt(field.name()),
                                                field.label().in(text),
                                                Shown.text(field, offered.values(), text)
                                                        .replace("\n", " · ")))
                        .toList();
        return new Block(group.title().in(text), rows);
    }
}
