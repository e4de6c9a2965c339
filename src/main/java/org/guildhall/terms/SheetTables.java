package org.guildhall.terms;

import java.util.List;
import org.guildhall.platform.web.SheetTable;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.FieldGroup;
import org.guildhall.programme.FormField;
import org.guildhall.programme.FormSchema;
import org.guildhall.programme.Shown;

/// Versions of a sheet as a table in the reader's language.
final class SheetTables {
    private SheetTables() {}

    static SheetTable of(List<Sheet> versions, FormSchema schema, Text text) {
        var heads =
                versions.stream().map(sheet -> text.of("terms.version", sheet.version())).toList();
        return new SheetTable(
                heads,
                schema.groups().stream().map(group -> block(group, versions, text)).toList());
    }

    private static SheetTable.Block block(FieldGroup group, List<Sheet> versions, Text text) {
        var rows = group.fields().stream().map(field -> row(field, versions, text)).toList();
        return new SheetTable.Block(group.title().in(text), rows);
    }

    private static SheetTable.Row row(FormField field, List<Sheet> versions, Text text) {
        var values =
                versions.stream().map(sheet -> Shown.text(field, sheet.values(), text)).toList();
        return new SheetTable.Row(field.label().in(text), values);
    }
}
