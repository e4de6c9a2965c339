package org.guildhall.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.role.RoleMappings;
import org.guildhall.account.staff.StaffEnrolment;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.HandClock;
import org.guildhall.support.Installation;
import org.guildhall.support.OidcPeer;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// An installation whose staff come by a provider that really speaks OpenID Connect, and sometimes
/// wrongly.
abstract class ProviderGround {
    static OidcPeer peer;
    static Installation guildhall;
    static Persona administrator;

    @BeforeAll
    static void start() throws IOException {
        peer = new OidcPeer(new HandClock());
        guildhall =
                Installation.another(
                        _ ->
                                Map.of(
                                        "guildhall.staff.oidc.issuer", peer.issuer(),
                                        "guildhall.staff.oidc.client-id", OidcPeer.CLIENT,
                                        "guildhall.staff.oidc.client-secret", OidcPeer.SECRET,
                                        "guildhall.staff.oidc.domains", "vendor.example",
                                        "guildhall.staff.oidc.name", "Vendor Login",
                                        "guildhall.webhooks.allow-private", "true",
                                        "guildhall.staff.second-factor", "required"));
        administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        var mappings = guildhall.front(RoleMappings.class);
        var caller = guildhall.crowd().caller(administrator);
        var _ = mappings.add(caller, "groups", "channel-bd", Role.BD);
        var _ = mappings.add(caller, "groups", "channel-leads", Role.BD_LEAD);
        var _ = mappings.add(caller, "realm_access.roles", "risk", Role.VERIFIER);
    }

    @AfterAll
    static void stop() {
        guildhall.close();
        peer.close();
    }

    static void allow(String uid) {
        var _ =
                guildhall
                        .front(AccountProviders.class)
                        .allow(guildhall.crowd().caller(administrator), new Uid(uid));
    }

    static String refusal(Map<String, Object> claims) {
        peer.person(claims);
        var answer = there(guildhall.visit(), "/sign-in/staff");
        assertThat(answer.status()).isEqualTo(403);
        return answer.page().select("h1").text();
    }

    /// To the provider and back.
    static Visit.Answer there(Visit visit, String path) {
        return visit.get(peer.visited(visit.get(path)));
    }

    static Visit.Answer signIn(String email) {
        return signIn(guildhall.visit(), email);
    }

    static Visit.Answer signIn(Visit visit, String email) {
        return visit.post("/sign-in", Fields.of("email", email, "password", Crowd.PASSWORD));
    }

    static Object enrolled(String email, Role role) {
        return guildhall
                .front(StaffEnrolment.class)
                .enrol(
                        new EmailAddress(email),
                        "Kim Known",
                        Crowd.PASSWORD,
                        Set.of(role),
                        Locale.ENGLISH,
                        ZoneId.of("Asia/Singapore"));
    }

    static List<String> history(String email) {
        var person = guildhall.front(Accounts.class).byEmail(email).orElseThrow();
        return guildhall.front(Events.class).of(person.id().value()).stream()
                .map(Event::type)
                .toList();
    }

    static Map<String, Object> person(String subject, String email, String name, String... groups) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", subject);
        claims.put("email", email);
        claims.put("email_verified", true);
        claims.put("name", name);
        claims.put("groups", List.of(groups));
        return claims;
    }
}
