package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.onboarding.lifecycle.Stage;
import org.junit.jupiter.api.Test;

/// A decision sheet while it is written: what was typed is kept, and the page says so.
class SheetDraftTest {
    @Test
    void saves_itself_as_it_is_typed_and_tells_the_version_to_go_on_with() {
        var company = Cases.qualified("Typed So Far Pty Ltd");
        var sheet = company.deskPath() + "/sheet";
        var page = company.desk.get(sheet).page();
        assertThat(page.select("form[data-autosave][data-guard] [data-saved]")).hasSize(1);
        var saves = page.expectFirst("form[data-autosave]").attr("data-autosave");

        var first = company.post(company.desk, saves, "commitment", "12345");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).startsWith("Saved at");
        assertThat(first.headers().firstValue("X-Version"))
                .contains(Long.toString(company.application().version()));
        assertThat(company.desk.get(sheet).page().select("[name=commitment]").val())
                .isEqualTo("12345");
        assertThat(company.stage()).isEqualTo(Stage.QUALIFIED);
    }
}
