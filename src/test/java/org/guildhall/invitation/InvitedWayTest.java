package org.guildhall.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.Onboarding;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// The whole way in of somebody who has no account yet: by the link, through registration and
/// verification, to an Agency application that is handed in.
class InvitedWayTest {
    private static final String EMAIL = "nils@newcomer.example";
    private static final String COMPANY = "Newcomer Pty Ltd";

    private final Installation guildhall = Installation.get();
    private final Letters letters = new Letters(guildhall.mail());
    private final Visit visit = guildhall.visit();

    @Test
    void who_registers_by_the_link_comes_back_to_it_and_hands_an_application_in() {
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

        submit(new ApplicationId(UUID.fromString(begun.substring(begun.lastIndexOf('/') + 1))));
        assertThat(visit.follow(begun).page().select("main").text())
                .contains("Signing Process: Alibaba Cloud Agency Partner", "patient");
        assertThat(letters.link(guests.host().email(), "/desk/applications/"))
                .endsWith(begun.substring(begun.lastIndexOf('/')));
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

    private void submit(ApplicationId id) {
        var onboarding = guildhall.front(Onboarding.class);
        var applications = guildhall.front(Applications.class);
        var codes = guildhall.front(ContactCodes.class);
        var caller = (Member) guildhall.crowd().caller(nils());
        var form = new LinkedHashMap<>(ProgrammeSamples.application());
        form.put("contactEmail", List.of("contact@newcomer.example"));
        form.put("mainUid", List.of(caller.uid().value()));
        onboarding.save(applications.seen(id, caller), form, caller);
        codes.send(id, caller);
        codes.confirm(id, letters.code("contact@newcomer.example"), caller);
        onboarding.submit(applications.seen(id, caller), form, caller);
    }
}
