package org.guildhall;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Routes;
import org.guildhall.support.Routes.Route;
import org.guildhall.support.Snapshot;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;

/// Every route, asked by every kind of caller, about things of their own, of others, and of nobody.
class ReachTest {
    /// What ends the very session that asks.
    private static final Set<String> ENDINGS = Set.of("/sign-out", "/account/sessions/others/end");

    /// What says no to those it is for, as long as there is nothing to show or a form is stale.
    private static final Set<String> FRIENDLY_NO = Set.of("/console", "/stale-form");

    /// What some forms want, so that none is refused for its fields before anybody asks whose it
    /// is.
    private static final Map<String, String> FILLED_IN =
            Fields.of(
                    "version", "1", "sheet", "1", "words", "Words.", "reason", "Words.", "part",
                    "MEMBER", "roles", "BD", "code", "123456", "consent", "yes", "name", "Sam");

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final List<Route> routes =
            Routes.of(guildhall).all().stream()
                    .filter(route -> !ENDINGS.contains(route.path()))
                    .filter(route -> !isApi(route))
                    .toList();

    /// By token, as programs come; a cookie counts for nothing there.
    @Test
    void a_route_of_the_api_answers_whom_it_names_and_nobody_else() {
        var softly = new SoftAssertions();
        callers()
                .forEach(
                        (name, persona) -> {
                            var program =
                                    persona.equals(NOBODY)
                                            ? new Program(guildhall, "")
                                            : Program.of(guildhall, persona);
                            for (var route : api()) {
                                var said = asked(program, route, UUID.randomUUID().toString());
                                checkApi(softly, name, route, said.status());
                            }
                        });
        softly.assertAll();
    }

    @Test
    void by_the_api_too_what_belongs_to_another_account_is_not_there() {
        var foreign = Belongings.made(guildhall, "FarAway");
        var stranger = Program.of(guildhall, crowd.verifiedOwner("Sam", "Stranger Pty Ltd"));
        var softly = new SoftAssertions();
        try (var before = new Snapshot(guildhall.dataSource())) {
            for (var route : api()) {
                if (!route.namesSomething() || route.access().value() == Who.STAFF) continue;
                var said = asked(stranger, route, foreign.draft());
                softly.assertThat(said.status())
                        .as("%s %s by a stranger", route.method(), route.path())
                        .isEqualTo(404);
            }
            softly.assertThat(before.changed()).isSubsetOf("account_token");
        }
        softly.assertAll();
    }

    private List<Route> api() {
        return Routes.of(guildhall).all().stream()
                .filter(route -> isApi(route) && !route.path().endsWith("/**"))
                .toList();
    }

    private static boolean isApi(Route route) {
        return route.path().startsWith("/api/v1/") || route.path().startsWith("/scim/");
    }

    private static Program.Said asked(Program program, Route route, String id) {
        var path = route.path().replace("{version}", "1").replaceAll("\\{[^}]+}", id);
        if (takesFiles(route)) return program.form(path, "\"1\"", FILLED_IN, List.of());
        var body = filledIn(route);
        return switch (route.method()) {
            case "POST" -> program.post(path, "\"1\"", body);
            case "PUT" -> program.put(path, "\"1\"", body);
            case "DELETE" -> program.delete(path, "\"1\"");
            default -> program.get(path);
        };
    }

    private static boolean takesFiles(Route route) {
        return Stream.of(route.handler().getMethod().getGenericParameterTypes())
                .anyMatch(type -> type.getTypeName().contains(MultipartFile.class.getName()));
    }

    /// A body with everything that the route's handler wants to see.
    private static String filledIn(Route route) {
        var filled = new LinkedHashMap<String, Object>();
        for (var parameter : route.handler().getMethod().getParameters()) {
            if (!parameter.isAnnotationPresent(RequestBody.class)) continue;
            if (parameter.getType() == byte[].class) return new String(Crowd.PDF, US_ASCII);
            filled.putAll(filledIn(parameter.getType()));
        }
        return Program.json(filled);
    }

