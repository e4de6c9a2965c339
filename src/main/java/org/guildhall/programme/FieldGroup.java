package org.guildhall.programme;

import java.util.List;
import java.util.Optional;

/// Fields that belong together under one heading: a part of the form, or a block of the sheet.
public record FieldGroup(String code, Words title, Optional<Words> hint, List<FormField> fields) {}
