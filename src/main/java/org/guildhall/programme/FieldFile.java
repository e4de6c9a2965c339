package org.guildhall.programme;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.yaml.Misread;
import org.guildhall.platform.yaml.YamlPart;
import org.guildhall.programme.form.FieldGroup;
import org.guildhall.programme.form.FieldType;
import org.guildhall.programme.form.FieldType.Option;
import org.guildhall.programme.form.FormField;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.programme.form.Words;

/// Reads groups of fields out of a programme file.
final class FieldFile {
    private static final String TYPES =
            "text, long-text, email, phone, url, choice, multi-choice, money, integer, percentage,"
                    + " date, uid, uid-list, files, declaration, rate-plan, table";
    private static final Set<String> CELLS = Set.of("text", "choice", "integer", "percentage");
    private static final int LONGEST = 20_000;

    private FieldFile() {}

    static FormSchema schema(YamlPart part, String key) {
        var names = new HashSet<String>();
        return new FormSchema(part.parts(key, group -> group(group, names)));
    }

    private static FieldGroup group(YamlPart part, Set<String> names) {
        return new FieldGroup(
                part.name("code"),
                Words.at(part, "title"),
                Words.optional(part, "hint"),
                part.parts("fields", field -> field(field, names)));
    }

    private static FormField field(YamlPart part, Set<String> names) {
        var name = part.name("name");
        if (!names.add(name)) {
            part.wrong("name", ProgrammeFault.FIELD_TAKEN, name);
        }
        return new FormField(
                name,
                Words.at(part, "label"),
                Words.optional(part, "hint"),
                part.flag("required", true),
                type(part),
                part.optionalText("from"));
    }

    private static FieldType type(YamlPart part) {
        return switch (part.text("type")) {
            case "text" -> new FieldType.Line(part.number("longest", 1, 1000, 200));
            case "long-text" -> new FieldType.Paragraph(part.number("longest", 1, LONGEST, 2000));
            case "email" -> new FieldType.Email(part.flag("confirmed", false));
            case "phone" -> new FieldType.Phone();
            case "url" -> new FieldType.Url();
            case "choice" -> new FieldType.Choice(options(part));
            case "multi-choice" -> choices(part);
            case "money" -> new FieldType.Amount(currencies(part));
            case "integer" -> wholeNumber(part);
            case "percentage" ->
                    new FieldType.Percentage(
                            decimal(part, "least", "0"), decimal(part, "most", "100"));
            case "date" -> new FieldType.Day();
            case "uid" -> new FieldType.AccountUid();
            case "uid-list" -> new FieldType.AccountUids(part.number("most", 1, 100));
            case "files" -> files(part);
            case "declaration" -> new FieldType.Declaration(Words.at(part, "statement"));
            case "rate-plan" ->
                    new FieldType.RatePlan(currencies(part), part.number("most", 1, 50, 10));
            case "table" -> table(part);
            default -> noType(part);
        };
    }

    private static FieldType noType(YamlPart part) {
        part.wrong("type", Misread.NOT_ALLOWED, part.text("type"), TYPES);
        part.allowAnything();
        return new FieldType.Phone();
    }

    private static FieldType choices(YamlPart part) {
        var options = options(part);
        return new FieldType.Choices(
                options,
                part.number("fewest", 0, options.size(), 0),
                part.number("most", 1, options.size(), options.size()));
    }

    private static FieldType wholeNumber(YamlPart part) {
        var least = part.number("least", -999_999_999, 999_999_999, 0);
        var most = part.number("most", -999_999_999, 999_999_999, 999_999_999);
        if (least > most) part.wrong("most", ProgrammeFault.BELOW_LEAST);
        return new FieldType.WholeNumber(least, most);
    }

    private static FieldType files(YamlPart part) {
        var most = part.number("most", 1, 20, 5);
        return new FieldType.Documents(part.number("fewest", 0, most, 0), most);
    }

    private static FieldType table(YamlPart part) {
        var most = part.number("most", 1, 100, 20);
        var names = new HashSet<String>();
        return new FieldType.Table(
                part.parts("columns", column -> column(column, names)),
                part.number("fewest", 0, most, 0),
                most);
    }

    /// Only simple fields, so that no table is ever read within a table.
    private static FormField column(YamlPart part, Set<String> names) {
        if (CELLS.contains(part.text("type"))) return field(part, names);
        part.wrong("type", ProgrammeFault.NO_CELL, "text, choice, integer, percentage");
        part.allowAnything();
        return new FormField(
                part.name("name"),
                Words.at(part, "label"),
                Optional.empty(),
                true,
                new FieldType.Phone(),
                Optional.empty());
    }

    private static List<Option> options(YamlPart part) {
        return part.parts(
                "options", option -> new Option(option.name("code"), Words.at(option, "label")));
    }

    private static List<String> currencies(YamlPart part) {
        var currencies = part.texts("currencies");
        for (var currency : currencies) {
            if (Currency.getAvailableCurrencies().stream()
                    .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
                part.wrong("currencies", ProgrammeFault.NO_CURRENCY, currency);
            }
        }
        return currencies;
    }

    static BigDecimal decimal(YamlPart part, String key, String otherwise) {
        var text = part.optionalText(key).orElse(otherwise);
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            part.wrong(key, ProgrammeFault.NO_DECIMAL);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }
}
