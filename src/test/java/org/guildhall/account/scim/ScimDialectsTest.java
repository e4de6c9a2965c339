package org.guildhall.account.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.guildhall.access.Permission;
import org.guildhall.support.Installation;
import org.guildhall.support.Locks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What directories really send, and what comes of it when two things come at once.
class ScimDialectsTest {
    private static Installation guildhall;
    private static Directory directory;

    @BeforeAll
    static void start() {
        guildhall = Installation.get();
        directory = new Directory(guildhall, Permission.PROVISION_STAFF);
    }

    @Test
    void somebody_is_let_in_no_more_whatever_else_of_them_changes_in_the_same_breath() {
        for (var other :
                List.of(
                        "{'op':'Replace','path':'phoneNumbers[type eq \\'mobile\\'].value','value':'+49'}",
                        "{'op':'Replace','path':'roles[primary eq true].value','value':'x'}",
                        "{'op':'Add','path':'emails[type eq \\'work\\'].value','value':'x@scim.example'}",
                        "{'op':'Remove','path':'addresses[type eq \\'work\\']'}")) {
            var id = made("Lea Leaving");
            var off = "{'op':'Replace','path':'active','value':'False'}";
            var said = directory.operations(id, quoted(other + "," + off));
            assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
            assertThat(isActive(said)).as(other).isFalse();
        }
    }

    @Test
    void attributes_are_known_by_their_long_names_and_by_names_with_a_dot() {
        var core = "urn:ietf:params:scim:schemas:core:2.0:User:";
        var id = made("Dora Dotted");
        var email = Directory.json(directory.get("/scim/v2/Users/" + id)).path("userName");
        var said =
                directory.operations(
                        id,
                        quoted(
                                "{'op':'replace','value':{'name.givenName':'Dora','name.familyName':'Newname',"
                                        + "'emails[type eq \\'work\\'].value':'x@scim.example'}},"
                                        + "{'op':'replace','path':'"
                                        + core
                                        + "active','value':false}"));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(Directory.json(said).path("displayName").asString("")).isEqualTo("Dora Newname");
        assertThat(isActive(said)).isFalse();
        assertThat(directory.ids(core + "userName eq " + email)).containsExactly(id);
        assertThat(directory.ids("emails[type eq \"work\"].value eq " + email)).containsExactly(id);
    }

    @Test
    void what_is_neither_true_nor_false_lets_nobody_in_again() {
        var id = made("Otto Out");
        var off = "{'op':'Replace','path':'active','value':false}";
        assertThat(isActive(directory.operations(id, quoted(off)))).isFalse();
        for (var odd : List.of("'nonsense'", "[false]", "[{'value':'False'}]", "0")) {
            var operation = "{'op':'replace','path':'active','value':" + odd + "}";
            var said = directory.operations(id, quoted(operation));
            assertThat(said.statusCode()).as(odd).isEqualTo(400);
        }
        var email = Directory.json(directory.get("/scim/v2/Users/" + id)).path("userName");
        var put =
                directory.send(
                        "PUT",
                        "/scim/v2/Users/" + id,
                        "{\"userName\": " + email + ", \"displayName\": \"Otto Other\"}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(isActive(put)).as("a new name alone").isFalse();
    }

    @Test
    void what_cannot_be_read_is_said_so_in_the_language_of_the_standard() {
        var id = made("Nora Null");
        for (var said :
                List.of(
                        directory.operations(id, "null"),
                        directory.operations(id, "{\"op\": \"remove\"}"),
                        directory.patch(id, ""),
                        directory.post(""))) {
            assertThat(said.statusCode()).as(said.body()).isEqualTo(400);
            assertThat(Directory.json(said).path("status").asString("")).isEqualTo("400");
        }
    }

    @Test
    void whoever_is_renamed_while_somebody_lets_them_go_stays_out() throws SQLException {
        var id = made("Rita Renamed");
        CompletableFuture<HttpResponse<String>> renamed;
        try (var connection = guildhall.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "update account_person set closed_at = now(), version = version + 1 where id = '%s'"
                            .formatted(id));
            renamed =
                    CompletableFuture.supplyAsync(
                            () ->
                                    directory.operations(
                                            id,
                                            quoted(
                                                    "{'op':'replace','path':'displayName','value':'Rita Newname'}")),
                            Thread::startVirtualThread);
            Locks.awaited(guildhall, 1, "account_person");
            connection.commit();
        }
        assertThat(renamed.join().statusCode()).as(renamed.join().body()).isEqualTo(200);
        assertThat(isActive(renamed.join())).isFalse();
    }

    private static String made(String name) {
        var email = name.replace(' ', '.') + "-" + System.nanoTime() + "@scim.example";
        var made =
                directory.post(
                        "{\"userName\": \"%s\", \"displayName\": \"%s\"}".formatted(email, name));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Directory.json(made).path("id").asString("");
    }

    private static boolean isActive(HttpResponse<String> user) {
        return Directory.json(user).path("active").asBoolean(true);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
