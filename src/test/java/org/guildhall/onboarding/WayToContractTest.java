package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// The desk leads nobody to a page that they may not see.
class WayToContractTest {
    private final Installation guildhall = Installation.get();

    @Test
    void whoever_may_not_see_contracts_is_not_led_to_one() {
        var company = Agreed.company(guildhall);
        company.sendContract(guildhall.crowd().signedIn(company.bd()));
        assertThat(ways(company.bd(), company)).isOne();
        var agent = guildhall.crowd().staff("Ada Agent", Role.SUPPORT_AGENT);
        assertThat(ways(agent, company)).isZero();
    }

    private int ways(Persona who, Agreed company) {
        return guildhall
                .crowd()
                .signedIn(who)
                .get("/desk/applications/" + company.id().value())
                .page()
                .select("main a[href^=/desk/contracts/]")
                .size();
    }
}
