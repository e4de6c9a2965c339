package org.guildhall.programme.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guildhall.access.Uid;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.value.TypedNumber;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.programme.form.FieldType.AccountUid;
import org.guildhall.programme.form.FieldType.AccountUids;
import org.guildhall.programme.form.FieldType.Amount;
import org.guildhall.programme.form.FieldType.Choice;
import org.guildhall.programme.form.FieldType.Choices;
import org.guildhall.programme.form.FieldType.Day;
import org.guildhall.programme.form.FieldType.Declaration;
import org.guildhall.programme.form.FieldType.Documents;
import org.guildhall.programme.form.FieldType.Email;
import org.guildhall.programme.form.FieldType.Line;
import org.guildhall.programme.form.FieldType.Option;
import org.guildhall.programme.form.FieldType.Paragraph;
import org.guildhall.programme.form.FieldType.Percentage;
import org.guildhall.programme.form.FieldType.Phone;
import org.guildhall.programme.form.FieldType.RatePlan;
import org.guildhall.programme.form.FieldType.Table;
import org.guildhall.programme.form.FieldType.Url;
import org.guildhall.programme.form.FieldType.WholeNumber;

/// Reads what was typed into one field, by its type, into the form in which it is kept; refuses it
/// with the rule that doesn't hold.
final class FieldReader {
    private FieldReader() {}

    static Map<String, List<String>> read(FormField field, Map<String, List<String>> typed) {
        if (isEmpty(field, typed)) {
            if (field.required()) {
                throw missing(field.type());
            }
            return Map.of();
        }
        return switch (field.type()) {
            case Amount amount -> amount(field.name(), amount, typed);
            case RatePlan plan -> RatePlanReader.read(field.name(), plan, typed);
            case Table table -> TableReader.read(field.name(), table, typed);
            case Choices choices ->
                    Map.of(field.name(), choices(choices, filled(field.name(), typed)));
            case AccountUids uids -> Map.of(field.name(), uids(uids, filled(field.name(), typed)));
            case Documents documents ->
                    Map.of(field.name(), files(documents, filled(field.name(), typed)));
            case Line _,
                    Paragraph _,
                    Email _,
                    Phone _,
                    Url _,
                    Choice _,
                    WholeNumber _,
                    Percentage _,
                    Day _,
                    AccountUid _,
                    Declaration _ ->
                    Map.of(
                            field.name(),
                            List.of(one(field.type(), filled(field.name(), typed).getFirst())));
        };
    }

    /// Reads a value of a type that has just one.
    static String one(FieldType type, String typed) {
        return switch (type) {
            case Line line -> line(typed, line.longest());
            case Paragraph paragraph -> Form.text(typed, paragraph.longest());
            case Email _ -> Contacts.email(typed);
            case Phone _ -> Contacts.phone(typed);
            case Url _ -> Contacts.url(typed);
            case Choice choice -> option(choice.options(), typed);
            case WholeNumber bounds -> wholeNumber(typed, bounds);
            case Percentage bounds -> Percentages.read(typed, bounds.least(), bounds.most());
            case Day _ -> day(typed);
            case AccountUid _ -> new Uid(typed).value();
            case Declaration _ -> "yes";
            case Amount _, RatePlan _, Table _, Choices _, AccountUids _, Documents _ ->
                    throw new IllegalArgumentException("several values: " + type);
        };
    }

