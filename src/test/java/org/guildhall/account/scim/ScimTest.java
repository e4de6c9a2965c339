package org.guildhall.account.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.account.service.ServiceAccounts;
import org.guildhall.account.service.Wish;
import org.guildhall.account.token.WantedToken;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A directory that keeps the staff over SCIM, in the dialects that directories speak.
class ScimTest {
    private static final String USERS = "/scim/v2/Users";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Installation guildhall;
    private static String token;
    private static String weak;

    @BeforeAll
    static void start() {
        guildhall = Installation.get();
        token = token("Directory", Permission.PROVISION_STAFF);
        weak = token("Reader", Permission.VIEW_PARTNERS);
    }

    @Test
    void somebody_is_made_found_renamed_deactivated_and_let_in_again() {
        var made =
                post(
                        """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                         "externalId": "e-17", "userName": "Mina@Scim.example", "active": true,
                         "name": {"givenName": "Mina", "familyName": "Made"}, "title": "Developer",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"}}
                        """);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = json(made).path("id").asString("");
        assertThat(json(made).path("userName").asString("")).isEqualTo("mina@scim.example");
        assertThat(json(made).path("displayName").asString("")).isEqualTo("Mina Made");

        assertThat(ids("userName eq \"mina@scim.example\"")).containsExactly(id);
        assertThat(ids("externalId eq \"e-17\" and active eq true")).containsExactly(id);

        var renamed =
                patch(
                        id,
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "Replace", "path": "displayName", "value": "Mina Married"},
                                        {"op": "Replace", "path": "active", "value": "False"}]}
                        """);
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(json(renamed).path("active").asBoolean(true)).isFalse();
        assertThat(json(renamed).path("displayName").asString("")).isEqualTo("Mina Married");

        var back =
                patch(
                        id,
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "replace", "value": {"active": true}}]}
                        """);
        assertThat(json(back).path("active").asBoolean(false)).isTrue();
        var otherwise =
                patch(
                        id,
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "replace", "path": "name.givenName", "value": "Mina"},
                                        {"op": "replace", "path": "name.familyName", "value": "Moved"}]}
                        """);
        assertThat(json(otherwise).path("displayName").asString("")).isEqualTo("Mina Moved");
        assertThat(send("DELETE", USERS + "/" + id, token, "").statusCode()).isEqualTo(204);
        var twice = post("{\"userName\": \"mina@scim.example\"}");
        assertThat(twice.statusCode()).as("who was let go is let in again").isEqualTo(409);
        assertThat(json(get(USERS + "/" + id, token)).path("active").asBoolean(true)).isFalse();
    }

    @Test
    void whoever_is_signed_in_is_out_when_the_directory_says_so() {
        var person = guildhall.crowd().staff("Gil Gone", Role.BD);
        var visit = guildhall.crowd().signedIn(person);
        assertThat(visit.get("/desk/applications").status()).isEqualTo(200);
        var gone =
                patch(
                        person.id().value().toString(),
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "replace", "path": "active", "value": false}]}
                        """);
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
        assertThat(visit.get("/desk/applications").location()).startsWith("/sign-in");
    }

    @Test
    void what_is_refused_is_said_as_the_standard_has_it() {
        var administrator = guildhall.crowd().staff("Ada Admin", Role.ADMINISTRATOR);
        var body = "{\"userName\": \"%s\"}";
        var twice = post(body.formatted(administrator.email()));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(json(twice).path("scimType").asString("")).isEqualTo("uniqueness");
        assertThat(post(body.formatted("no address")).statusCode()).isEqualTo(400);
        assertThat(post("no json").statusCode()).isEqualTo(400);
        var odd = "{\"userName\": \"odd@scim.example\", \"externalId\": \"e-1\\u00008\"}";
        var kept = post(odd);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(json(kept).path("externalId").asString("")).isEqualTo("e-18");
        var admin = USERS + "/" + administrator.id().value();
        assertThat(send("DELETE", admin, token, "").statusCode()).isEqualTo(403);
        var owner = guildhall.crowd().owner("Olaf Owner");
        assertThat(get(USERS + "/" + owner.id().value(), token).statusCode()).isEqualTo(404);
        assertThat(get(USERS + "?filter=" + encoded("userName xx 1"), token).statusCode())
                .isEqualTo(400);
        assertThat(get(USERS, weak).statusCode()).isEqualTo(403);
        assertThat(get(USERS, "gh_nobody").statusCode()).isEqualTo(401);
        assertThat(get("/scim/v2/Schemas", token).statusCode()).isEqualTo(200);
        assertThat(get("/scim/v2/ServiceProviderConfig", token).statusCode()).isEqualTo(200);
    }

    private static String token(String name, Permission scope) {
        var services = guildhall.front(ServiceAccounts.class);
        var caller = guildhall.crowd().caller(guildhall.crowd().staff("Ada", Role.ADMINISTRATOR));
        var id = services.make(new Wish(name + " of SCIM", "Tests", Set.of(scope)), caller);
        return services.openToken(id, new WantedToken("test", Duration.ofDays(1)), caller).secret();
    }

    private static List<String> ids(String filter) {
        var found = json(get(USERS + "?filter=" + encoded(filter), token)).path("Resources");
        return found.valueStream().map(user -> user.path("id").asString("")).toList();
    }

    private static HttpResponse<String> get(String path, String as) {
        return send("GET", path, as, "");
    }

    private static HttpResponse<String> post(String body) {
        return send("POST", USERS, token, body);
    }

    private static HttpResponse<String> patch(String id, String body) {
        return send("PATCH", USERS + "/" + id, token, body);
    }

    private static HttpResponse<String> send(String method, String path, String as, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(guildhall.address() + path))
                        .header("Authorization", "Bearer " + as)
                        .header("Content-Type", "application/scim+json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
