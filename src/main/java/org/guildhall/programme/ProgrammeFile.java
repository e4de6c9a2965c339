package org.guildhall.programme;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.platform.file.Files;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.programme.FieldType.AccountUid;
import org.guildhall.programme.FieldType.AccountUids;
import org.guildhall.programme.FieldType.Email;
import org.guildhall.programme.FieldType.Line;
import org.guildhall.programme.Presentation.Step;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Reads a programme out of the text of its file, strictly (docs/programmes.md).
final class ProgrammeFile {
    /// Facts a field may begin with, beside those of the form (`form.NAME`).
    static final Set<String> FACTS =
            Set.of(
                    "vendor.name",
                    "programme.name",
                    "enterprise.legalName",
                    "enterprise.country",
                    "enterprise.registrationNumber",
                    "enterprise.address",
                    "account.uid",
                    "account.email",
                    "account.person",
                    "reviewer.name",
                    "reviewer.email");

    private static final Lapse LAPSE = new Lapse(90, 30, 30);
    private static final int MOST_DAYS = 365;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_PERSONS = 100;
    private static final int USUAL_MONTHS = 12;

    private ProgrammeFile() {}

    /// The programme in that text.
    ///
    /// @param file how problems name it
    /// @throws InvalidProgramme with line, path and what is allowed there
    static Programme read(String file, String text, int version) {
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                throw new InvalidProgramme(file, 1, "", "the file is empty");
            }
            var hash = Files.sha256(text.getBytes(StandardCharsets.UTF_8));
            return new YamlPart(file, "", node.get()).read(part -> programme(part, version, hash));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new InvalidProgramme(file, line, "", "no YAML: " + broken.getProblem());
        }
    }

    private static Programme programme(YamlPart part, int version, String hash) {
        var form = form(part);
        var sheet = sheet(part, form);
        return new Programme(
                part.name("code"),
                version,
                hash,
                part.words("name"),
                part.name("business-type"),
                Set.copyOf(part.texts("sites")),
                part.choice("way-in", WayIn.class),
                materials(part),
                part.words("header"),
                training(part),
                part.part("presentation", ProgrammeFile::presentation),
                form,
                part.parts("checklist", ProgrammeFile::reviewItem),
                sheet,
                part.has("limits") ? part.parts("limits", limit -> limit(limit, sheet)) : List.of(),
                part.has("approval")
                        ? part.choice("approval", ApprovalOrder.class)
                        : ApprovalOrder.PARALLEL,
                part.part("contract", ProgrammeFile::contract),
                part.parts("activation", ProgrammeFile::item),
                part.part("promises", ProgrammeFile::promises),
                part.part("reapply", ProgrammeFile::reapply));
    }

    /// Asked for by the flag, and only then.
    private static Optional<Training> training(YamlPart part) {
        if (part.flag("training-required", false)) {
            return Optional.of(part.part("training", ProgrammeFile::courses));
        }
        if (part.has("training")) throw part.refused("training", "needs training-required: true");
        return Optional.empty();
    }

    private static Training courses(YamlPart part) {
        return new Training(
                part.texts("courses"),
                part.number("persons", 1, MOST_PERSONS),
                part.has("go-live") ? part.parts("go-live", ProgrammeFile::task) : List.of());
    }

    /// Before the go-live nothing is done by the installation itself.
    private static ChecklistItem task(YamlPart part) {
        var item = item(part);
        if (item.by() == ChecklistItem.By.SYSTEM) {
            throw part.refused("by", "expected bd or partner");
        }
        return item;
    }

    private static List<Material> materials(YamlPart part) {
        if (!part.has("materials")) return List.of();
        if (part.choice("way-in", WayIn.class) != WayIn.INVITATION) {
            throw part.refused("materials", "only with way-in: invitation");
        }
        var codes = new HashSet<String>();
        return part.parts("materials", material -> material(material, codes));
    }

    private static Material material(YamlPart part, Set<String> codes) {
        var code = part.name("code");
        if (!codes.add(code)) {
            throw part.refused("code", "another material is called \"" + code + "\" already");
        }
        return new Material(code, part.words("label"), part.optionalWords("hint"));
    }

    private static FormSchema form(YamlPart part) {
        var form = FieldFile.schema(part, "form");
        expect(part, form, "contactName", Line.class, "text");
        expect(part, form, "contactEmail", Email.class, "email");
        expect(part, form, "mainUid", AccountUid.class, "uid");
        expect(part, form, "associatedUids", AccountUids.class, "uid-list");
        checkFrom(part, "form", form, new FormSchema(List.of()));
        return form;
    }

    private static void expect(
            YamlPart part, FormSchema form, String name, Class<?> type, String written) {
        if (form.field(name).filter(field -> type.isInstance(field.type())).isEmpty()) {
            throw part.refused("form", "needs a field \"" + name + "\" of type " + written);
        }
    }

    private static FormSchema sheet(YamlPart part, FormSchema form) {
        var sheet = FieldFile.schema(part, "sheet");
        checkFrom(part, "sheet", sheet, form);
        return sheet;
    }

    private static void checkFrom(YamlPart part, String key, FormSchema schema, FormSchema form) {
        for (var field : schema.fields()) {
            var from = field.from();
            if (from.isPresent() && !isFact(from.get(), form)) {
                throw part.refused(
                        key,
                        "field \"%s\" begins with \"%s\"; allowed: %s%s"
                                .formatted(
                                        field.name(),
                                        from.get(),
                                        form.groups().isEmpty() ? "" : "form.NAME, ",
                                        facts()));
            }
        }
    }

    private static boolean isFact(String from, FormSchema form) {
        return FACTS.contains(from)
                || (from.startsWith("form.") && form.field(from.substring(5)).isPresent());
    }

    private static String facts() {
        return String.join(", ", FACTS.stream().sorted().toList());
    }

    private static Presentation presentation(YamlPart part) {
        return new Presentation(
                part.words("title"),
                part.words("summary"),
                part.words("audience"),
                part.parts("benefits", benefit -> benefit.words("text")),
                part.parts("steps", step -> new Step(step.words("title"), step.words("text"))));
    }

    /// What is looked at in a review is never the applicant's to tick.
    private static ChecklistItem reviewItem(YamlPart part) {
        var item = item(part);
        if (item.by() == ChecklistItem.By.PARTNER) {
            throw part.refused("by", "expected bd or system");
        }
        return item;
    }

    private static ChecklistItem item(YamlPart part) {
        return new ChecklistItem(
                part.name("code"), part.words("label"), part.choice("by", ChecklistItem.By.class));
    }

    private static Limit limit(YamlPart part, FormSchema sheet) {
        var key = part.text("key");
        if (sheet.fields().stream().noneMatch(field -> field.keys().contains(key))) {
            throw part.refused("key", "the sheet has no \"" + key + "\"");
        }
        return new Limit(
                key,
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
            throw part.refused("approver", "expected bd-lead or channel-manager");
        }
        return role;
    }

    private static ContractTerms contract(YamlPart part) {
        return new ContractTerms(
                part.name("template"),
                part.choices("routes", Route.class),
                part.number("deadline-days", 1, MOST_DAYS),
                part.has("reminder-days") ? days(part, "reminder-days") : List.of(),
                part.number("term-months", 1, MOST_MONTHS, USUAL_MONTHS));
    }

    private static Promises promises(YamlPart part) {
        return new Promises(
                part.number("review", 1, MOST_DAYS),
                part.number("sheet", 1, MOST_DAYS),
                part.number("terms-approval", 1, MOST_DAYS),
                part.number("correction", 1, MOST_DAYS),
                part.number("first-contact", 1, MOST_DAYS),
                days(part, "draft-nudges"),
                days(part, "terms-nudges"),
                part.has("lapse") ? part.part("lapse", ProgrammeFile::lapse) : LAPSE);
    }

    private static Lapse lapse(YamlPart part) {
        return new Lapse(
                part.number("draft", 1, MOST_DAYS),
                part.number("information", 1, MOST_DAYS),
                part.number("terms", 1, MOST_DAYS));
    }

    private static List<Integer> days(YamlPart part, String key) {
        return part.texts(key).stream()
                .map(
                        text -> {
                            if (!text.matches("[1-9][0-9]{0,2}")) {
                                throw part.refused(key, "expected days such as [7, 21]");
                            }
                            return Integer.valueOf(text);
                        })
                .toList();
    }

    private static Reapply reapply(YamlPart part) {
        return new Reapply(
                part.number("withdrawn", 0, MOST_DAYS),
                part.number("declined", 0, MOST_DAYS),
                part.number("cancelled", 0, MOST_DAYS),
                part.number("lapsed", 0, MOST_DAYS));
    }
}
