package org.guildhall.terms;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.form.FieldGroup;
import org.guildhall.programme.form.FormField;
import org.guildhall.programme.form.Shown;

/// Versions of a sheet as a table in the reader's language.
final class SheetTables {
    private SheetTables() {}

    static SheetTable of(List<Sheet> versions, Programme programme, Text text) {
        var heads =
                versions.stream().map(sheet -> text.of("terms.version", sheet.version())).toList();
        return new SheetTable(
                heads,
                programme.sheet().groups().stream()
                        .map(group -> block(group, versions, programme, text))
                        .toList());
    }

    private static SheetTable.Block block(
            FieldGroup group, List<Sheet> versions, Programme programme, Text text) {
        var rows =
                group.fields().stream()
                        .map(field -> row(field, versions, programme, text))
                        .toList();
        return new SheetTable.Block(group.title().in(text), rows);
    }

    private static SheetTable.Row row(
            FormField field, List<Sheet> versions, Programme programme, Text text) {
        var values =
                versions.stream()
                        .map(sheet -> Shown.text(field, sheet.values(), text))
                        .map(said -> named(field, said, programme, text))
                        .toList();
        return new SheetTable.Row(field.label().in(text), values);
    }

    /// A sheet is kept with the programme's English name; people read it in their language, unless
    /// another one was written there.
    private static String named(FormField field, String said, Programme programme, Text text) {
        var filled = field.from().equals(Optional.of("programme.name"));
        return filled && said.equals(text.own(programme.name().en()))
                ? programme.name().in(text)
                : said;
    }
}
