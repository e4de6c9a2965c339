package org.guildhall.programme.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.programme.form.FieldType.Amount;
import org.guildhall.programme.form.FieldType.RatePlan;
import org.guildhall.programme.form.FieldType.Table;

/// One field of an application form or of a decision sheet.
///
/// @param name what the answer is kept under
/// @param from what the field is filled in with at first, such as `form.businessRegion` or
///   `enterprise.legalName`
public record FormField(
        String name,
        Words label,
        Optional<Words> hint,
        boolean required,
        FieldType type,
        Optional<String> from) {

    /// What is known before anybody fills anything in, and a field may begin with
    /// (docs/programmes.md).
    public enum Known {
        VENDOR_NAME("vendor.name", false),
        PROGRAMME_NAME("programme.name", true),
        LEGAL_NAME("enterprise.legalName", true),
        COUNTRY("enterprise.country", true),
        REGISTRATION_NUMBER("enterprise.registrationNumber", true),
        ADDRESS("enterprise.address", true),
        UID("account.uid", false),
        EMAIL("account.email", false),
        PERSON("account.person", false),
        REVIEWER_NAME("reviewer.name", false),
        REVIEWER_EMAIL("reviewer.email", false);

        private final String key;
        private final boolean given;

        Known(String key, boolean given) {
            this.key = key;
            this.given = given;
        }

        /// As programmes write it.
        public String key() {
            return key;
        }

        /// By how programmes write it.
        public static Optional<Known> of(String key) {
            return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
        }
    }

    /// What is known that it begins with; an answer of the form isn't.
    Optional<Known> known() {
        return from.flatMap(Known::of);
    }

    /// Whether nobody writes it on a sheet: the verified company and the programme are what they
    /// are, and terms must not say otherwise.
    public boolean isGiven() {
        return known().map(fact -> fact.given).orElse(false);
    }

    /// The names under which the parts of the answer are typed and kept; most fields have one.
    public List<String> keys() {
        return switch (type) {
            case Amount _ -> List.of(name, name + "Currency");
            case RatePlan _ ->
                    List.of(name + ".kind", name + ".currency", name + ".from", name + ".rate");
            case Table table ->
                    table.columns().stream()
                            .flatMap(column -> column.keys().stream())
                            .map(key -> name + "." + key)
                            .toList();
            case FieldType.Line _,
                    FieldType.Paragraph _,
                    FieldType.Email _,
                    FieldType.Phone _,
                    FieldType.Url _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.WholeNumber _,
                    FieldType.Percentage _,
                    FieldType.Day _,
                    FieldType.AccountUid _,
                    FieldType.AccountUids _,
                    FieldType.Documents _,
                    FieldType.Declaration _ ->
                    List.of(name);
        };
    }

    /// Those names that keep percentages.
    List<String> percentages() {
        return switch (type) {
            case FieldType.Percentage _ -> List.of(name);
            case RatePlan _ -> List.of(name + ".rate");
            case Table table ->
                    table.columns().stream()
                            .flatMap(column -> column.percentages().stream())
                            .map(key -> name + "." + key)
                            .toList();
            case Amount _,
                    FieldType.Line _,
                    FieldType.Paragraph _,
                    FieldType.Email _,
                    FieldType.Phone _,
                    FieldType.Url _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.WholeNumber _,
                    FieldType.Day _,
                    FieldType.AccountUid _,
                    FieldType.AccountUids _,
                    FieldType.Documents _,
                    FieldType.Declaration _ ->
                    List.of();
        };
    }

    /// The answers to another field, under this field's names.
    Map<String, List<String>> taken(Answers form, String other) {
        var values = new LinkedHashMap<String, List<String>>();
        keys().forEach(key -> values.put(key, form.list(other + key.substring(name.length()))));
        return values;
    }

    /// Those names that somebody fills in: a currency or a kind is chosen beforehand, alone it
    /// isn't an answer.
    List<String> filledKeys() {
        return switch (type) {
            case Amount _ -> List.of(name);
            case RatePlan _ -> List.of(name + ".from", name + ".rate");
            case Table _,
                    FieldType.Line _,
                    FieldType.Paragraph _,
                    FieldType.Email _,
                    FieldType.Phone _,
                    FieldType.Url _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.WholeNumber _,
                    FieldType.Percentage _,
                    FieldType.Day _,
                    FieldType.AccountUid _,
                    FieldType.AccountUids _,
                    FieldType.Documents _,
                    FieldType.Declaration _ ->
                    keys();
        };
    }
}
