package org.guildhall.programme;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.platform.yaml.Misread;
import org.guildhall.platform.yaml.YamlPart;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.programme.template.ContractTemplates;

/// Reads what a programme agrees on: limits, contract, promises, and the rule for applying again.
/// What can't happen in a programme without sheet or contract isn't asked for.
final class TermsFile {
    private static final Lapse LAPSE = new Lapse(90, 30, 30);
    private static final int MOST_DAYS = 365;
    private static final int MOST_MONTHS = 120;
    private static final int USUAL_MONTHS = 12;

    private TermsFile() {}

    static List<Limit> limits(YamlPart part, FormSchema sheet) {
        return part.has("limits") ? part.parts("limits", limit -> limit(limit, sheet)) : List.of();
    }

    private static Limit limit(YamlPart part, FormSchema sheet) {
        var key = part.text("key");
        if (sheet.fields().stream().noneMatch(field -> field.keys().contains(key))) {
            part.wrong("key", ProgrammeFault.NOT_ON_SHEET, key);
        }
        return new Limit(
                key,
                sheet.isPercentage(key) ? " %" : "",
                part.has("least")
                        ? Optional.of(FieldFile.decimal(part, "least", "0"))
                        : Optional.empty(),
                part.has("most")
                        ? Optional.of(FieldFile.decimal(part, "most", "0"))
                        : Optional.empty(),
                approver(part));
    }

    private static Role approver(YamlPart part) {
        if (!part.has("approver")) return Role.BD_LEAD;
        var role = part.choice("approver", Role.class);
        if (!role.may(Permission.APPROVE_TERMS)) {
            part.wrong("approver", ProgrammeFault.EITHER, "bd-lead", "channel-manager");
        }
        return role;
    }

    /// The contract, which quotes the sheet: without one there can't be the other.
    static Optional<ContractTerms> contract(
            YamlPart part, boolean agreed, Optional<ContractTemplates> templates) {
        if (part.saysNone("contract")) return Optional.empty();
        if (!agreed && part.has("contract")) {
            part.wrong("contract", ProgrammeFault.NO_SHEET);
        }
        return Optional.of(part.part("contract", terms -> contract(terms, templates)));
    }

    private static ContractTerms contract(YamlPart part, Optional<ContractTemplates> templates) {
        return new ContractTerms(
                template(part, templates),
                part.choices("routes", Route.class),
                part.number("deadline-days", 1, MOST_DAYS),
                part.has("reminder-days") ? days(part, "reminder-days") : List.of(),
                part.number("term-months", 1, MOST_MONTHS, USUAL_MONTHS));
    }

    /// What a running application began with is not asked about again.
    private static String template(YamlPart part, Optional<ContractTemplates> templates) {
        var template = part.text("template");
        templates
                .map(ContractTemplates::names)
                .filter(names -> !names.contains(template))
                .ifPresent(
                        names ->
                                part.wrong(
                                        "template",
                                        Misread.NOT_ALLOWED,
                                        template,
                                        String.join(", ", names)));
        return template;
    }

    static Promises promises(YamlPart part, boolean agreed, boolean signed) {
        return new Promises(
                part.number("review", 1, MOST_DAYS),
                agreed ? part.number("sheet", 1, MOST_DAYS) : 1,
                agreed ? part.number("terms-approval", 1, MOST_DAYS) : 1,
                agreed ? part.number("correction", 1, MOST_DAYS) : 1,
                signed ? part.number("first-contact", 1, MOST_DAYS) : 1,
                days(part, "draft-nudges"),
                days(part, "terms-nudges"),
                part.has("lapse") ? part.part("lapse", TermsFile::lapse) : LAPSE);
    }

    private static Lapse lapse(YamlPart part) {
        return new Lapse(
                part.number("draft", 1, MOST_DAYS),
                part.number("information", 1, MOST_DAYS),
                part.number("terms", 1, MOST_DAYS));
    }

    /// In their order, however they are written: each reminder waits for the one before.
    private static List<Integer> days(YamlPart part, String key) {
        var texts = part.texts(key);
        var days = texts.stream().filter(text -> text.matches("[1-9][0-9]{0,2}")).toList();
        if (days.size() < texts.size()) part.wrong(key, ProgrammeFault.NO_DAYS);
        return days.stream().map(Integer::valueOf).distinct().sorted().toList();
    }

    static Reapply reapply(YamlPart part) {
        return new Reapply(
                part.number("withdrawn", 0, MOST_DAYS),
                part.number("declined", 0, MOST_DAYS, 0),
                part.number("cancelled", 0, MOST_DAYS, 0),
                part.number("lapsed", 0, MOST_DAYS));
    }
}
