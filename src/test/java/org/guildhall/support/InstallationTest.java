package org.guildhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.junit.jupiter.api.Test;

class InstallationTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();

    @Test
    void staff_sign_in_and_come_to_the_desk() {
        var visit = crowd.signedIn(crowd.staff("Bo Desk", Role.BD));

        assertThat(visit.get("/home").location()).isEqualTo("/desk");
        assertThat(visit.follow("/home").status()).isEqualTo(200);
    }

    @Test
    void an_owner_and_a_member_sign_in_and_come_to_the_portal() {
        var owner = crowd.verifiedOwner("Olga Owner", "Seven Lanterns Pty Ltd");
        var member = crowd.member(owner, "Max Member");

        assertThat(crowd.signedIn(owner).follow("/home").body()).contains("Olga Owner");
        assertThat(crowd.signedIn(member).follow("/home").status()).isEqualTo(200);
    }
}
