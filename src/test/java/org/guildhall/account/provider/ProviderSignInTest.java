package org.guildhall.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.account.Accounts;
import org.guildhall.account.role.RoleMappings;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Letters;
import org.guildhall.support.OidcPeer;
import org.guildhall.support.OidcPeer.Twist;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Staff and partners who come by their company's identity provider.
class ProviderSignInTest extends ProviderGround {
    @Test
    void somebody_new_is_made_by_a_mapping_and_loses_the_role_with_the_group() {
        var claims = person("s1", "dana@vendor.example", "Dana Developer", "channel-bd");
        peer.person(claims);
        var visit = guildhall.visit();
        assertThat(visit.get("/sign-in").page().select("a[href^=/sign-in/staff]").text())
                .isEqualTo("Staff: sign in with Vendor Login");
        var answer = there(visit, "/sign-in/staff?next=/desk/applications");
        assertThat(visit.follow(answer.location()).page().select("h1").text())
                .isEqualTo("Applications");
        assertThat(visit.get("/desk/staff").status()).isEqualTo(403);

        claims.put("groups", List.of("channel-leads"));
        claims.put("realm_access", Map.of("roles", List.of("risk", "other")));
        peer.person(claims);
        there(guildhall.visit(), "/sign-in/staff");
        assertThat(visit.get("/desk/verifications").status()).isEqualTo(200);

        claims.put("groups", List.of("canteen"));
        claims.remove("realm_access");
        peer.person(claims);
        var refused = there(guildhall.visit(), "/sign-in/staff");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("h1").text()).isEqualTo("You have no role here");
        assertThat(visit.get("/desk/applications").location()).startsWith("/sign-in");
        assertThat(history("dana@vendor.example"))
                .containsSubsequence("joined", "roles-mapped", "roles-mapped", "roles-mapped");
    }

    @Test
    void whoever_is_known_is_connected_and_a_password_is_no_longer_enough() {
        var known = enrolled("kim@vendor.example", Role.BD);
        assertThat(signIn("kim@vendor.example").location()).isEqualTo("/home");
        peer.person(person("s2", "Kim@Vendor.example", "Kim"));
        var visit = guildhall.visit();
        assertThat(there(visit, "/sign-in/staff").location()).isEqualTo("/sign-in/code");
        assertThat(visit.follow("/home").status()).isEqualTo(200);
        assertThat(signIn("kim@vendor.example").body()).contains("identity provider");

        var out = visit.post("/sign-out", Map.of());
        assertThat(out.location()).startsWith("/signed-out/");
        assertThat(visit.get(out.location()).page().select("main a").eachAttr("href"))
                .anySatisfy(link -> assertThat(link).startsWith(peer.issuer() + "/end?"));
        assertThat(visit.get("/account").location()).startsWith("/sign-in");
        assertThat(history("kim@vendor.example")).contains("identity-connected");
        assertThat(known).isNotNull();
    }

    @Test
    void an_administrator_by_hand_comes_in_when_the_provider_is_away() {
        enrolled("root@vendor.example", Role.ADMINISTRATOR);
        peer.person(person("s3", "root@vendor.example", "Root"));
        there(guildhall.visit(), "/sign-in/staff");
        peer.does(Twist.DOWN);
        var away = there(guildhall.visit(), "/sign-in/staff");
        assertThat(away.status()).isEqualTo(502);
        assertThat(away.page().select("h1").text())
                .isEqualTo("The identity provider doesn't answer");
        assertThat(signIn("root@vendor.example").location()).isEqualTo("/home");
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NONCE, 403, What came back can't be trusted",
        "WRONG_ISSUER, 403, What came back can't be trusted",
        "WRONG_AUDIENCE, 403, What came back can't be trusted",
        "FORGED, 403, What came back can't be trusted",
        "OTHER_ANSWERS, 403, What came back can't be trusted",
        "EXPIRED, 403, Two clocks disagree",
        "NOT_YET, 403, Two clocks disagree",
        "DENIED, 403, The sign-in was declined"
    })
    void what_is_wrong_lets_nobody_in_and_is_said(Twist twist, int status, String title) {
        peer.person(person("s4", "twisted@vendor.example", "Tom", "channel-bd"));
        peer.does(twist);
        var visit = guildhall.visit();
        var answer = there(visit, "/sign-in/staff");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.page().select("h1").text()).isEqualTo(title);
        assertThat(visit.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void a_key_that_took_the_place_of_another_of_its_name_is_asked_for() {
        peer.person(person("s14", "kay@vendor.example", "Kay Key", "channel-bd"));
        assertThat(there(guildhall.visit(), "/sign-in/staff").location())
                .isEqualTo("/sign-in/code");
        peer.changesItsKey();
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(11));
        assertThat(there(guildhall.visit(), "/sign-in/staff").location())
                .isEqualTo("/sign-in/code");
    }

    @Test
    void a_way_back_is_good_once_and_in_the_same_browser() {
        peer.person(person("s5", "once@vendor.example", "Olga", "channel-bd"));
        var visit = guildhall.visit();
        var back = peer.visited(visit.get("/sign-in/staff"));
        var stranger = guildhall.visit().get(back);
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.page().select("h1").text()).isEqualTo("This sign-in is over");
        assertThat(visit.get(back).location()).isEqualTo("/sign-in/code");
        assertThat(visit.get(back).status()).isEqualTo(400);
    }

    @Test
    void an_address_counts_when_it_is_verified_and_of_the_providers_domains() {
        var claims = person("s6", "vera@vendor.example", "Vera", "channel-bd");
        claims.put("email_verified", false);
        assertThat(refusal(claims)).isEqualTo("Your address isn't verified there");
        assertThat(refusal(person("s7", "eve@elsewhere.example", "Eve", "channel-bd")))
                .isEqualTo("This address doesn't belong here");
        assertThat(refusal(person("s8", "nobody@vendor.example", "Nobody")))
                .isEqualTo("You have no role here");
    }

    @Test
    void a_partner_connects_by_hand_and_comes_in_then() {
        var owner = guildhall.crowd().owner("Olive Owner");
        var uid = guildhall.crowd().account(owner).uid();
        var portal = guildhall.crowd().signedIn(owner);
        var here = "/account/company-sign-in";
        var wish =
                Fields.of(
                        "issuer",
                        peer.issuer(),
                        "client",
                        OidcPeer.CLIENT,
                        "secret",
                        OidcPeer.SECRET,
                        "domains",
                        "partner.example",
                        "version",
                        "1");
        assertThat(portal.post(here, wish).status()).isEqualTo(404);
        allow(uid.value());
        var without = new HashMap<>(wish);
        without.put("domains", "no domain");
        assertThat(portal.post(here, without).status()).isEqualTo(422);
        assertThat(portal.post(here, wish).status()).isEqualTo(303);
        assertThat(portal.get(here).body()).doesNotContain(OidcPeer.SECRET);

        peer.person(person("p1", "olive@partner.example", "Olive"));
        var visit = guildhall.visit();
        var asked = visit.post("/sign-in/company", Map.of("uid", uid.grouped()));
        assertThat(asked.location()).isEqualTo("/sign-in/company/" + uid.value());
        var start = asked.location() + "/start";
        assertThat(visit.get(asked.location()).page().select("main a").eachAttr("href"))
                .contains(start);
        assertThat(there(visit, start).page().select("h1").text())
                .isEqualTo("Your identity isn't connected yet");

        var link = portal.post(here + "/connection", Map.of()).page().expectFirst("main a.primary");
        assertThat(portal.get(peer.visited(link.attr("href"))).location()).isEqualTo(here);
        assertThat(there(visit, start).location()).isEqualTo("/sign-in/code");
        assertThat(visit.follow("/home").page().text()).contains(uid.grouped());

        portal.post(here + "/connection/end", Map.of());
        assertThat(there(guildhall.visit(), start).status()).isEqualTo(403);
        joinsByInvitation(portal);
    }

    @Test
    void who_left_and_is_asked_in_again_comes_by_the_provider_as_before() {
        var owner = guildhall.crowd().owner("Oona Owner");
        var uid = guildhall.crowd().account(owner).uid();
        var portal = guildhall.crowd().signedIn(owner);
        allow(uid.value());
        portal.post(
                "/account/company-sign-in",
                Fields.of(
                        "issuer",
                        peer.issuer(),
                        "client",
                        OidcPeer.CLIENT,
                        "secret",
                        OidcPeer.SECRET,
                        "domains",
                        "partner.example",
                        "version",
                        "1"));
        var claims = person("p9", "back@partner.example", "Bea Back");
        peer.person(claims);
        assertThat(joined(portal, "back@partner.example").location()).isEqualTo("/sign-in/code");
        claims.put("email", "also@partner.example");
        peer.person(claims);
        assertThat(joined(portal, "also@partner.example").status()).isEqualTo(403);
        assertThat(portal.get("/account/people").page().select("form[action$=/withdrawal]"))
                .as("an invitation that led nowhere can be followed still")
                .hasSize(1);

        var removal =
                portal.get("/account/people").page().select("form[action$=/removal]").stream()
                        .map(form -> form.attr("action"))
                        .filter(action -> !action.contains(owner.id().value().toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(portal.post(removal, Map.of()).status()).isEqualTo(303);
        claims.put("email", "back@partner.example");
        peer.person(claims);
        assertThat(joined(portal, "back@partner.example").location()).isEqualTo("/sign-in/code");
        var start = "/sign-in/company/" + uid.value() + "/start";
        assertThat(there(guildhall.visit(), start).location()).isEqualTo("/sign-in/code");
    }

    @Test
    void staff_who_were_let_go_and_asked_to_join_again_come_by_the_provider_as_before() {
        enrolled("rita@vendor.example", Role.BD);
        peer.person(person("s10", "rita@vendor.example", "Rita Returns"));
        assertThat(there(guildhall.visit(), "/sign-in/staff").location())
                .isEqualTo("/sign-in/code");
        var left = guildhall.front(Accounts.class).byEmail("rita@vendor.example").orElseThrow();
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), left.id());
        assertThat(refusal(person("s10", "rita@vendor.example", "Rita Returns")))
                .as("nobody has asked her back")
                .isEqualTo("You have no access any more");
        enrolled("rita@vendor.example", Role.VERIFIER);
        peer.person(person("s10", "rita@vendor.example", "Rita Returns"));
        assertThat(there(guildhall.visit(), "/sign-in/staff").location())
                .isEqualTo("/sign-in/code");
        assertThat(history("rita@vendor.example")).contains("identity-connected");
        assertThat(there(guildhall.visit(), "/sign-in/staff").location())
                .as("and the next day")
                .isEqualTo("/sign-in/code");
    }

    @Test
    void an_office_comes_by_its_uid_as_often_as_it_likes_and_who_guesses_is_braked() {
        var owner = guildhall.crowd().owner("Otto Owner");
        var uid = guildhall.crowd().account(owner).uid();
        allow(uid.value());
        guildhall
                .crowd()
                .signedIn(owner)
                .post(
                        "/account/company-sign-in",
                        Fields.of(
                                "issuer",
                                peer.issuer(),
                                "client",
                                OidcPeer.CLIENT,
                                "secret",
                                OidcPeer.SECRET,
                                "domains",
                                "partner.example",
                                "version",
                                "1"));
        var office = guildhall.visitFrom("127.0.0.3");
        for (var number = 1; number <= 40; number++) {
            var asked = office.post("/sign-in/company", Map.of("uid", uid.value()));
            assertThat(asked.status()).isEqualTo(303);
        }
        var guesser = guildhall.visitFrom("127.0.0.4");
        var status = 0;
        for (var number = 1; number <= 31; number++) {
            var guess = Uid.withCheckDigit("1000000000000%02d".formatted(number));
            status = guesser.get("/sign-in/company/" + guess.value()).status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(guesser.get("/sign-in/company/" + uid.value() + "/start").status())
                .as("nor is it told by what is right")
                .isEqualTo(429);
    }

    private static Visit.Answer joined(Visit portal, String email) {
        invited(portal, email);
        var letters = new Letters(guildhall.mail());
        Eventually.holds(
                "the newest invitation has come",
                () -> guildhall.visit().get(letters.link(email, "/invitation/")).status() == 200);
        return there(guildhall.visit(), letters.link(email, "/invitation/") + "/company");
    }

    private static void invited(Visit portal, String email) {
        portal.post(
                "/account/people",
                Fields.of("name", "Nils New", "email", email, "part", "MEMBER", "language", "en"));
    }

    private static void joinsByInvitation(Visit portal) {
        invited(portal, "nils@partner.example");
        var link = new Letters(guildhall.mail()).link("nils@partner.example", "/invitation/");
        var visit = guildhall.visit();
        assertThat(visit.get(link).page().select("a[href$=/company]").text()).startsWith("Join");
        peer.person(person("p2", "other@partner.example", "Other"));
        assertThat(there(visit, link + "/company").page().select("h1").text())
                .isEqualTo("This invitation isn't for that address");
        peer.person(person("p3", "nils@partner.example", "Nils New"));
        assertThat(there(visit, link + "/company").location()).isEqualTo("/sign-in/code");
        assertThat(visit.follow("/home").status()).isEqualTo(200);
    }

    @Test
    void the_administrator_sees_what_is_mapped_and_what_was() {
        var desk = guildhall.visit();
        signIn(desk, administrator.email());
        peer.person(person("s9", "mara@vendor.example", "Mara", "mapped"));
        var mappings = guildhall.front(RoleMappings.class);
        var caller = guildhall.crowd().caller(administrator);
        mappings.add(caller, "groups", "mapped", Role.SIGNATORY);
        there(guildhall.visit(), "/sign-in/staff");
        var held =
                mappings.standing(caller).holding().stream()
                        .filter(mapping -> mapping.value().equals("mapped"))
                        .findFirst()
                        .orElseThrow();
        mappings.end(caller, held.id());
        assertThat(mappings.standing(caller).ended())
                .anySatisfy(ended -> assertThat(ended.mapping()).isEqualTo(held));
        assertThat(refusal(person("s9", "mara@vendor.example", "Mara", "mapped")))
                .isEqualTo("You have no role here");
    }
}
