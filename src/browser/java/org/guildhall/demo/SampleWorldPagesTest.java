package org.guildhall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.TestDatabase;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Every kind of thing that the people of the sample world come to by following links, one of each:
/// axe finds nothing on its page, light and dark, and it doesn't scroll sideways on a narrow
/// screen. Pages that are about no thing in particular are looked at with those of the desk.
class SampleWorldPagesTest {
    private static final int NARROWEST = 320;

    /// What is no page.
    private static final Pattern OTHER =
            Pattern.compile(
                    ".*[.](csv|pdf|zip|yml|json)|.*/(file|document|text|preview|news)|/demo.*|.*/documents/.*|/assets/.*|/api/.*");

    /// Who comes to what: staff by role, and partners at different points of the way.
    private static final List<String> PEOPLE =
            List.of(
                    "mei.tan@vendor.example",
                    "grace.okafor@vendor.example",
                    "vera.lindqvist@vendor.example",
                    "daniel.koh@vendor.example",
                    "omar.haddad@vendor.example",
                    "ines.rocha@vendor.example",
                    "pablo@mayorista-levante.example",
                    "claire@atelier-nuage.example",
                    "jonas@hansa.example",
                    "olivia@southern.example",
                    "mariana@nube-azteca.example",
                    "priya@lotus.example");

    private static final String[] MUST_BE_MET = {
        "/desk/applications/{id}",
        "/desk/amendments/{id}",
        "/desk/contracts/{id}",
        "/desk/invitations/{id}",
        "/desk/partners/{id}",
        "/desk/partners/{id}/training",
        "/desk/partners/{id}/commitment",
        "/desk/roster/{id}",
        "/desk/programmes/{code}",
        "/desk/verifications/{id}",
        "/desk/letters/{kind}/{language}",
        "/console/training/{course}",
        "/console/training/{course}/lessons/{number}",
        "/console/certificates/{id}",
        "/portal/amendments/{id}",
        "/portal/contracts/{id}",
        "/portal/applications/{id}",
        "/portal/invitations/{id}",
        "/portal/inbox/{id}"
    };

    private final List<String> found = new ArrayList<>();
    private final Set<String> met = new LinkedHashSet<>();

    @Test
    void every_kind_of_page_that_people_come_to_is_for_everybody_s_eyes_and_every_screen() {
        try (var database = TestDatabase.create();
                var demo = Installation.demo(database)) {
            for (var email : PEOPLE) follow(demo, email);
        }
        assertThat(found).isEmpty();
        assertThat(met).contains(MUST_BE_MET);
    }

    /// Links are followed as quickly as pages are answered; a browser looks at one page of each
    /// kind that nobody has come to before.
    private void follow(Installation demo, String email) {
        var visit = Visit.at(URI.create(demo.address()));
        visit.get("/sign-in");
        visit.post("/sign-in", Map.of("email", email, "password", Personas.PASSWORD));
        var kinds = new HashSet<String>();
        var unseen = new ArrayList<String>();
        var next = new ArrayDeque<>(List.of("/portal", "/desk", "/console"));
        while (!next.isEmpty()) {
            var path = next.removeFirst();
            var kind = kind(demo, path);
            if (kind.isEmpty() || !kinds.add(kind.get())) continue;
            var answer = visit.follow(path);
            if (answer.status() != 200) continue;
            if (kind.get().contains("{") && met.add(kind.get())) unseen.add(path);
            links(answer).forEach(next::add);
        }
        if (!unseen.isEmpty()) look(demo, email, unseen);
    }

    private void look(Installation demo, String email, List<String> paths) {
        try (var person = Browser.person()) {
            var page = person.newPage();
            signIn(demo, page, email);
            for (var path : paths) {
                page.navigate(demo.address() + path);
                look(page, path);
            }
        }
    }

    private static List<String> links(Visit.Answer answer) {
        return answer.page().select("a[href^=/]").eachAttr("href").stream()
                .map(href -> href.replaceFirst("[?#].*", ""))
                .filter(path -> !OTHER.matcher(path).matches())
                .toList();
    }

    /// The route that a path is of.
    private static Optional<String> kind(Installation demo, String path) {
        var routes =
                (RequestMappingHandlerMapping)
                        demo.context().getBean("requestMappingHandlerMapping");
        var container = PathContainer.parsePath(path);
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getPathPatternsCondition() != null)
                .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(container))
                .min(Comparator.<PathPattern>naturalOrder())
                .map(PathPattern::getPatternString);
    }

    private static void signIn(Installation demo, Page page, String email) {
        page.navigate(demo.address() + "/sign-in");
        page.locator("[name=email]").fill(email);
        page.locator("[name=password]").fill(Personas.PASSWORD);
        page.locator("main form .actions button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void look(Page page, String path) {
        found.addAll(Axe.findings(page));
        if (Boolean.getBoolean("pictures")) {
            Browser.screenshots(page, "sample" + path.replaceAll("[^a-z0-9-]+", "-"));
        }
        page.setViewportSize(NARROWEST, 800);
        if (Browser.scrollsSideways(page)) found.add(path + " scrolls sideways at " + NARROWEST);
        page.setViewportSize(Browser.WIDE, 800);
    }
}
