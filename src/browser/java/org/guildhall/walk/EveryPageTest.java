package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Role;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Routes;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Every page that needs no more than somebody who may open it, and one of each kind of thing: axe
/// finds nothing, light and dark, none scrolls sideways on the narrowest screen, and the portal's
/// bar is one line on a usual one.
class EveryPageTest {
    private static final int NARROWEST = 320;

    /// Highest bar that is one line, in pixels.
    private static final int ONE_LINE = 72;

    private final Installation guildhall = Installation.get();
    private final Stations stations = new Stations(guildhall);
    private final Persona owner =
            guildhall.crowd().verifiedOwner("Olga Owner", "Looked At Pty Ltd");
    private final Map<Role, Persona> staff = new LinkedHashMap<>();
    private final List<String> found = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    @Test
    void pages_of_the_desk_are_for_everybody_s_eyes_and_every_screen() {
        for (var role :
                List.of(
                        Role.BD_LEAD,
                        Role.CHANNEL_MANAGER,
                        Role.ADMINISTRATOR,
                        Role.VERIFIER,
                        Role.SIGNATORY,
                        Role.SUPPORT_LEAD)) {
            staff.put(role, guildhall.crowd().staff("Staff " + role, role));
        }
        var things = new ArrayList<>(new SupportThings(guildhall, owner).paths());
        things.add("/desk/applications/" + stations.offered(owner));
        things.add("/desk/programmes/distributor");
        staff.values().forEach(persona -> looks(persona, Set.of(Who.STAFF), things));

        assertThat(found).isEmpty();
        assertThat(seen)
                .contains("/desk/mails", "/desk/payment", "/desk/risk-cases")
                .containsAll(things);
    }

    @Test
    void pages_of_the_portal_and_the_public_site_are_too() {
        looks(
                owner,
                Set.of(Who.PARTNER, Who.OWNER, Who.SIGNED_IN),
                List.of("/partners/distributor", "/api"));

        assertThat(found).isEmpty();
        assertThat(seen).hasSizeGreaterThan(8);
    }

    private void looks(Persona persona, Set<Who> who, List<String> things) {
        var visit = guildhall.crowd().signedIn(persona);
        try (var person = Browser.person()) {
            var page = person.newPage();
            signIn(page, persona);
            for (var path : paths(who, things)) {
                if (!seen.contains(path) && isPage(visit, path)) look(page, path);
            }
        }
    }

    private List<String> paths(Set<Who> who, List<String> things) {
        var paths = new ArrayList<>(things);
        Routes.of(guildhall).all().stream()
                .filter(route -> route.method().equals("GET") && !route.namesSomething())
                .filter(route -> who.contains(route.access().value()))
                .forEach(route -> paths.add(route.path()));
        return paths;
    }

    /// What answers with something else than a page, or isn't for this person, is left to others.
    private static boolean isPage(Visit visit, String path) {
        if (path.endsWith("/news")) return false; // never ends
        var answer = visit.get(path);
        return answer.status() == 200 && answer.body().stripLeading().startsWith("<!doctype html>");
    }

    private void signIn(Page page, Persona persona) {
        page.navigate(guildhall.address() + "/sign-in");
        page.locator("[name=email]").fill(persona.email());
        page.locator("[name=password]").fill(persona.password());
        page.locator("main form .actions button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void look(Page page, String path) {
        seen.add(path);
        page.navigate(guildhall.address() + path);
        found.addAll(Axe.findings(page));
        if (path.startsWith("/portal")
                && page.locator("header.top").boundingBox().height > ONE_LINE) {
            found.add(path + " has a bar of two lines");
        }
        page.setViewportSize(NARROWEST, 800);
        if (Browser.scrollsSideways(page)) found.add(path + " scrolls sideways at " + NARROWEST);
        page.setViewportSize(Browser.WIDE, 800);
    }
}
