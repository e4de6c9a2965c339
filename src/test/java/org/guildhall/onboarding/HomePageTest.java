package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// A partner's home shows first the one thing to do next.
class HomePageTest {
    private final Installation guildhall = Installation.get();

    @Test
    void a_verified_company_is_led_to_the_programme_that_is_open_to_everybody() {
        var crowd = guildhall.crowd();
        var owner = crowd.verifiedOwner("Nora Next", "Nora's Next Thing Pty Ltd");
        assertThat(crowd.signedIn(owner).get("/portal").page().select("main a.primary"))
                .extracting(link -> link.attr("href"))
                .contains("/partners/reseller")
                .doesNotContain("/partners/agency", "/partners/distributor");
    }

    @Test
    void who_works_for_the_vendor_reads_of_a_programme_and_is_not_asked_to_join_it() {
        var join = "a[href=/portal/join/reseller]";
        assertThat(guildhall.visit().get("/partners/reseller").page().select(join)).hasSize(1);
        var crowd = guildhall.crowd();
        var staff = crowd.signedIn(crowd.staff("Sam Staff", Role.BD));
        assertThat(staff.get("/partners/reseller").page().select(join)).isEmpty();
    }
}
