package org.guildhall.diagnosis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.guildhall.platform.yaml.InvalidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A diagnosis read from its text: what it answers, and what is told of a mistake.
class DiagnosisFileTest {
    private static final Vocabulary LOOKED =
            new Vocabulary(
                    Map.of(
                            "account.country", FactType.TEXT,
                            "account.verified", FactType.YES_NO,
                            "target.site", FactType.TEXT));

    private static final String TABLE =
            """
            code: sending
            title: {en: Sending, zh: 发信, es: Envío}
            topics: [mail]
            answer: every
            facts: [account.country, account.verified, target.site]
            questions:
              - name: domain
                label: {en: Domain, zh: 域名, es: Dominio}
                type: text
            records:
              - type: TXT
                host: mark
                value: "is={asked.domain}"
                purpose: {en: Mark, zh: 标记, es: Marca}
            rules:
              - name: verify
                when: account.verified is no
                then:
                  cause: {en: Not verified, zh: 未认证, es: Sin verificar}
                  template: please-verify
                  open: /portal/verification
              - name: india
                when: account.country is IN
                then:
                  cause: {en: India, zh: 印度, es: India}
                  template: india
                  slots: {domain: asked.domain}
            otherwise:
              cause: {en: Unknown, zh: 未知, es: Desconocido}
              template: unknown
              escalate: senders
            examples:
              - name: both
                given: {account.verified: no, account.country: IN}
                expect: [verify, india]
            """;

    @Test
    void every_rule_that_holds_is_answered_and_what_is_missing_is_named() {
        var diagnosis = read(TABLE);
        assertThat(diagnosis.tryExamples()).allMatch(Example.Result::holds);

        var known = Map.of(new FactName("account.verified"), FactValue.of(false));
        var verdict = diagnosis.verdict(new Facts(known));
        assertThat(verdict.answered()).containsExactly("verify");
        assertThat(verdict.undecided()).containsExactly("india");
        assertThat(verdict.missing()).containsExactly(new FactName("account.country"));
        assertThat(verdict.isDecided()).isFalse();
    }

    @Test
    void when_no_rule_holds_it_says_so_only_once_all_is_known() {
        var verified = Map.of(new FactName("account.verified"), FactValue.of(true));
        assertThat(read(TABLE).verdict(new Facts(verified)).answered()).isEmpty();

        var all =
                new Facts(
                        Map.of(
                                new FactName("account.verified"), FactValue.of(true),
                                new FactName("account.country"), FactValue.of("SG")));
        assertThat(read(TABLE).verdict(all).answered()).containsExactly(Example.OTHERWISE);
    }

    @Test
    void of_several_the_first_that_holds_is_answered_unless_one_above_it_might() {
        var first =
                read(
                        TABLE.replace("answer: every", "answer: first")
                                .replace("expect: [verify, india]", "expect: [verify]"));
        var both = first.examples().getFirst().given();
        assertThat(first.verdict(both).answered()).containsExactly("verify");
        assertThat(first.verdict(both).tried()).hasSize(1);

        var below = new Facts(Map.of(new FactName("account.country"), FactValue.of("IN")));
        assertThat(first.verdict(below).answered()).isEmpty();
        assertThat(first.verdict(below).undecided()).containsExactly("verify");
    }

    @Test
    void an_example_that_says_otherwise_is_told() {
        var results =
                read(TABLE.replace("expect: [verify, india]", "expect: [india]")).tryExamples();
        assertThat(results).noneMatch(Example.Result::holds);
        assertThat(results.getFirst().answered()).containsExactly("verify", "india");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    answer: every                    | answer: all                          | 4: answer: "all"; allowed: every, first
                    facts: [account.country          | facts: [account.contry               | 5: facts: there is no fact "account.contry"; nearest: account.country
                    type: text                       | type: choice                         | questions[0].options: missing
                    type: TXT                        | type: AAAA                           | 11: records[0].type: "AAAA"; allowed: TXT, MX, CNAME
                    is={asked.domain}                | is={asked.token}                     | 13: records[0].value: "{asked.token}" is no fact that is declared; allowed: account.country
                    when: account.verified is no     | when: account.verified is open       | 17: rules[0].when: column 21: account.verified is never "open"; allowed: yes, no
                    name: india                      | name: verify                         | 22: rules[1].name: "verify" stands here already
                    open: /portal/verification       | open: https://elsewhere.example      | 21: rules[0].then.open: expected a path of the portal
                    domain: asked.domain             | domain: asked.token                  | 27: rules[1].then.slots.domain: "asked.token" is neither under facts nor a question
                    domain: asked.domain             | domain: target.site                  | 27: rules[1].then.slots.domain: target.site is about another account and must not be told
                    account.verified: no,            | account.verified: maybe,             | 34: examples[0].given.account.verified: is never "maybe"; allowed: yes, no
                    expect: [verify, india]          | expect: [verify, indian]             | 35: examples[0].expect: there is no rule "indian"; allowed: verify, india
                    template: india                  | templates: india                     | 26: rules[1].then.templates: unknown; allowed here: cause
                    """)
    void a_mistake_is_told_with_its_line_and_what_is_right(
            String right, String wrong, String told) {
        assertThat(TABLE).contains(right);
        var at = TABLE.indexOf(right);
        var broken = TABLE.substring(0, at) + wrong + TABLE.substring(at + right.length());
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining(told);
    }

    @Test
    void what_is_no_yaml_is_told_and_nothing_else() {
        assertThatThrownBy(() -> read("code: x\n\ttitle: y"))
                .isInstanceOfSatisfying(
                        InvalidFile.class, invalid -> assertThat(invalid.count()).isEqualTo(1))
                .hasMessageStartingWith("sending.yml:2:");
    }

    @Test
    void a_record_has_its_value_for_this_very_domain() {
        var record = read(TABLE).records().getFirst();
        var facts = new Facts(Map.of(FactName.asked("domain"), FactValue.of("a$1.example")));
        assertThat(record.nameIn("a.example")).isEqualTo("mark.a.example");
        assertThat(record.valueFor(facts)).isEqualTo("is=a$1.example");
        assertThat(record.valueFor(new Facts(Map.of()))).isEqualTo("is={asked.domain}");
    }

    /// Whatever is done to a text: it is read, or refused with lines and places.
    @Property(tries = 400)
    void a_text_that_is_torn_is_read_or_refused(
            @ForAll @IntRange(max = 1200) int at,
            @ForAll @IntRange(max = 60) int length,
            @ForAll("pieces") String piece) {
        var from = Math.min(at, TABLE.length());
        var to = Math.min(from + length, TABLE.length());
        var torn = TABLE.substring(0, from) + piece + TABLE.substring(to);
        try {
            assertThat(read(torn).tryExamples()).isNotNull();
        } catch (InvalidFile invalid) {
            assertThat(invalid.problems("text")).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "",
                "\n",
                ": ",
                "- ",
                "{",
                "}",
                "[",
                "]",
                "&a ",
                "*a",
                "\t",
                "not ",
                "is",
                "''",
                "|",
                "~",
                "\u0000",
                "name: verify\n",
                "  ",
                "{x}",
                "yes",
                "---\n");
    }

    private static Diagnosis read(String text) {
        return DiagnosisFile.read("sending.yml", text, LOOKED, List.of("target.*"));
    }
}
