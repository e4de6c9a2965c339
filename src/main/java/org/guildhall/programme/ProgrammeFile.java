package org.guildhall.programme;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.platform.yaml.Reading;
import org.guildhall.platform.yaml.YamlPart;
import org.guildhall.programme.form.FieldType.AccountUid;
import org.guildhall.programme.form.FieldType.AccountUids;
import org.guildhall.programme.form.FieldType.Email;
import org.guildhall.programme.form.FieldType.Line;
import org.guildhall.programme.form.FormField.Known;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.programme.form.Language;
import org.guildhall.programme.form.Presentation;
import org.guildhall.programme.form.Presentation.Step;
import org.guildhall.programme.form.Words;
import org.guildhall.programme.template.ContractTemplates;

/// Reads a programme out of the text of its file, strictly (docs/programmes.md).
final class ProgrammeFile {
    private ProgrammeFile() {}

    /// The programme in that text.
    ///
    /// @param file how problems name it
    /// @throws InvalidFile with everything that is wrong: line, path and what is allowed there
    static Programme read(String file, String text, int version) {
        return read(file, text, version, Optional.of(ContractTemplates.shipped()));
    }

    /// The same, with the contract templates that there are; without them none is asked for, as of
    /// a text that was looked at before.
    static Programme read(
            String file, String text, int version, Optional<ContractTemplates> templates) {
        var reading = new Reading();
        var programme = read(file, text, version, templates, reading);
        if (!reading.mistakes().isEmpty()) throw new InvalidFile(file, reading.mistakes());
        return programme;
    }

    /// The same, where what was found on the way is looked at afterwards.
    static Programme read(
            String file,
            String text,
            int version,
            Optional<ContractTemplates> templates,
            Reading reading) {
        var hash = Files.sha256(text.getBytes(StandardCharsets.UTF_8));
        return YamlPart.of(reading, file, text, tags(Language.ALL))
                .read(
                        part ->
                                part.speaking(
                                        tags(languages(part)),
                                        top -> programme(top, version, hash, templates)));
    }

    private static List<Language> languages(YamlPart part) {
        if (!part.has("languages")) return Language.ALL;
        return part.choices("languages", Language.class).stream().distinct().toList();
    }

    private static List<String> tags(List<Language> languages) {
        return languages.stream().map(Language::tag).toList();
    }

    private static Programme programme(
            YamlPart part, int version, String hash, Optional<ContractTemplates> templates) {
        var form = form(part);
        var sheet = sheet(part, form);
        var agreed = !sheet.groups().isEmpty();
        var contract = TermsFile.contract(part, agreed, templates);
        return new Programme(
                part.name("code"),
                version,
                hash,
                languages(part),
                Words.at(part, "name"),
                part.name("business-type"),
                Set.copyOf(part.texts("sites")),
                part.choice("way-in", WayIn.class),
                materials(part),
                Words.at(part, "header"),
                TrainingFile.training(part),
                part.part("presentation", ProgrammeFile::presentation),
                form,
                part.parts("checklist", ProgrammeFile::reviewItem),
                sheet,
                TermsFile.limits(part, sheet),
                part.has("approval")
                        ? part.choice("approval", ApprovalOrder.class)
                        : ApprovalOrder.PARALLEL,
                contract,
                part.parts("activation", ProgrammeFile::item),
                part.part(
                        "promises",
                        promises -> TermsFile.promises(promises, agreed, contract.isPresent())),
                part.part("reapply", TermsFile::reapply),
                part.has("mails") ? part.parts("mails", ProgrammeFile::mail) : List.of());
    }

    private static List<Material> materials(YamlPart part) {
        if (!part.has("materials")) return List.of();
        if (part.choice("way-in", WayIn.class) != WayIn.INVITATION) {
            part.wrong("materials", ProgrammeFault.ONLY_INVITATION);
        }
        var codes = new HashSet<String>();
        return part.parts("materials", material -> material(material, codes));
    }

    private static Material material(YamlPart part, Set<String> codes) {
        var code = part.name("code");
        if (!codes.add(code)) {
            part.wrong("code", ProgrammeFault.MATERIAL_TAKEN, code);
        }
        return new Material(code, Words.at(part, "label"), Words.optional(part, "hint"));
    }

    private static FormSchema form(YamlPart part) {
        var form = FieldFile.schema(part, "form");
        if (form.groups().isEmpty()) return form;
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
            part.wrong("form", ProgrammeFault.NEEDS_FIELD, name, written);
        }
    }

    private static FormSchema sheet(YamlPart part, FormSchema form) {
        if (part.saysNone("sheet")) return new FormSchema(List.of());
        var sheet = FieldFile.schema(part, "sheet");
        checkFrom(part, "sheet", sheet, form);
        return sheet;
    }

    private static void checkFrom(YamlPart part, String key, FormSchema schema, FormSchema form) {
        for (var field : schema.fields()) {
            var from = field.from();
            if (from.isPresent() && !isFact(from.get(), form)) {
                part.wrong(
                        key,
                        ProgrammeFault.NO_FACT,
                        field.name(),
                        from.get(),
                        (form.groups().isEmpty() ? "" : "form.NAME, ") + facts());
            }
        }
    }

    private static boolean isFact(String from, FormSchema form) {
        return Known.of(from).isPresent()
                || (from.startsWith("form.") && form.field(from.substring(5)).isPresent());
    }

    private static String facts() {
        return Arrays.stream(Known.values()).map(Known::key).sorted().collect(joining(", "));
    }

    private static Presentation presentation(YamlPart part) {
        return new Presentation(
                Words.at(part, "title"),
                Words.at(part, "summary"),
                Words.at(part, "audience"),
                part.parts("benefits", benefit -> Words.at(benefit, "text")),
                part.parts(
                        "steps",
                        step -> new Step(Words.at(step, "title"), Words.at(step, "text"))));
    }

    /// What is looked at in a review is never the applicant's to tick.
    private static ChecklistItem reviewItem(YamlPart part) {
        var item = item(part);
        if (item.by() == ChecklistItem.By.PARTNER) {
            part.wrong("by", ProgrammeFault.EITHER, "bd", "system");
        }
        return item;
    }

    static ChecklistItem item(YamlPart part) {
        return new ChecklistItem(
                part.name("code"),
                Words.at(part, "label"),
                part.choice("by", ChecklistItem.By.class));
    }

    private static OwnLetter mail(YamlPart part) {
        return new OwnLetter(
                part.choice("mail", OwnLetter.Kind.class),
                Words.at(part, "title"),
                Words.at(part, "text"));
    }
}
