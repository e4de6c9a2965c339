package org.guildhall.diagnosis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildhall.diagnosis.table.Condition.Comparison;
import org.guildhall.diagnosis.table.Condition.Every;
import org.guildhall.diagnosis.table.Condition.Not;
import org.guildhall.diagnosis.table.Condition.Some;
import org.guildhall.diagnosis.table.FactType.Choice;
import org.guildhall.diagnosis.table.Operand.Other;
import org.guildhall.diagnosis.table.Operand.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The language of conditions: what it says of facts that are known and of those that aren't, and
/// what it answers to whoever mistypes it.
class ConditionTest {
    private static final Vocabulary WORDS =
            new Vocabulary(
                    Map.of(
                            "account.country", FactType.TEXT,
                            "account.site", FactType.TEXT,
                            "account.registered", FactType.DATE,
                            "account.verified", FactType.YES_NO,
                            "risk.case", new Choice(List.of("none", "open", "under-review")),
                            "payment.methods", FactType.LIST,
                            "programme.*.stage", new Choice(List.of("none", "draft"))));

    private static final Facts INDIA =
            new Facts(
                    Map.of(
                            name("account.country"), FactValue.of("IN"),
                            name("account.registered"), FactValue.of(LocalDate.parse("2019-07-30")),
                            name("account.verified"), FactValue.of(false),
                            name("risk.case"), FactValue.of("open"),
                            name("payment.methods"), FactValue.of(List.of("card", "bank"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    account.country is IN                                   | HOLDS
                    account.country is in                                   | HOLDS
                    account.country is not "IN"                             | FAILS
                    account.country is one of [SG, IN]                      | HOLDS
                    account.country is one of [account.site, IN]            | HOLDS
                    account.country is one of [account.site, SG]            | UNKNOWN
                    account.country ends with 'n'                           | HOLDS
                    account.registered after 2019-07-29                     | HOLDS
                    account.registered after 2019-07-30                     | FAILS
                    account.registered before 2019-07-31                    | HOLDS
                    account.verified is no                                  | HOLDS
                    not account.verified is yes and risk.case is open       | HOLDS
                    risk.case is open or account.site is china              | HOLDS
                    risk.case is none or account.site is china              | UNKNOWN
                    risk.case is none and account.site is china             | FAILS
                    not (risk.case is none or account.site is china)        | UNKNOWN
                    account.site is unknown                                 | HOLDS
                    account.site is known                                   | FAILS
                    account.site is not account.country                     | UNKNOWN
                    payment.methods contains card                           | HOLDS
                    payment.methods lacks paytm                             | HOLDS
                    payment.methods is empty                                | FAILS
                    programme.distributor.stage is draft                    | UNKNOWN
                    risk.case is none and risk.case is open or risk.case is open | HOLDS
                    """)
    void a_condition_says_whether_it_holds_as_far_as_is_known(String text, Truth truth) {
        assertThat(ConditionReader.read(text, WORDS).in(INDIA)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    account.contry is IN            | 1: column 1: there is no fact "account.contry"; nearest: account.country
                    IN is account.country           | 1: column 1: "IN" is no name of a fact
                    account.country = IN            | 17: column 17: "=" has no meaning here
                    account.country IN              | 17: column 17: expected is one of, is not, is known, is unknown, is, ends with instead of "IN"
                    account.country                 | 16: column 16: ends too early; expected is one of
                    account.country is              | 19: column 19: ends too early; expected any text
                    risk.case is opened             | 14: column 14: risk.case is never "opened"; allowed: none, open, under-review
                    account.registered after july   | 26: column 26: account.registered is never "july"; allowed: a date such as 2019-07-29
                    account.registered after 2019-02-30 | 26: column 26: account.registered is never "2019-02-30"
                    account.verified is true        | 21: column 21: account.verified is never "true"; allowed: yes, no
                    account.country after 2019-07-29 | 17: column 17: account.country is of type text and has no "after"; allowed: is one of
                    account.country is account.registered | 20: column 20: account.registered is of type date, not text
                    (account.country is IN          | 23: column 23: ends too early; expected )
                    account.country is one of IN    | 27: column 27: expected [ instead of "IN"
                    account.country is one of [IN   | 30: column 30: ends too early; expected , ]
                    account.country is IN account.verified is no | 23: column 23: expected and, or instead of "account.verified"
                    not                             | 4: column 4: ends too early; expected the name of a fact
                    """)
    void a_mistake_is_told_with_its_column_and_what_is_right(String text, String told) {
        assertThatThrownBy(() -> ConditionReader.read(text, WORDS))
                .isInstanceOf(Misspelt.class)
                .hasMessageStartingWith(told);
    }

    @Test
    void brackets_end_somewhere() {
        assertThatThrownBy(() -> ConditionReader.read("(".repeat(10_000), WORDS))
                .hasMessageContaining("more than 50 levels");
        assertThatThrownBy(() -> ConditionReader.read("not ".repeat(10_000), WORDS))
                .hasMessageContaining("more than 50 levels");
    }

    /// Nothing that anybody types does anything but read, or say what is wrong.
    @Property(tries = 500)
    void whatever_is_typed_is_read_or_refused(@ForAll("typed") String text) {
        try {
            assertThat(ConditionReader.read(text, WORDS).facts()).isNotEmpty();
        } catch (Misspelt misspelt) {
            assertThat(misspelt.named()[0]).matches("[0-9]+");
        }
    }

    @Property(tries = 300)
    void what_a_condition_is_written_as_is_read_as_the_same(
            @ForAll("conditions") Condition condition) {
        var written = condition.toString();
        var read = ConditionReader.read(written, WORDS);
        assertThat(read.toString()).isEqualTo(written);
        assertThat(read.in(INDIA)).isEqualTo(condition.in(INDIA));
    }

    /// What holds or fails while a fact is unknown does so whatever the fact turns out to be.
    @Property(tries = 300)
    void more_knowledge_never_turns_an_answer_round(
            @ForAll("conditions") Condition condition, @ForAll("facts") Facts all) {
        var truth = condition.in(new Facts(Map.of()));
        var partly = new HashMap<>(all.known());
        partly.keySet().removeIf(name -> name.value().startsWith("account"));
        var half = condition.in(new Facts(partly));
        var full = condition.in(all);

        assertThat(full).isNotEqualTo(Truth.UNKNOWN);
        if (half != Truth.UNKNOWN) assertThat(half).isEqualTo(full);
        if (truth != Truth.UNKNOWN) assertThat(truth).isEqualTo(half).isEqualTo(full);
    }

    @Provide
    Arbitrary<String> typed() {
        var words =
                Arbitraries.of(
                        "account.country",
                        "risk.case",
                        "is",
                        "not",
                        "one",
                        "of",
                        "and",
                        "or",
                        "(",
                        ")",
                        "[",
                        "]",
                        ",",
                        "'a'",
                        "\"",
                        "IN",
                        "2019-07-29",
                        "known",
                        "=",
                        "é",
                        "");
        return Arbitraries.oneOf(
                words.list().ofMaxSize(12).map(parts -> String.join(" ", parts)),
                Arbitraries.strings().ofMaxLength(40));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private Arbitrary<Condition> conditions(int deep) {
        if (deep == 0) return comparisons();
        var inner = conditions(deep - 1);
        return Arbitraries.oneOf(
                comparisons(),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Every::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Some::new),
                inner.map(Not::new));
    }

    private Arbitrary<Condition> comparisons() {
        return Arbitraries.of(
                comparison("account.country", Operator.IS, written("IN")),
                comparison("account.country", Operator.IS_NOT, written("it's")),
                comparison("account.country", Operator.IS, new Other(name("account.site"))),
                comparison("account.country", Operator.IS_ONE_OF, written("SG"), written("IN")),
                comparison("account.site", Operator.ENDS_WITH, written("a")),
                comparison("account.verified", Operator.IS, new Written(FactValue.of(true))),
                comparison(
                        "account.registered",
                        Operator.AFTER,
                        new Written(FactValue.of(LocalDate.parse("2019-07-29")))),
                comparison("risk.case", Operator.IS, written("open")),
                comparison("payment.methods", Operator.LACKS, written("paytm")),
                comparison("payment.methods", Operator.IS_EMPTY));
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of("IN", "SG", "china"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("2018-01-01", "2020-01-01"),
                        Arbitraries.of("none", "open"),
                        Arbitraries.of("card", "paytm").list().ofMaxSize(2))
                .as(
                        (country, verified, day, risk, methods) ->
                                new Facts(
                                        Map.of(
                                                name("account.country"), FactValue.of(country),
                                                name("account.site"), FactValue.of("china"),
                                                name("account.verified"), FactValue.of(verified),
                                                name("account.registered"),
                                                        FactValue.of(LocalDate.parse(day)),
                                                name("risk.case"), FactValue.of(risk),
                                                name("payment.methods"), FactValue.of(methods))));
    }

    private static Condition comparison(String fact, Operator operator, Operand... operands) {
        return new Comparison(name(fact), operator, List.of(operands));
    }

    private static Operand written(String text) {
        return new Written(FactValue.of(text));
    }

    private static FactName name(String value) {
        return new FactName(value);
    }
}
