package org.guildhall.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// The whole way of an Agency of somebody who has no account yet: by the link, through registration
/// and verification, to the day it sells.
class InvitedWayTest {
    private static final String EMAIL = "nils@newcomer.example";
    private static final String COMPANY = "Newcomer Pty Ltd";

    private final Installation guildhall = Installation.get();
    private final Letters letters = new Letters(guildhall.mail());
    private final Visit visit = guildhall.visit();

    @Test
    void who_registers_by_the_link_comes_back_to_it_and_sells_in_the_end() {
        var guests = new Guests(guildhall);
        var here = "/portal/invitations/" + guests.invited(EMAIL, COMPANY);
        var link = letters.link(EMAIL, "/partners/invitations/");
        assertThat(visit.get(link).page().select("main a").eachAttr("href"))
                .contains("/register?next=" + here, "/sign-in?next=" + here);

        assertThat(registered(here)).startsWith("/sign-in?next=");
        assertThat(signedIn(here)).isEqualTo(here);

        var gate = visit.get(here);
        assertThat(gate.status()).isEqualTo(403);
        assertThat(gate.page().select("main").text())
                .contains("Your account has not completed enterprise verification", "Go to Verify");
        var verify = gate.page().select("a[href^=/portal/verification]").attr("href");
        assertThat(visit.post(here, Map.of()).status()).isEqualTo(403);

        guildhall.crowd().verify(nils(), COMPANY);
        assertThat(visit.get(verify).location()).isEqualTo(here);
        assertThat(visit.follow(link).page().select("main").text()).contains(COMPANY);
        var begun = visit.post(here, Map.of()).location();
        assertThat(begun).startsWith("/portal/applications/");

        assertThat(visit.follow(begun).page().select("main").text())
                .contains("Signing Process: Alibaba Cloud Agency Partner");
        assertThat(letters.link(guests.host().email(), "/desk/applications/"))
                .endsWith(begun.substring(begun.lastIndexOf('/')));
        var id = new ApplicationId(UUID.fromString(begun.substring(begun.lastIndexOf('/') + 1)));
        sells(id);
    }

    /// Both sides agree and sign, finish the checklist, and it sells from its effective date on:
    /// nobody asks an Agency for training.
    private void sells(ApplicationId id) {
        var stations = new Stations(guildhall, "agency", _ -> id);
        stations.countersigned(nils());
        var path = "/applications/" + id.value();
        assertThat(visit.get("/portal" + path).page().select("main").text())
                .contains("You have successfully signed the contract", "Before access opens");
        assertThat(visit.get("/console").status()).isEqualTo(403);
        var desk = guildhall.crowd().signedIn(stations.reviewer());
        ticks(visit, "/portal" + path, "people");
        ticks(desk, "/desk" + path, "settlement");
        guildhall.clock().set(guildhall.clock().instant().plus(Duration.ofDays(1)));
        // A day later everybody has to sign in again.
        var later = guildhall.crowd().signedIn(nils());
        desk = guildhall.crowd().signedIn(stations.reviewer());
        Eventually.holds("the console is open", () -> later.get("/console").status() == 200);
        assertThat(later.get("/console").page().select("main").text())
                .contains("Main UID")
                .doesNotContain("Training");
        assertThat(later.get("/portal" + path).page().select(".rail").text())
                .doesNotContain("Training and enablement");
        assertThat(desk.get("/desk/partners?q=Newcomer").page().select("tbody").text())
                .contains(COMPANY, "In force");
    }

    private static void ticks(Visit who, String page, String item) {
        var version = who.get(page).page().select("form[action$=activation] [name=version]");
        var fields = Fields.of("version", version.attr("value"), "item", item, "done", "yes");
        assertThat(who.post(page + "/activation", fields).status()).isEqualTo(303);
    }

    private String registered(String next) {
        visit.get("/register?next=" + next);
        var sent =
                visit.post(
                        "/register",
                        Fields.of(
                                "email",
                                EMAIL,
                                "password",
                                Crowd.PASSWORD,
                                "name",
                                "Nils New",
                                "country",
                                "AU",
                                "site",
                                "international",
                                "language",
                                "en",
                                "next",
                                next));
        assertThat(sent.status()).isEqualTo(303);
        var confirmation = letters.link(EMAIL, "/confirmation/");
        var asked = visit.get(confirmation).page();
        var kept = asked.select("input[name=next]").val();
        return visit.post(confirmation.replaceAll("[?].*", ""), Map.of("next", kept)).location();
    }

    private String signedIn(String next) {
        var fields = Fields.of("email", EMAIL, "password", Crowd.PASSWORD, "next", next);
        return visit.post("/sign-in", fields).location();
    }

    private Persona nils() {
        var id =
                guildhall
                        .database()
                        .sql("select id from account_person where email = :email")
                        .param("email", EMAIL)
                        .query(UUID.class)
                        .single();
        return new Persona(new PersonId(id), "Nils New", EMAIL, Crowd.PASSWORD, Set.of());
    }
}
