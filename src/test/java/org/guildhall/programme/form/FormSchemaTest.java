package org.guildhall.programme.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Problem;
import org.guildhall.programme.Limit;
import org.guildhall.programme.Programme;
import org.guildhall.programme.ProgrammeSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {
    private static final Programme RESELLER = ProgrammeSamples.reseller();
    private static final String UID = Uid.withCheckDigit("123456789012345").value();
    private static final String OTHER_UID = Uid.withCheckDigit("123456789012346").value();

    @Test
    void an_application_is_kept_as_read() {
        var answers = RESELLER.form().check(application()).orThrow();

        assertThat(answers.text("contactName")).isEqualTo("Lin Wei 林伟");
        assertThat(answers.text("contactEmail")).isEqualTo("lin.wei@harbour.example");
        assertThat(answers.text("contactPhone")).isEqualTo("+6561234567");
        assertThat(answers.text("website")).isEqualTo("https://harbour.example/cloud");
        assertThat(answers.text("teamSize")).isEqualTo("1200");
        assertThat(answers.list("businessRegion")).containsExactly("apac", "china");
        assertThat(answers.text("mainCustomers")).isEqualTo("Shipping,\nports");
        assertThat(answers.money("expectedSales")).hasToString("Optional[1250000.00 SGD]");
        assertThat(answers.text("mainUid")).isEqualTo(UID);
        assertThat(answers.has("associatedUids")).isFalse();
    }

    @Test
    void everything_missing_is_told_at_once_field_by_field() {
        var problems = RESELLER.form().check(Map.of()).problems();

        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly(
                        "contactName",
                        "contactEmail",
                        "contactPhone",
                        "website",
                        "teamSize",
                        "businessRegion",
                        "mainCustomers",
                        "expectedSales",
                        "mainUid",
                        "declaration");
    }

    @Test
    void what_is_missing_is_told_with_what_would_be_right() {
        assertThat(RESELLER.form().check(Map.of()).problems())
                .extracting(Problem::key)
                .containsExactly(
                        "programme.field.missing",
                        "programme.field.email",
                        "programme.field.phone",
                        "programme.field.url",
                        "programme.field.wholeNumber",
                        "programme.field.choose",
                        "programme.field.missing",
                        "platform.money.amount",
                        "access.uid.missing",
                        "programme.field.declaration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    teamSize      | 1,200        | 1200
                    teamSize      | 1 200        | 1200
                    teamSize      | 1.000.000    | 1000000
                    expectedSales | 1250,50      | 1250.50
                    expectedSales | 1.250,50     | 1250.50
                    expectedSales | 1,250.50     | 1250.50
                    expectedSales | 1 250 000,5  | 1250000.50
                    expectedSales | 1.250.000    | 1250000.00
                    expectedSales | 12,50,000    | 1250000.00
                    """)
    void a_number_is_read_as_people_of_its_country_write_it(String key, String typed, String kept) {
        var application = application();
        application.put(key, List.of(typed));

        assertThat(RESELLER.form().check(application).orThrow().text(key)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    contactEmail   | lin.wei            | programme.field.email
                    contactEmail   | a@b                | programme.field.email
                    contactEmail   | a..b@c.example     | programme.field.email
                    contactEmail   | a@c.example\\nBcc: x@y.example | programme.field.email
                    contactPhone   | 6123 4567          | programme.field.phone
                    contactPhone   | +65 1              | programme.field.phone
                    contactPhone   | call me            | programme.field.phone
                    website        | javascript:alert(1) | programme.field.url
                    website        | ftp://a.example    | programme.field.url
                    website        | https://me:secret@a.example | programme.field.url
                    website        | localhost          | programme.field.url
                    teamSize       | twelve             | programme.field.wholeNumber
                    teamSize       | 0                  | programme.field.bounds
                    teamSize       | 12.5               | programme.field.wholeNumber
                    teamSize       | 12,5               | programme.field.wholeNumber
                    teamSize       | 1.200              | programme.field.wholeNumber
                    businessRegion | moon               | programme.field.choice
                    expectedSales  | a lot              | platform.money.amount
                    expectedSales  | -5                 | platform.money.amount
                    expectedSales  | 1.234              | platform.money.decimals
                    expectedSales  | 1.250              | platform.money.decimals
                    expectedSales  | 12,3,4             | platform.money.amount
                    expectedSalesCurrency  | XXX        | programme.field.currency
                    mainUid        | 1234567890123456   | access.uid.malformed
                    associatedUids | 123                | programme.field.uidWrong
                    contactName    | `a\\nb`            | programme.field.line
                    contactName    | `a\\u0000b`        | platform.form.control
                    """)
    void a_wrong_value_is_told_at_its_field(String key, String typed, String problem) {
        var application = application();
        application.put(key, List.of(typed.replace("\\n", "\n").replace("\\u0000", "\u0000")));

        assertThat(RESELLER.form().check(application).problems())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.field()).isEqualTo(key.replace("Currency", ""));
                            assertThat(told.key()).isEqualTo(problem);
                        });
    }

    @Test
    void script_emoji_and_right_to_left_text_are_just_text() {
        var application = application();
        application.put("contactName", List.of("<script>alert(1)</script> 🎉 שלום '; drop table"));

        assertThat(RESELLER.form().check(application).orThrow().text("contactName"))
                .isEqualTo("<script>alert(1)</script> 🎉 שלום '; drop table");
    }

    @Test
    void a_text_that_is_too_long_is_told_with_both_lengths() {
        var application = application();
        application.put("contactName", List.of("x".repeat(101)));

        assertThat(RESELLER.form().check(application).problems())
                .containsExactly(
                        new Problem("contactName", "platform.form.long", List.of(100, 101)));
    }

    @Test
    void associated_uids_come_one_a_line_and_each_once() {
        var application = application();
        application.put("associatedUids", List.of(OTHER_UID + "\n" + UID + "\n\n"));
        assertThat(RESELLER.form().check(application).orThrow().list("associatedUids"))
                .containsExactly(UID, OTHER_UID);

        application.put("associatedUids", List.of(UID, UID));
        assertThat(RESELLER.form().check(application).problems())
                .extracting(Problem::key)
                .containsExactly("programme.field.uidTwice");
    }

    @Test
    void a_draft_keeps_what_was_typed_right_or_wrong() {
        var draft =
                RESELLER.form().draft(Map.of("teamSize", List.of("twelve"), "evil", List.of("x")));

        assertThat(draft.values()).containsExactly(Map.entry("teamSize", List.of("twelve")));
    }

    @Test
    void terms_are_kept_exact_and_rows_left_empty_are_dropped() {
        var terms = RESELLER.sheet().check(terms()).orThrow();

        assertThat(terms.list("ratePlan.from")).containsExactly("0.00", "10000.00", "50000.00");
        assertThat(terms.list("ratePlan.rate")).containsExactly("5.00", "7.50", "10.00");
        assertThat(terms.list("productDiscounts.group")).containsExactly("compute", "storage");
        assertThat(terms.list("productDiscounts.discount")).containsExactly("20.00", "12.50");
        assertThat(terms.text("compensationRate")).isEqualTo("10.00");
        assertThat(RESELLER.exceeded(terms)).isEmpty();
    }

    @Test
    void a_percentage_may_have_a_comma_before_its_decimals() {
        var terms = terms();
        terms.put("compensationRate", List.of("7,5 %"));

        assertThat(RESELLER.sheet().check(terms).orThrow().text("compensationRate"))
                .isEqualTo("7.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ratePlan.from             | 100;200  | programme.field.bracketFirst
                    ratePlan.from             | 0;0      | programme.field.bracketOrder
                    ratePlan.rate             | 5;101    | programme.field.bounds
                    ratePlan.rate             | 5;1.234  | programme.field.percentage
                    ratePlan.kind             | flat     | programme.field.choice
                    productDiscounts.discount | 20       | programme.field.cell
                    productDiscounts.group    | rockets;storage | programme.field.choice
                    compensationRate          | 100.01   | programme.field.bounds
                    """)
    void terms_that_do_not_hold_are_told(String key, String typed, String problem) {
        var terms = terms();
        if (key.startsWith("ratePlan.")) {
            terms.put("ratePlan.from", List.of("0", "10"));
            terms.put("ratePlan.rate", List.of("5", "6"));
        }
        terms.put(key, List.of(typed.split(";")));

        assertThat(RESELLER.sheet().check(terms).problems())
                .extracting(Problem::key)
                .containsExactly(problem);
    }

    @Test
    void beyond_a_limit_the_lead_is_asked() {
        var terms = RESELLER.sheet().check(terms()).orThrow();

        assertThat(
                        RESELLER.exceeded(
                                terms.with("productDiscounts.discount", List.of("20", "30.01"))))
                .extracting(Limit::key)
                .containsExactly("productDiscounts.discount");
        assertThat(RESELLER.exceeded(terms.with("compensationRate", List.of("4.99")))).hasSize(1);
    }

    private static Map<String, List<String>> application() {
        var typed = ProgrammeSamples.application();
        typed.put("mainUid", List.of(UID.replaceAll("(.{4})", "$1 ")));
        return typed;
    }

    private static Map<String, List<String>> terms() {
        var typed = ProgrammeSamples.terms();
        typed.put("mainUid", List.of(UID));
        return typed;
    }
}
