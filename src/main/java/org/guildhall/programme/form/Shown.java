package org.guildhall.programme.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.FieldType.Choices;
import org.guildhall.programme.form.FieldType.Option;
import org.guildhall.programme.form.FieldType.RatePlan;
import org.guildhall.programme.form.FieldType.Table;

/// Answers as people read them, in their language: line by line.
public final class Shown {
    private static final String NOTHING = "–";

    private Shown() {}

    /// What is said in a field, in one text with line ends; a dash when nothing is.
    public static String text(FormField field, Answers answers, Text text) {
        var lines = lines(field, answers, text);
        return lines.isEmpty() ? NOTHING : String.join("\n", lines);
    }

    /// What is said in some fields, each under its label.
    public static List<Fact> facts(FormSchema some, Answers answers, Text text) {
        return some.fields().stream()
                .map(field -> new Fact(field.label().in(text), text(field, answers, text)))
                .toList();
    }

    /// What a business type is called; one of the vendor's own goes by its code.
    public static String businessType(String code, Text text) {
        var key = "programme.business-type." + code;
        return text.has(key) ? text.of(key) : code;
    }

    /// What is said in a field, line by line; no line when nothing is. Documents are shown by their
    /// keeper.
    public static List<String> lines(FormField field, Answers answers, Text text) {
        return switch (field.type()) {
            case FieldType.Amount _ ->
                    answers.list(field.name()).stream()
                            .map(amount -> amount(amount, answers.text(field.name() + "Currency")))
                            .toList();
            case RatePlan _ -> ratePlan(field.name(), answers, text);
            case Table table -> rows(field.name(), table, answers, text);
            case Choices choices ->
                    answers.list(field.name()).stream()
                            .map(code -> label(choices.options(), code, text))
                            .toList();
            case FieldType.Line _,
                    FieldType.Paragraph _,
                    FieldType.Email _,
                    FieldType.Phone _,
                    FieldType.Url _,
                    FieldType.Choice _,
                    FieldType.WholeNumber _,
                    FieldType.Percentage _,
                    FieldType.Day _,
                    FieldType.AccountUid _,
                    FieldType.AccountUids _,
                    FieldType.Documents _,
                    FieldType.Declaration _ ->
                    answers.list(field.name()).stream()
                            .map(value -> one(field.type(), value, text))
                            .toList();
        };
    }

    /// What a field offers, in the reader's language.
    public static List<Choice> choices(List<Option> options, Text text) {
        return options.stream()
                .map(option -> new Choice(option.code(), option.label().in(text)))
                .toList();
    }

    private static String one(FieldType type, String value, Text text) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        return switch (type) {
            case FieldType.Choice choice -> label(choice.options(), value, text);
            case FieldType.Percentage _ -> percent(value);
            case FieldType.Day _ -> text.date(LocalDate.parse(value));
            case FieldType.AccountUid _, FieldType.AccountUids _ -> grouped(value);
            case FieldType.Declaration declaration -> declaration.statement().in(text);
            case FieldType.Line _,
                    FieldType.Paragraph _,
                    FieldType.Email _,
                    FieldType.Phone _,
                    FieldType.Url _,
                    FieldType.WholeNumber _,
                    FieldType.Documents _,
                    FieldType.Amount _,
                    Choices _,
                    RatePlan _,
                    Table _ ->
                    value;
        };
    }

    private static List<String> ratePlan(String name, Answers answers, Text text) {
        var froms = answers.list(name + ".from");
        var rates = answers.list(name + ".rate");
        if (froms.isEmpty() || froms.size() != rates.size()) {
            return List.of();
        }
        var currency = answers.text(name + ".currency");
        var kind = List.of(text.of("programme.ratePlan." + answers.text(name + ".kind")));
        var brackets =
                IntStream.range(0, froms.size())
                        .mapToObj(
                                row ->
                                        text.of(
                                                "programme.ratePlan.bracket",
                                                amount(froms.get(row), currency),
                                                percent(rates.get(row))));
        return Stream.concat(kind.stream(), brackets).toList();
    }

    private static List<String> rows(String name, Table table, Answers answers, Text text) {
        var rows =
                table.columns().stream()
                        .mapToInt(column -> answers.list(name + "." + column.name()).size())
                        .min()
                        .orElse(0);
        return IntStream.range(0, rows)
                .mapToObj(
                        row ->
                                String.join(
                                        " · ",
                                        table.columns().stream()
                                                .map(
                                                        column ->
                                                                cell(
                                                                        name, column, answers, row,
                                                                        text))
                                                .toList()))
                .toList();
    }

    private static String cell(String name, FormField column, Answers answers, int row, Text text) {
        return one(column.type(), answers.list(name + "." + column.name()).get(row), text);
    }

    private static String label(List<Option> options, String code, Text text) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(text))
                .findFirst()
                .orElse(code);
    }

    private static String amount(String amount, String currency) {
        // Typed and not yet read, as in a draft, it is shown as it was typed.
        return amount.matches("[0-9]{1,18}(\\.[0-9]{1,4})?")
                ? Money.shown(new BigDecimal(amount), currency)
                : amount;
    }

    private static String percent(String value) {
        return value + " %";
    }

    private static String grouped(String uid) {
        return uid.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
