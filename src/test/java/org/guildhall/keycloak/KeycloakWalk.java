package org.guildhall.keycloak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Role;
import org.guildhall.account.role.RoleMappings;
import org.guildhall.figures.FiguresPage;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;

/// Signing in with a real Keycloak: made by a group, refused without it, keys changed, signed out.
/// Called by `./guildhall keycloak`; not part of the tests, as its first start takes minutes.
public final class KeycloakWalk {
    private static final String SECRET = "the secret of this client";
    private static final String PASSWORD = "a password of its own";

    private final KeycloakServer keycloak;
    private final Installation guildhall;
    private final List<String> seen = new ArrayList<>();

    private KeycloakWalk(KeycloakServer keycloak, Installation guildhall) {
        this.keycloak = keycloak;
        this.guildhall = guildhall;
    }

    /// Takes the directory in which the archive lies; ends with 1 when something isn't as it must
    /// be.
    public static void main(String[] arguments) throws Exception {
        var began = System.nanoTime();
        try (var keycloak = KeycloakServer.start(Path.of(arguments[0]))) {
            var seconds = (System.nanoTime() - began) / 1_000_000_000;
            try (var guildhall = Installation.another(_ -> settings(keycloak))) {
                var walk = new KeycloakWalk(keycloak, guildhall);
                walk.seen.add("Keycloak answered after " + seconds + " s");
                walk.go();
                walk.write();
            }
        } catch (Exception | AssertionError failure) {
            // The installation's threads would keep a failed walk waiting for ever.
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static Map<String, String> settings(KeycloakServer keycloak) {
        return Map.of(
                "guildhall.staff.oidc.issuer", keycloak.issuer("staff"),
                "guildhall.staff.oidc.client-id", "guildhall",
                "guildhall.staff.oidc.client-secret", SECRET,
                "guildhall.staff.oidc.domains", "vendor.example",
                "guildhall.staff.oidc.name", "Keycloak");
    }

    private void go() throws IOException, InterruptedException {
        keycloak.post("", realm());
        var administrator = guildhall.crowd().staff("Ada", Role.ADMINISTRATOR);
        var caller = guildhall.crowd().caller(administrator);
        guildhall.front(RoleMappings.class).add(caller, "groups", "channel-bd", Role.BD);

        var visit = guildhall.visit();
        check("unverified address", page("vera", PASSWORD), "Your address isn't verified there");
        check(
                "address of another domain",
                page("eve", PASSWORD),
                "This address doesn't belong here");
        check("no group that is mapped", page("nobody", PASSWORD), "You have no role here");
        check("wrong password", page("dana", "wrong"), "still at Keycloak");
        var own = new KeycloakBrowser();
        check(
                "first sign-in of somebody unknown",
                page(visit, own, "dana", PASSWORD),
                "Applications");
        check("a page beyond the role", visit.get("/desk/staff").status() + "", "403");
        check("second sign-in", page("dana", PASSWORD), "Applications");

        keycloak.post("/staff/components", newKeys());
        guildhall.clock().set(Instant.now().plusSeconds(15));
        check("signed with new keys", page("dana", PASSWORD), "Applications");

        var out = visit.post("/sign-out", Map.of());
        var end = visit.get(out.location()).page().expectFirst("main a.primary").attr("href");
        check("page that ends Keycloak's session", own.open(end) + "", "200");

        keycloak.delete("/staff/users/" + user("dana") + "/groups/" + group());
        check("after the group is taken away", page("dana", PASSWORD), "You have no role here");
        keycloak.put("/staff/users/" + user("dana"), "{\"enabled\":false}");
        check("disabled there", page("dana", PASSWORD), "still at Keycloak");
    }

    private String page(String name, String password) throws IOException, InterruptedException {
        return page(guildhall.visit(), new KeycloakBrowser(), name, password);
    }

    /// The heading of the page that somebody ends on.
    private String page(Visit visit, KeycloakBrowser browser, String name, String password)
            throws IOException, InterruptedException {
        if (guildhall.clock().instant().isBefore(Instant.now())) {
            guildhall.clock().set(Instant.now());
        }
        var sent = visit.get("/sign-in/staff?next=/desk/applications");
        var address = sent.headers().firstValue("Location").orElseThrow();
        Optional<String> back = browser.signIn(address, name, password);
        if (back.isEmpty()) return "still at Keycloak";
        var answer = visit.get(back.get());
        var shown = answer.location().isEmpty() ? answer : visit.follow(answer.location());
        return shown.page().select("h1").text();
    }

    private void check(String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
        seen.add(what + ": " + found);
        System.out.println(seen.getLast());
    }

    private void write() throws IOException {
        var text =
                "%s.\n\nKeycloak 26.7.3 as the staff's identity provider, by `./guildhall keycloak`:\n\n"
                                .formatted(FiguresPage.circumstances())
                        + String.join("\n", seen.stream().map(line -> "- " + line).toList());
        FiguresPage.write("Keycloak", text);
    }

    private String user(String name) throws IOException, InterruptedException {
        return keycloak.get("/staff/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asString("");
    }

    private String group() throws IOException, InterruptedException {
        return keycloak.get("/staff/groups").path(0).path("id").asString("");
    }

    private String realm() {
        var mapper =
                Map.of(
                        "name", "groups",
                        "protocol", "openid-connect",
                        "protocolMapper", "oidc-group-membership-mapper",
                        "config",
                                Map.of(
                                        "claim.name", "groups",
                                        "full.path", "false",
                                        "id.token.claim", "true"));
        var client =
                Map.of(
                        "clientId",
                        "guildhall",
                        "secret",
                        SECRET,
                        "standardFlowEnabled",
                        true,
                        "redirectUris",
                        List.of(guildhall.address() + "/sign-in/return"),
                        "attributes",
                        Map.of(
                                "pkce.code.challenge.method",
                                "S256",
                                "post.logout.redirect.uris",
                                guildhall.address() + "/"),
                        "protocolMappers",
                        List.of(mapper));
        return Program.json(
                Map.of(
                        "realm", "staff",
                        "enabled", true,
                        "groups", List.of(Map.of("name", "channel-bd")),
                        "clients", List.of(client),
                        "users",
                                List.of(
                                        user("dana", "dana@vendor.example", true, "/channel-bd"),
                                        user("nobody", "nobody@vendor.example", true),
                                        user("vera", "vera@vendor.example", false, "/channel-bd"),
                                        user("eve", "eve@else.example", true, "/channel-bd"))));
    }

    private static Map<String, Object> user(
            String name, String email, boolean verified, String... groups) {
        return Map.of(
                "username",
                name,
                "email",
                email,
                "emailVerified",
                verified,
                "firstName",
                name,
                "lastName",
                "Keycloak",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)),
                "groups",
                List.of(groups));
    }

    /// A pair of keys that stands before those there are.
    private static String newKeys() {
        return Program.json(
                Map.of(
                        "name", "newer",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config",
                                Map.of(
                                        "priority", List.of("1000"),
                                        "enabled", List.of("true"),
                                        "active", List.of("true"),
                                        "algorithm", List.of("RS256"),
                                        "keySize", List.of("2048"))));
    }
}
