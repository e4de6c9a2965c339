package org.guildhall.amendment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Uid;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.activation.ActiveApplication;
import org.guildhall.onboarding.offer.SheetStart;
import org.guildhall.programme.form.FieldType;
import org.guildhall.programme.form.FormField;
import org.springframework.stereotype.Component;

/// What nobody writes on the sheet of a partnership: what is known of its company, and its UIDs.
/// They are what the network says, and change by requests of their own.
@Component
class FixedTerms {
    private final Partnerships partnerships;
    private final SheetStart start;

    FixedTerms(Partnerships partnerships, SheetStart start) {
        this.partnerships = partnerships;
        this.start = start;
    }

    /// What was typed, with what is known in the fields that nobody writes.
    Map<String, List<String>> in(Map<String, List<String>> typed, ActiveApplication application) {
        var fixed = new LinkedHashMap<>(start.given(typed, application.id()));
        var uids =
                application.programme().sheet().fields().stream()
                        .filter(FixedTerms::isUid)
                        .toList();
        partnerships
                .ofApplication(application.id())
                .ifPresent(of -> uids.forEach(each -> fixed.put(each.name(), uids(each, of))));
        return fixed;
    }

    /// Whether nobody fills that field in.
    static boolean isFixed(FormField field) {
        return field.isGiven() || isUid(field);
    }

    private static boolean isUid(FormField field) {
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
