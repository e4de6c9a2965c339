package org.guildhall.account.scim;

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
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A company's directory that speaks SCIM with an installation.
record Directory(Installation guildhall, String token) {
    private static final String USERS = "/scim/v2/Users";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// One whose token opens that.
    Directory(Installation guildhall, Permission scope) {
        this(guildhall, token(guildhall, scope));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String body) {
        return send("POST", USERS, body);
    }

    HttpResponse<String> patch(String id, String body) {
        return send("PATCH", USERS + "/" + id, body);
    }

    /// Operations as they stand between the brackets.
    HttpResponse<String> operations(String id, String operations) {
        return patch(
                id,
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
                """
                        .formatted(operations));
    }

    /// Whom a filter finds.
    List<String> ids(String filter) {
        var found = json(get(USERS + "?filter=" + encoded(filter))).path("Resources");
        return found.valueStream().map(user -> user.path("id").asString("")).toList();
    }

    HttpResponse<String> send(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(guildhall.address() + path))
                        .header("Authorization", "Bearer " + token)
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

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(Installation guildhall, Permission scope) {
        var services = guildhall.front(ServiceAccounts.class);
        var caller = guildhall.crowd().caller(guildhall.crowd().staff("Ada", Role.ADMINISTRATOR));
        var id = services.make(new Wish(scope + " " + Ids.next(), "Tests", Set.of(scope)), caller);
        return services.openToken(id, new WantedToken("test", Duration.ofDays(1)), caller).secret();
    }
}
