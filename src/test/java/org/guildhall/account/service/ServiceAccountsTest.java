package org.guildhall.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.account.token.WantedToken;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// A program of the vendor's calls the API with an account of its own (api.md, *Who*).
class ServiceAccountsTest {
    private static final String ALL = "/api/v1/applications";

    private final Installation guildhall = Installation.get();
    private final ServiceAccounts services = guildhall.front(ServiceAccounts.class);
    private final Persona administrator = guildhall.crowd().staff("Ada Min", Role.ADMINISTRATOR);

    @Test
    void a_program_may_what_its_scopes_say_and_nothing_else() {
        var owner = guildhall.crowd().verifiedOwner("Olga Owner", "Scoped Pty Ltd");
        var id = new Stations(guildhall).begun(owner);
        var account = account("Reader", Set.of(Permission.VIEW_APPLICATIONS));
        var program = program(account);

        assertThat(program.get(ALL + "/" + id).status()).isEqualTo(200);
        assertThat(
                        program.post(ALL + "/" + id + "/approval", "\"1\"", "{\"checklist\":[]}")
                                .status())
                .isEqualTo(403);

        change(account, Set.of(Permission.SEE_FIGURES));
        assertThat(program.get(ALL + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_ended_account_opens_nothing_more() {
        var account = account("Leaver", Set.of(Permission.VIEW_APPLICATIONS));
        var program = program(account);
        assertThat(program.get(ALL).status()).isEqualTo(200);

        services.end(account, guildhall.crowd().caller(administrator));

        assertThat(program.get(ALL).status()).isEqualTo(401);
        assertThat(guildhall.front(Events.class).of(account))
                .extracting(event -> event.type())
                .containsExactly("made", "token-made", "ended");
    }

    @Test
    void on_the_desk_it_is_made_given_a_token_changed_and_ended() {
        var desk = guildhall.crowd().signedIn(administrator);
        var name = "Billing " + UUID.randomUUID().toString().substring(0, 8);
        var nothing = desk.post("/desk/service-accounts", Map.of("name", name));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choose at least one scope.", name);

        var made =
                desk.post(
                        "/desk/service-accounts",
                        Map.of(
                                "name",
                                name,
                                "purpose",
                                "Reads who sells.",
                                "scopes",
                                "VIEW_PARTNERS"));
        assertThat(made.status()).isEqualTo(303);
        var here = made.location();
        assertThat(desk.get(here).body()).contains(name, "It has no tokens yet.");
        var token = desk.post(here + "/tokens", Map.of("name", "billing-1", "days", "30"));
        assertThat(token.body()).contains("gh_");
        assertThat(desk.get(here).body()).contains("billing-1").doesNotContain("gh_");
        var personal =
                desk.post(
                        here + "/scopes",
                        Map.of("version", "1", "purpose", "x", "scopes", "APPROVE_TERMS"));
        assertThat(personal.status()).isEqualTo(422);
        assertThat(desk.post(here + "/end", Map.of()).status()).isEqualTo(303);
        assertThat(desk.get("/desk/service-accounts").body()).contains("Ended");
    }

    @Test
    void two_who_change_one_account_are_told_of_each_other() {
        var account = account("Shared", Set.of(Permission.VIEW_PARTNERS));
        var desk = guildhall.crowd().signedIn(administrator);
        var path = "/desk/service-accounts/" + account + "/scopes";
        var form = Map.of("version", "1", "purpose", "Reads.", "scopes", "VIEW_CONTRACTS");

        assertThat(desk.post(path, form).status()).isEqualTo(303);
        assertThat(desk.post(path, form).status()).isEqualTo(409);
    }

    private UUID account(String name, Set<Permission> scopes) {
        var wish = new Wish(name + " " + UUID.randomUUID(), "For a test.", scopes);
        return services.make(wish, guildhall.crowd().caller(administrator));
    }

    private void change(UUID account, Set<Permission> scopes) {
        var caller = guildhall.crowd().caller(administrator);
        var seen = services.one(account, caller);
        services.change(account, seen.version(), new Wish(seen.name(), "Less.", scopes), caller);
    }

    private Program program(UUID account) {
        var wanted = new WantedToken("test", Duration.ofDays(1));
        var caller = guildhall.crowd().caller(administrator);
        return new Program(guildhall, services.openToken(account, wanted, caller).secret());
    }
}
