package org.guildhall.programme;

import java.util.List;
import java.util.Optional;
import org.guildhall.programme.FieldType.Amount;
import org.guildhall.programme.FieldType.RatePlan;
import org.guildhall.programme.FieldType.Table;

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
