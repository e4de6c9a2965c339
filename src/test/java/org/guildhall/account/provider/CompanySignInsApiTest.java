package org.guildhall.account.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.List;
import java.util.Map;
import org.guildhall.support.OidcPeer;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// Sign-in with identity providers, kept by programs.
class CompanySignInsApiTest extends ProviderGround {
    private static final String ALL = "/api/v1/company-sign-ins";
    private static final String OWN = "/api/v1/account/company-sign-in";

    @Test
    void an_account_is_allowed_its_own_provider_says_which_and_loses_it() {
        var olga = guildhall.crowd().owner("Olga Own");
        var member = Program.of(guildhall, guildhall.crowd().member(olga, "Max Member"));
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

        var wish =
                Map.of(
                        "issuer",
                        peer.issuer(),
                        "client",
                        OidcPeer.CLIENT,
                        "secret",
                        OidcPeer.SECRET,
                        "domains",
                        List.of("partner.example"));
        var seen = owner.get(OWN).tag();
        assertThat(member.put(OWN, seen, json(wish)).status()).isEqualTo(403);
        assertThat(
                        owner.put(
                                        OWN,
                                        seen,
                                        json(
                                                Map.of(
                                                        "issuer", "", "client", "", "domains",
                                                        List.of())))
                                .toString())
                .startsWith("422")
                .contains("/issuer", "/client", "/domains");
        var kept = owner.put(OWN, seen, json(wish));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.toString())
                .contains(peer.issuer(), "/sign-in/return")
                .doesNotContain(OidcPeer.SECRET);
        assertThat(owner.put(OWN, seen, json(wish)).status()).isEqualTo(412);

        var one = ALL + "/" + allowed.text("account");
        assertThat(ada.delete(one, allowed.tag()).status()).isEqualTo(412);
        assertThat(ada.delete(one, ada.get(one).tag()).status()).isEqualTo(200);
        assertThat(owner.get(OWN).status()).isEqualTo(404);
        assertThat(ada.get(one).status()).isEqualTo(404);
    }

    @Test
    void what_a_group_gives_is_made_listed_and_ended() {
        var all = "/api/v1/role-mappings";
        var ada = Program.of(guildhall, administrator);
        var wanted = Map.of("claim", "groups", "value", "support-desk", "role", "SUPPORT_AGENT");
        assertThat(ada.post(all, json(Map.of("claim", " ", "value", "x", "role", "KING"))).status())
                .isEqualTo(422);
        var made = ada.post(all, json(wanted));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(ada.post(all, json(wanted)).toString()).startsWith("422").contains("/value");
        assertThat(ada.get(all).toString()).contains("support-desk");
        var one = all + "/" + made.text("id");
        assertThat(ada.delete(one, "").status()).isEqualTo(200);
        assertThat(ada.delete(one, "").status()).isEqualTo(404);
        assertThat(ada.get(all).toString()).doesNotContain("support-desk");
    }
}
