package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.support.Golden;
import org.guildhall.support.Installation;
import org.guildhall.support.Routes;
import org.guildhall.support.Routes.Route;
import org.junit.jupiter.api.Test;

/// Every route says who may call it, and what it says is what was agreed.
class RoutesTest {
    private final Routes routes = Routes.of(Installation.get());

    @Test
    void every_handler_says_who_may_call_it() {
        assertThat(routes.withoutAccess()).as("handlers without @Access").isEmpty();
    }

    @Test
    void a_route_is_open_to_whom_it_was_agreed_to_be() {
        var lines = new TreeMap<String, String>();
        for (var route : routes.all()) {
            lines.put(route.path() + " " + route.method(), who(route));
        }
        Golden.named("routes.txt")
                .holds(
                        lines.entrySet().stream()
                                .map(line -> "%-70s %s".formatted(line.getKey(), line.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void a_role_may_do_what_was_agreed() {
        Golden.named("permissions.txt")
                .holds(
                        Arrays.stream(Role.values())
                                .map(RoutesTest::permissions)
                                .collect(Collectors.joining("\n\n")));
    }

    @Test
    void every_permission_that_a_route_names_is_held_by_a_role() {
        var held = new TreeSet<Permission>();
        for (var role : Role.values()) {
            Arrays.stream(Permission.values()).filter(role::may).forEach(held::add);
        }
        for (var route : routes.all()) {
            assertThat(held).as(route.path()).containsAll(Arrays.asList(route.access().may()));
        }
    }

    private static String who(Route route) {
        var may = Arrays.stream(route.access().may()).map(Permission::name).toList();
        return route.access().value() == Access.Who.STAFF && !may.isEmpty()
                ? "STAFF with " + String.join(" or ", may)
                : route.access().value().name();
    }

    private static String permissions(Role role) {
        return Arrays.stream(Permission.values())
                .filter(role::may)
                .map(permission -> "  " + permission)
                .collect(Collectors.joining("\n", role + "\n", ""));
    }
}
