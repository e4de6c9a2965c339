package org.guildhall.programme;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.FieldGroup;
import org.guildhall.programme.form.FieldType;
import org.guildhall.programme.form.FormField;
import org.guildhall.programme.form.Shown;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTemplatesTest {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    ProgrammeTemplatesTest.class.getClassLoader(),
                    "org.guildhall.pages");
    private static final Programme RESELLER = ProgrammeSamples.reseller();
    private static final Texts TEXTS = new Texts(new Vendor("Alibaba Cloud"));

    @Test
    void the_way_in_reads_as_published() {
        var partners = render("programme/partners", Map.of("programmes", List.of(RESELLER)), "en");
        assertThat(partners.select("h1").text()).isEqualTo("Become a Partner");
        assertThat(partners.select("a[href=/partners/reseller]").text())
                .isEqualTo("Alibaba Cloud Reseller Program");

        var programme = render("programme/programme", Map.of("programme", RESELLER), "en");
        assertThat(programme.select("a[href=/portal/join/reseller]").text()).isEqualTo("JOIN NOW");
        assertThat(programme.select(".steps li")).hasSize(6);
        var chinese = render("programme/programme", Map.of("programme", RESELLER), "zh");
        assertThat(chinese.text()).contains("销售 Alibaba Cloud。以伙伴折扣采购");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "es"})
    void every_field_of_form_and_sheet_has_a_label_and_keeps_what_was_typed(String language) {
        for (var schema : List.of(RESELLER.form(), RESELLER.sheet())) {
            var typed = new HashMap<>(ProgrammeSamples.application());
            typed.putAll(ProgrammeSamples.terms());
            var form = Form.posted(typed, Map.of());
            form.mark(schema.fields().getFirst().name(), "programme.field.missing");
            for (var group : schema.groups()) {
                var html =
                        render(
                                "programme/group",
                                Map.of("form", form, "group", group, "uploads", uploads()),
                                language);
                assertThat(html.text()).doesNotContain("programme.").doesNotContain("frame.");
                checkNames(html, group);
                checkLabels(html);
            }
        }
    }

    @Test
    void a_cell_says_on_a_telephone_which_column_it_is_of() {
        var group =
                RESELLER.sheet().groups().stream()
                        .filter(each -> each.fields().stream().anyMatch(this::isTable))
                        .findFirst()
                        .orElseThrow();
        var html =
                render(
                        "programme/group",
                        Map.of("form", Form.empty(), "group", group, "uploads", uploads()),
                        "es");
        var columns = html.select("table.stacked thead th").eachText();

        assertThat(columns).hasSize(2);
        assertThat(html.select("table.stacked tbody tr:first-child td").eachAttr("data-label"))
                .isEqualTo(columns);
    }

    private boolean isTable(FormField field) {
        return field.type() instanceof FieldType.Table;
    }

    @Test
    void problems_are_named_by_their_fields() {
        var form = Form.empty();
        RESELLER.form().check(Map.of()).problems().forEach(form::mark);
        var html =
                render("programme/problems", Map.of("form", form, "schema", RESELLER.form()), "en");

        assertThat(html.select("a[href=#field-contactEmail]").text())
                .isEqualTo("Contact E-mail: Enter an e-mail address, such as name@example.com.");
    }

    @Test
    void answers_are_shown_as_people_read_them() {
        var terms = RESELLER.sheet().check(ProgrammeSamples.terms()).answers();
        var text = TEXTS.in(Locale.ENGLISH);

        assertThat(shown("commitment", terms)).isEqualTo("USD 300,000.00");
        assertThat(shown("ratePlan", terms))
                .isEqualTo(
                        "Graduated\nfrom USD 0.00: 5.00 %\nfrom USD 10,000.00: 7.50 %\n"
                                + "from USD 50,000.00: 10.00 %");
        assertThat(shown("productDiscounts", terms))
                .isEqualTo("Compute · 20.00 %\nStorage · 12.50 %");
        assertThat(shown("rebateConditions", terms)).isEqualTo("–");
        assertThat(RESELLER.header().in(text))
                .isEqualTo("Signing Process: Alibaba Cloud Reseller Partner");
    }

    private static String shown(String name, Answers answers) {
        var field = RESELLER.sheet().field(name).orElseThrow();
        return Shown.text(field, answers, TEXTS.in(Locale.ENGLISH));
    }

    private static Map<String, List<Choice>> uploads() {
        return Map.of("documents", List.of(new Choice("one", "profile.pdf")));
    }

    private static void checkNames(Document html, FieldGroup group) {
        for (var field : group.fields()) {
            for (var key : field.keys()) {
                assertThat(html.getElementsByAttributeValue("name", key)).as(key).isNotEmpty();
            }
            assertThat(html.getElementById("field-" + field.name())).as(field.name()).isNotNull();
        }
    }

    private static void checkLabels(Document html) {
        for (var input : html.select("input, select, textarea")) {
            var labelled =
                    input.hasAttr("aria-label")
                            || input.closest("label") != null
                            || !html.select("label[for=" + input.id() + "]").isEmpty();
            assertThat(labelled).as(input.outerHtml()).isTrue();
        }
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static Document render(String template, Map<String, ?> parameters, String language) {
        var all = new HashMap<String, Object>(parameters);
        all.put("page", page(Locale.of(language)));
        var out = new StringOutput();
        ENGINE.render(template + ".jte", all, out);
        return Jsoup.parse(out.toString());
    }

    private static Page page(Locale language) {
        var zone = ZoneId.of("Asia/Singapore");
        return new Page(
                TEXTS.in(language),
                new Vendor("Alibaba Cloud"),
                new Page.Visitor(Page.Visitor.Kind.NOBODY, "", "", Set.of()),
                "/partners",
                new Page.Csrf("_csrf", "token"),
                Page.Theme.SYSTEM,
                zone,
                zone,
                Instant.EPOCH,
                Optional.empty());
    }
}
