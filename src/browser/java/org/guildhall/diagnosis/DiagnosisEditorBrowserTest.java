package org.guildhall.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// Diagnoses as who leads the desk writes them, in the browser.
class DiagnosisEditorBrowserTest {
    private final Installation guildhall = Installation.get();

    @Test
    void who_leads_the_desk_sees_what_the_examples_say_while_typing() {
        try (var lead =
                new AgentSeat(guildhall, guildhall.crowd().staff("Lea Lead", Role.SUPPORT_LEAD))) {
            var desk = lead.page();
            desk.navigate(guildhall.address() + "/desk/diagnoses");
            assertThat(Axe.findings(desk)).isEmpty();
            desk.click("a[href$='/directmail-activation']");
            assertThat(desk.locator(".examples > .good").count()).isEqualTo(12);
            var text = desk.inputValue("#field-text");
            desk.fill("#field-text", text.replace("contains paytm", "lacks paytm"));
            desk.waitForSelector(".examples > .bad");
            assertThat(Axe.findings(desk)).isEmpty();
            Browser.screenshot(desk, "diagnosis-editor");
            desk.fill("#field-text", text.replace("contains paytm", "is paytm"));
            desk.waitForSelector(".mistakes");
            assertThat(desk.locator(".mistakes").innerText())
                    .contains("payment.missing", "contains");
            desk.setViewportSize(Browser.NARROW, 800);
            assertThat(Browser.scrollsSideways(desk)).isFalse();
            desk.navigate(guildhall.address() + "/desk/filing-policy");
            assertThat(Axe.findings(desk)).isEmpty();
            assertThat(Browser.scrollsSideways(desk)).isFalse();
        }
    }
}
