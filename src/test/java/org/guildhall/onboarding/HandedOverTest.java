package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// What a partner finds while the contract is on its way to the signing service: nothing to sign or
/// to see yet, and nothing that they have signed.
class HandedOverTest {
    private final Installation guildhall = Installation.get();

    @Test
    void a_contract_that_the_signing_service_has_not_got_yet_is_not_there_for_the_partner() {
        var agreed = Agreed.company();
        var contract = agreed.sendContract(guildhall.crowd().signedIn(agreed.bd()));
        onItsWay(contract);

        var partner = guildhall.crowd().signedIn(agreed.owner());
        assertThat(partner.get("/portal" + contract).status()).isEqualTo(404);
        for (var path : new String[] {"/portal", "/portal/applications/" + agreed.id().value()}) {
            var page = partner.get(path).page();
            assertThat(page.select("[href^=/portal/contracts/]")).as(path).isEmpty();
            assertThat(page.text()).as(path).doesNotContain("You have signed");
        }
        var desk = guildhall.crowd().signedIn(agreed.bd());
        assertThat(desk.get("/desk/applications/" + agreed.id().value()).body())
                .contains("/desk" + contract);
    }

    /// As it stands between the desk and the service, however long that is away.
    private void onItsWay(String contract) {
        guildhall
                .database()
                .sql("update contract_contract set state = 'DRAFTED' where id = :id")
                .param("id", UUID.fromString(contract.substring("/contracts/".length())))
                .update();
    }
}