    private static Map<String, Object> filledIn(Class<?> body) {
        var filled = new LinkedHashMap<String, Object>();
        for (var component : body.getRecordComponents()) {
            value(component.getType())
                    .ifPresent(value -> filled.put(snake(component.getName()), value));
        }
        return filled;
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Optional<Object> value(Class<?> type) {
        if (type == String.class) return Optional.of("Words.");
        if (type == UUID.class) return Optional.of(UUID.randomUUID());
        if (type == LocalDate.class) return Optional.of("2026-12-01");
        if (type == boolean.class) return Optional.of(true);
        if (type == int.class || type == long.class) return Optional.of(1);
        if (type.isRecord()) return Optional.of(filledIn(type));
        if (type == List.class) return Optional.of(List.of());
        return type == Map.class ? Optional.of(Map.of()) : Optional.empty();
    }

    private static void checkApi(SoftAssertions softly, String who, Route route, int status) {
        var what = softly.assertThat(status).as("%s %s by %s", route.method(), route.path(), who);
        if (route.access().value() == Who.ANYONE) what.isIn(200, 404);
        else if (who.equals("visitor")) what.isEqualTo(401);
        else if (!isLetIn(who, route)) what.isEqualTo(403);
        else if (route.namesSomething()) what.isEqualTo(404);
        else what.isLessThan(500);
    }

    @Test
    void a_route_answers_whom_it_names_and_nobody_else() {
        var softly = new SoftAssertions();
        callers()
                .forEach(
                        (name, persona) -> {
                            var visit =
                                    persona.equals(NOBODY)
                                            ? guildhall.visit()
                                            : crowd.signedIn(persona);
                            for (var route : routes) {
                                var path = route.with(UUID.randomUUID().toString());
                                check(softly, name, route, asked(visit, route, path));
                            }
                        });
        softly.assertAll();
    }

    @Test
    void what_belongs_to_another_account_is_not_there() {
        var foreign = Belongings.made(guildhall, "Foreign");
        var asking = Belongings.made(guildhall, "Asking");
        var softly = new SoftAssertions();
        var visit = crowd.signedIn(asking.drafter());
        try (var before = new Snapshot(guildhall.dataSource())) {
            for (var route : routes) {
                if (route.access().value() == Who.STAFF || route.access().value() == Who.ANYONE)
                    continue;
                for (var path : foreign.paths(route, asking)) {
                    var answer = asked(visit, route, path);
                    softly.assertThat(answer.status())
                            .as("%s %s by a stranger", route.method(), path)
                            .isIn(foreign.refusals(path, asking));
                    softly.assertThat(answer.body()).doesNotContain(foreign.company());
                }
            }
            softly.assertThat(before.changed()).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void what_belongs_to_another_person_of_the_account_is_not_there() {
        var belongings = Belongings.made(guildhall, "Colleague");
        var path = "/account/sessions/" + belongings.session() + "/end";
        var colleague = crowd.signedIn(belongings.member());
        assertThat(colleague.post(path, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void people_of_accounts_are_not_staff() {
        var belongings = Belongings.made(guildhall, "Partners");
        var administrator = crowd.signedIn(crowd.staff("Ada Min", Role.ADMINISTRATOR));
        var softly = new SoftAssertions();
        for (var route : routes) {
            if (!route.path().startsWith("/desk/staff/")) continue;
            var id =
                    route.path().contains("/invitations/")
                            ? belongings.invitation()
                            : belongings.member().id().value().toString();
            softly.assertThat(asked(administrator, route, route.with(id)).status())
                    .as(route.method() + " " + route.path())
                    .isEqualTo(404);
        }
        softly.assertAll();
    }

    private void check(SoftAssertions softly, String who, Route route, Visit.Answer answer) {
        var what =
                softly.assertThat(answer.status())
                        .as("%s %s by %s", route.method(), route.path(), who);
        what.isLessThan(500);
        if (isLetIn(who, route)) {
            if (!FRIENDLY_NO.contains(route.path())) what.isNotEqualTo(403);
            if (route.namesSomething() && route.access().value() != Who.ANYONE)
                what.isBetween(400, 499);
        } else if (who.equals("visitor") && route.method().equals("GET")) {
            what.isEqualTo(303);
            softly.assertThat(answer.location()).startsWith("/sign-in");
        } else if (who.equals("visitor")) {
            what.isBetween(400, 499);
        } else {
            what.isEqualTo(403);
        }
    }

    private static boolean isLetIn(String who, Route route) {
        var access = route.access();
        return switch (access.value()) {
            case ANYONE -> true;
            case SIGNED_IN -> !who.equals("visitor");
            case PARTNER -> who.equals("owner") || who.equals("member");
            case OWNER -> who.equals("owner");
            case STAFF -> isStaffWith(who, List.of(access.may()));
        };
    }

    private static boolean isStaffWith(String who, List<Permission> permissions) {
        for (var role : Role.values()) {
            if (role.name().equals(who))
                return permissions.isEmpty() || permissions.stream().anyMatch(role::may);
        }
        return false;
    }

    private static final Persona NOBODY =
            new Persona(new PersonId(new UUID(0, 0)), "", "", "", Set.of());

    private Map<String, Persona> callers() {
        var owner = crowd.verifiedOwner("Olga Owner", "Reach Pty Ltd");
        var callers = new LinkedHashMap<String, Persona>();
        callers.put("visitor", NOBODY);
        callers.put("owner", owner);
        callers.put("member", crowd.member(owner, "Max Member"));
        for (var role : Role.values()) {
            callers.put(role.name(), crowd.staff("Staff " + role, role));
        }
        return callers;
    }

    private static Visit.Answer asked(Visit visit, Route route, String path) {
        return route.method().equals("POST") ? visit.post(path, FILLED_IN) : visit.get(path);
    }
}