    /// The values of a key that aren't blank, trimmed.
    static List<String> filled(String key, Map<String, List<String>> typed) {
        return typed.getOrDefault(key, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static boolean isEmpty(FormField field, Map<String, List<String>> typed) {
        return field.filledKeys().stream().allMatch(key -> filled(key, typed).isEmpty());
    }

    /// Says what would be right rather than only that nothing is there.
    private static Invalid missing(FieldType type) {
        return switch (type) {
            case Declaration _ -> Invalid.because("programme.field.declaration");
            case Choice _, Choices _ -> Invalid.because("programme.field.choose");
            case Documents _ -> Invalid.because("programme.field.upload");
            case Email _ -> Invalid.because("programme.field.email");
            case Phone _ -> Invalid.because("programme.field.phone");
            case Url _ -> Invalid.because("programme.field.url");
            case WholeNumber _ -> Invalid.because("programme.field.wholeNumber");
            case Percentage _ -> Invalid.because("programme.field.percentage");
            case Day _ -> Invalid.because("programme.field.day");
            case Amount _ -> Invalid.because("platform.money.amount");
            case AccountUid _, AccountUids _ -> Invalid.because(Uid.MISSING);
            case RatePlan _ -> Invalid.because("programme.field.bracket");
            case Table table ->
                    Invalid.because(
                            "programme.field.rows", Math.max(1, table.fewest()), table.most());
            case Line _, Paragraph _ -> Invalid.because("programme.field.missing");
        };
    }

    private static String line(String typed, int longest) {
        var text = Form.text(typed, longest);
        if (text.contains("\n")) {
            throw Invalid.because("programme.field.line");
        }
        return text;
    }

    private static String option(List<Option> options, String typed) {
        if (options.stream().noneMatch(option -> option.code().equals(typed))) {
            throw Invalid.because("programme.field.choice");
        }
        return typed;
    }

    private static List<String> choices(Choices choices, List<String> typed) {
        var chosen = Set.copyOf(typed);
        chosen.forEach(code -> option(choices.options(), code));
        if (chosen.size() < choices.fewest() || chosen.size() > choices.most()) {
            throw Invalid.because("programme.field.choices", choices.fewest(), choices.most());
        }
        return choices.options().stream().map(Option::code).filter(chosen::contains).toList();
    }

    private static String wholeNumber(String typed, WholeNumber bounds) {
        var below = typed.startsWith("-");
        var plain =
                TypedNumber.plain(below ? typed.substring(1) : typed)
                        .filter(digits -> digits.matches("[0-9]{1,18}"))
                        .orElseThrow(() -> Invalid.because("programme.field.wholeNumber"));
        var number = below ? -Long.parseLong(plain) : Long.parseLong(plain);
        if (number < bounds.least() || number > bounds.most()) {
            throw Invalid.because("programme.field.bounds", bounds.least(), bounds.most());
        }
        return Long.toString(number);
    }

    private static String day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day.toString();
            }
        } catch (DateTimeException _) {
            // Told below, like a year out of bounds.
        }
        throw Invalid.because("programme.field.day");
    }

    private static Map<String, List<String>> amount(
            String name, Amount amount, Map<String, List<String>> typed) {
        var currencies = filled(name + "Currency", typed);
        var currency =
                currencies.isEmpty() ? amount.currencies().getFirst() : currencies.getFirst();
        if (!amount.currencies().contains(currency)) {
            throw Invalid.because(
                    "programme.field.currency", String.join(", ", amount.currencies()));
        }
        var money = Money.of(filled(name, typed).getFirst(), currency);
        return Map.of(
                name,
                List.of(money.amount().toPlainString()),
                name + "Currency",
                List.of(currency));
    }

    private static List<String> uids(AccountUids rule, List<String> typed) {
        var uids = new TreeSet<String>();
        typed.stream()
                .flatMap(text -> Stream.of(text.split("[\\n,;]+")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(
                        text -> {
                            if (!uids.add(uid(text))) {
                                throw Invalid.because("programme.field.uidTwice", text);
                            }
                        });
        if (uids.size() > rule.most()) {
            throw Invalid.because("programme.field.uids", rule.most(), uids.size());
        }
        return List.copyOf(uids);
    }

    /// One of several: which of them is wrong is told.
    private static String uid(String typed) {
        try {
            return new Uid(typed).value();
        } catch (Invalid malformed) {
            throw Invalid.because("programme.field.uidWrong", shortened(typed));
        }
    }

    private static String shortened(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }

    private static List<String> files(Documents rule, List<String> ids) {
        if (ids.size() < rule.fewest() || ids.size() > rule.most()) {
            throw Invalid.because("programme.field.files", rule.fewest(), rule.most());
        }
        return ids;
    }
}
