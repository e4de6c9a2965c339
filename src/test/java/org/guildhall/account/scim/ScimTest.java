package org.guildhall.account.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Locks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A directory that keeps the staff over SCIM, in the dialects that directories speak.
class ScimTest {
    private static final String USERS = "/scim/v2/Users";
    private static final String FIRST =
            """
            insert into account_person (id, email, name, language, zone, password, created_at, confirmed_at)
            values (gen_random_uuid(), 'twin@scim.example', 'Tom Twin', 'en', 'Asia/Singapore', '', now(), now())
            """;

    private static Installation guildhall;
    private static Directory directory;
    private static Directory weak;

    @BeforeAll
    static void start() {
        guildhall = Installation.get();
        directory = new Directory(guildhall, Permission.PROVISION_STAFF);
        weak = new Directory(guildhall, Permission.VIEW_PARTNERS);
    }

    @Test
    void somebody_is_made_found_renamed_deactivated_and_let_in_again() {
        var made =
                directory.post(
                        """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                         "externalId": "e-17", "userName": "Mina@Scim.example", "active": true,
                         "name": {"givenName": "Mina", "familyName": "Made"}, "title": "Developer",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"}}
                        """);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = Directory.json(made).path("id").asString("");
        assertThat(Directory.json(made).path("userName").asString(""))
                .isEqualTo("mina@scim.example");
        assertThat(Directory.json(made).path("displayName").asString("")).isEqualTo("Mina Made");

        assertThat(directory.ids("userName eq \"mina@scim.example\"")).containsExactly(id);
        assertThat(directory.ids("externalId eq \"e-17\" and active eq true")).containsExactly(id);

        var renamed =
                directory.patch(
                        id,
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "Replace", "path": "displayName", "value": "Mina Married"},
                                        {"op": "Replace", "path": "active", "value": "False"}]}
                        """);
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(Directory.json(renamed).path("active").asBoolean(true)).isFalse();
        assertThat(Directory.json(renamed).path("displayName").asString(""))
                .isEqualTo("Mina Married");

        var back =
                directory.patch(
                        id,
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "replace", "value": {"active": true}}]}
                        """);
        assertThat(Directory.json(back).path("active").asBoolean(false)).isTrue();
        var otherwise =
                directory.patch(
                        id,
                        """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                         "Operations": [{"op": "replace", "path": "name.givenName", "value": "Mina"},
                                        {"op": "replace", "path": "name.familyName", "value": "Moved"}]}
                        """);
        assertThat(Directory.json(otherwise).path("displayName").asString(""))
                .isEqualTo("Mina Moved");
        assertThat(directory.send("DELETE", USERS + "/" + id, "").statusCode()).isEqualTo(204);
        var twice = directory.post("{\"userName\": \"mina@scim.example\"}");
        assertThat(twice.statusCode()).as("who was let go is let in again").isEqualTo(409);
        assertThat(Directory.json(directory.get(USERS + "/" + id)).path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void whoever_is_signed_in_is_out_when_the_directory_says_so() {
        var person = guildhall.crowd().staff("Gil Gone", Role.BD);
        var visit = guildhall.crowd().signedIn(person);
        assertThat(visit.get("/desk/applications").status()).isEqualTo(200);
        var gone =
                directory.patch(
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
        var twice = directory.post(body.formatted(administrator.email()));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(Directory.json(twice).path("scimType").asString("")).isEqualTo("uniqueness");
        assertThat(directory.post(body.formatted("no address")).statusCode()).isEqualTo(400);
        assertThat(directory.post("no json").statusCode()).isEqualTo(400);
        var odd = "{\"userName\": \"odd@scim.example\", \"externalId\": \"e-1\\u00008\"}";
        var kept = directory.post(odd);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(Directory.json(kept).path("externalId").asString("")).isEqualTo("e-18");
        var admin = USERS + "/" + administrator.id().value();
        assertThat(directory.send("DELETE", admin, "").statusCode()).isEqualTo(403);
        var owner = guildhall.crowd().owner("Olaf Owner");
        assertThat(directory.get(USERS + "/" + owner.id().value()).statusCode()).isEqualTo(404);
        assertThat(
                        directory
                                .get(USERS + "?filter=" + Directory.encoded("userName xx 1"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(weak.get(USERS).statusCode()).isEqualTo(403);
        assertThat(new Directory(guildhall, "gh_nobody").get(USERS).statusCode()).isEqualTo(401);
    }

    @Test
    void a_directory_learns_what_is_spoken_here() {
        var schema = "urn:ietf:params:scim:schemas:core:2.0:User";
        assertThat(directory.get("/scim/v2/ServiceProviderConfig").statusCode()).isEqualTo(200);
        assertThat(directory.get("/scim/v2/Schemas").statusCode()).isEqualTo(200);
        assertThat(directory.get("/scim/v2/ResourceTypes").statusCode()).isEqualTo(200);
        var user = Directory.json(directory.get("/scim/v2/ResourceTypes/User"));
        assertThat(user.path("schema").asString("")).isEqualTo(schema);
        assertThat(
                        Directory.json(directory.get("/scim/v2/Schemas/" + schema))
                                .path("id")
                                .asString(""))
                .isEqualTo(schema);
        for (var unknown : List.of("ResourceTypes/Group", "Schemas/urn:other")) {
            var answer = directory.get("/scim/v2/" + unknown);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Directory.json(answer).path("status").asString("")).isEqualTo("404");
        }
    }

    @Test
    void whoever_is_made_twice_at_once_is_made_once() throws SQLException {
        CompletableFuture<HttpResponse<String>> second;
        try (var connection = guildhall.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(FIRST);
            second =
                    CompletableFuture.supplyAsync(
                            () -> directory.post("{\"userName\": \"twin@scim.example\"}"),
                            Thread::startVirtualThread);
            Locks.awaited(guildhall, 1, "into account_person");
            connection.commit();
        }
        assertThat(second.join().statusCode()).as(second.join().body()).isEqualTo(409);
        assertThat(Directory.json(second.join()).path("scimType").asString(""))
                .isEqualTo("uniqueness");
        assertThat(directory.ids("userName eq \"twin@scim.example\"")).hasSize(1);
    }
}
