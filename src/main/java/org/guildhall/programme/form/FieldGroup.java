package org.guildhall.programme.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Fields that belong together under one heading: a part of the form, or a block of the sheet.
public record FieldGroup(String code, Words title, Optional<Words> hint, List<FormField> fields) {
    /// The group with only these fields.
    FieldGroup only(Collection<String> names) {
        var kept = fields.stream().filter(field -> names.contains(field.name())).toList();
        return new FieldGroup(code, title, hint, kept);
    }
}
