package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.platform.web.Invalid;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// A revision that is asked for in words, and at the fields that are meant (onboarding.md section
/// 5).
class FieldByFieldTest {
    private final Installation guildhall = Installation.get();

    @Test
    void what_the_partner_says_at_a_field_the_business_developer_reads_under_its_label() {
        var company = Cases.offered("Less To Begin With Pty Ltd");
        var page = company.partner.get(company.path() + "/correction").page();
        assertThat(page.select("details.fold summary").text()).contains("Say it field by field");
        assertThat(page.select("details.fold[open]")).isEmpty();
        assertThat(page.select("[name='revision.partnerParty']")).as("nobody writes it").isEmpty();
        assertThat(page.expectFirst("#hint-revision\\.commitment").text()).contains("300,000");

        var answer =
                company.post(
                        company.partner,
                        company.path() + "/correction",
                        "sheet",
                        "1",
                        "words",
                        "We are still small.",
                        "revision.commitment",
                        "Half of it in the first year.",
                        "revision.paymentTerm",
                        " ");

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(company.stage()).isEqualTo(Stage.IN_CORRECTION);
        for (var read :
                new String[] {
                    company.desk.get(company.deskPath() + "/sheet").body(),
                    company.desk.get(company.deskPath()).body(),
                    company.partner.get(company.path()).body()
                }) {
            assertThat(read).contains("We are still small.");
            assertThat(read)
                    .containsPattern("<dt>Commitment[^<]*</dt><dd>Half of it in the first year.");
        }
        assertThat(company.desk.get(company.deskPath() + "/sheet").page().text())
                .contains("Ann Owner asked for this revision of version 1:");
        var form = company.desk.get(company.deskPath() + "/sheet").page();
        assertThat(form.expectFirst("#hint-commitment").text())
                .contains("Ann Owner asked for: Half of it in the first year.");
    }

    @Test
    void words_at_a_field_that_are_too_long_come_back_with_everything_typed() {
        var company = Cases.offered("Many Words Pty Ltd");

        var answer =
                company.post(
                        company.partner,
                        company.path() + "/correction",
                        "sheet",
                        "1",
                        "words",
                        "Please read on.",
                        "revision.commitment",
                        "less ".repeat(300));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(company.stage()).isEqualTo(Stage.TERMS_OFFERED);
        var page = answer.page();
        assertThat(page.select(".problems a[href='#field-revision.commitment']").text())
                .startsWith("Commitment");
        assertThat(page.select("details.fold[open]")).hasSize(1);
        assertThat(page.select("[name=words]").val()).isEqualTo("Please read on.");
        assertThat(page.select("[name='revision.commitment']").val()).startsWith("less less");
    }

    @Test
    void what_is_missing_is_named_in_the_list_and_offered_lines_stand_apart() {
        var company = Cases.offered("No Words Pty Ltd");
        var answer =
                company.post(
                        company.partner, company.path() + "/correction", "sheet", "1", "words", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problems a").text()).startsWith("Describe the revision");
        assertThat(answer.page().expectFirst("#hint-revision\\.ratePlan").text())
                .contains(" · from");
    }

    @Test
    void a_program_names_fields_that_the_sheet_has() {
        var company = Cases.offered("By Name Pty Ltd");
        var agreements = guildhall.front(Agreements.class);
        var fields = Map.of("weather", "Better.");

        assertThatThrownBy(
                        () ->
                                agreements.modify(
                                        company.seen(), 1, "Please.", fields, company.owner))
                .isInstanceOf(Invalid.class);
        assertThat(company.stage()).isEqualTo(Stage.TERMS_OFFERED);
    }
}
