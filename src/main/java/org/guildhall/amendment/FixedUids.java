package org.guildhall.amendment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Uid;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.activation.ActiveApplication;
import org.guildhall.programme.FieldType;
import org.guildhall.programme.FormField;
import org.guildhall.programme.FormSchema;
import org.springframework.stereotype.Component;

/// The UIDs on the sheet of a partnership stay as they are: they are what the network says, and
/// change by requests of their own.
@Component
class FixedUids {
    private final Partnerships partnerships;

    FixedUids(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    /// What was typed, with the UIDs of the partnership in the fields for UIDs.
    Map<String, List<String>> in(Map<String, List<String>> typed, ActiveApplication application) {
        var fixed = new LinkedHashMap<>(typed);
        partnerships
                .ofApplication(application.id())
                .ifPresent(
                        partnership ->
                                fields(application.programme().sheet())
                                        .forEach(
                                                field ->
                                                        fixed.put(
                                                                field.name(),
                                                                uids(field, partnership))));
        return fixed;
    }

    /// The sheet's form without the fields that nobody fills in.
    static FormSchema open(FormSchema sheet) {
        return sheet.only(
                sheet.fields().stream()
                        .filter(field -> !isFixed(field))
                        .map(FormField::name)
                        .toList());
    }

    /// The fields that nobody fills in.
    static List<FormField> fields(FormSchema sheet) {
        return sheet.fields().stream().filter(FixedUids::isFixed).toList();
    }

    private static boolean isFixed(FormField field) {
        return field.type() instanceof FieldType.AccountUid
                || field.type() instanceof FieldType.AccountUids;
    }

    private static List<String> uids(FormField field, Partnership partnership) {
        var main = List.of(partnership.main().value());
        return field.type() instanceof FieldType.AccountUids
                ? partnership.associated().stream().map(Uid::value).toList()
                : main;
    }
}
