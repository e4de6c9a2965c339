package org.guildhall.account.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.account.role.RoleMappings;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// Sign-in with identity providers, kept by programs as far as it opens no door.
class CompanySignInsApiTest extends ProviderGround {
    private static final String ALL = "/api/v1/company-sign-ins";
    private static final String OWN = "/api/v1/account/company-sign-in";

    @Test
    void an_account_is_allowed_its_own_provider_and_loses_it_and_no_token_says_which_it_is() {
        var olga = guildhall.crowd().owner("Olga Own");
        var owner = Program.of(guildhall, olga);
        var ada = Program.of(guildhall, administrator);
        var uid = guildhall.crowd().account(olga).uid();
        assertThat(owner.get(OWN).status()).isEqualTo(404);
        assertThat(ada.post(ALL, json(Map.of("uid", "no uid"))).toString())
                .startsWith("422")
                .contains("/uid");
        var allowed = ada.post(ALL, json(Map.of("uid", uid.value())));
        assertThat(allowed.status()).as(allowed.toString()).isEqualTo(201);
        assertThat(ada.post(ALL, json(Map.of("uid", uid.value()))).status()).isEqualTo(422);
        assertThat(ada.get(ALL).toString()).contains(uid.value());

        var seen = owner.get(OWN);
        assertThat(seen.toString()).contains("/sign-in/return");
        var wish = json(Map.of("issuer", peer.issuer(), "client", "theirs"));
        assertThat(owner.put(OWN, seen.tag(), wish).status()).isEqualTo(404);
        var one = ALL + "/" + allowed.text("account");
        assertThat(ada.put(one, allowed.tag(), wish).status()).isEqualTo(404);

        assertThat(ada.delete(one, "\"77\"").status()).isEqualTo(412);
        assertThat(ada.delete(one, ada.get(one).tag()).status()).isEqualTo(200);
        assertThat(owner.get(OWN).status()).isEqualTo(404);
        assertThat(ada.get(one).status()).isEqualTo(404);
    }

    @Test
    void what_a_group_gives_is_listed_and_ended_and_made_by_no_token() {
        var all = "/api/v1/role-mappings";
        var ada = Program.of(guildhall, administrator);
        var wanted = Map.of("claim", "groups", "value", "support-desk", "role", "SUPPORT_AGENT");
        assertThat(ada.post(all, json(wanted)).status()).isEqualTo(404);
        var caller = guildhall.crowd().caller(administrator);
        var made =
                guildhall
                        .front(RoleMappings.class)
                        .add(caller, "groups", "support-desk", Role.SUPPORT_AGENT);
        assertThat(ada.get(all).toString()).contains("support-desk");
        var one = all + "/" + made.id();
        assertThat(ada.delete(one, "").status()).isEqualTo(200);
        assertThat(ada.delete(one, "").status()).isEqualTo(404);
        assertThat(ada.get(all).toString()).doesNotContain("support-desk");
    }
}
