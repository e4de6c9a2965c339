package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.SeenForm;
import org.guildhall.support.SeenForm.Field;
import org.guildhall.support.Snapshot;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;
import org.guildhall.verification.VerificationDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Whatever is put into whichever field of whichever form: it is taken as text, or refused at its
/// field with everything typed still there and nothing kept.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongInputTest {
    /// Of its own: what other tests have left would be compared and put back thousands of times.
    private final Installation guildhall = Installation.another();

    private final Map<String, Found> forms = new LinkedHashMap<>();
    private Snapshot before;

    private record Found(String who, Visit visit, SeenForm form) {}

    @BeforeAll
    void everything_is_under_way() {
        var crowd = guildhall.crowd();
        var stations = new Stations(guildhall);
        walk("a visitor", guildhall.visit(), "/", "/verify");
        walk("a newcomer", crowd.owner("Nora Newcomer"), "/portal/verification", "/account");
        walk("a verified owner", owner("Jo Join"), "/portal", "/portal/join/reseller");
        var peopled = owner("Petra People");
        crowd.member(peopled, "Max Member");
        walk("an owner with people", peopled, "/account/people");
        var beginner = owner("Bea Begun");
        walk("a beginner", beginner, "/portal/applications/" + stations.begun(beginner) + "/form");
        var draft = owner("Dora Draft");
        walk("an applicant", draft, "/portal/applications/" + stations.filledIn(draft) + "/form");
        var waiting = owner("Wanda Waiting");
        var submitted = "/applications/" + stations.submitted(waiting);
        walk("one who waits", waiting, "/portal" + submitted);
        walk("a reviewer", stations.reviewer(), "/desk" + submitted);
        var qualified = "/desk/applications/" + stations.qualified(owner("Quinn Qualified"));
        walk("a reviewer writing terms", stations.reviewer(), qualified, qualified + "/sheet");
        var answering = owner("Oscar Offered");
        walk(
                "one who answers terms",
                answering,
                "/portal/applications/" + stations.offered(answering));
        var agreeing = owner("Agnes Agreed");
        var agreed = "/applications/" + stations.agreed(agreeing);
        walk("one who waits for a contract", agreeing, "/portal" + agreed);
        walk("a reviewer sending a contract", stations.reviewer(), "/desk" + agreed);
        var signing = owner("Sina Signing");
        var sent = stations.sent(signing);
        walk("a signer", signing, "/portal/contracts/" + sent);
        walk("a reviewer with a contract", stations.reviewer(), "/desk/contracts/" + sent);
        var signed = stations.signed(owner("Sid Signed"));
        var signatory = crowd.staff("Cora Counter", Role.SIGNATORY);
        walk("a signatory", signatory, "/desk/contracts/" + signed);
        var guests = new Guests(guildhall);
        var prospect = guests.ready("wren@wrong.example", "Wrong Input Pty Ltd");
        walk(
                "one who invites",
                guests.host(),
                "/desk/invitations/new",
                "/desk/invitations/" + prospect);
        var colleague = crowd.staff("Stella Staff", Role.BD).id().value();
        var administrator = crowd.staff("Ada Min", Role.ADMINISTRATOR);
        walk(
                "an administrator",
                administrator,
                "/desk/staff",
                "/desk/staff/" + colleague,
                "/desk/numbers",
                "/desk/numbers/US/us-ein");
        var verifier = crowd.staff("Vic Verifier", Role.VERIFIER);
        var fresh = crowd.submitVerification(crowd.owner("Una Unverified"), "Unverified Pty Ltd");
        walk("a verifier", verifier, "/desk/verifications/" + fresh.value());
        var taken = crowd.submitVerification(crowd.owner("Theo Taken"), "Taken Pty Ltd");
        guildhall.front(VerificationDesk.class).take((Staff) crowd.caller(verifier), taken, 1);
        walk("a verifier deciding", verifier, "/desk/verifications/" + taken.value());
        before = new Snapshot(guildhall.dataSource());
    }

    @AfterAll
    void leave() {
        before.close();
        guildhall.close();
    }

    /// A walk that finds nothing would try nothing.
    @Test
    void the_walk_finds_the_forms_of_the_whole_way() {
        assertThat(forms.values())
                .extracting(found -> SeenForm.pattern(found.form().action()))
                .contains(
                        "/portal/verification",
                        "/desk/verifications/{id}/decision",
                        "/portal/join/reseller",
                        "/portal/applications/{id}/form",
                        "/portal/applications/{id}/draft",
                        "/portal/applications/{id}/contact-code",
                        "/portal/applications/{id}/messages",
                        "/portal/applications/{id}/withdrawal",
                        "/desk/applications/{id}/approval",
                        "/desk/applications/{id}/rejection",
                        "/desk/applications/{id}/messages",
                        "/desk/applications/{id}/sheet",
                        "/desk/applications/{id}/sheet/offer",
                        "/portal/applications/{id}/confirmation",
                        "/portal/applications/{id}/correction",
                        "/portal/applications/{id}/refusal",
                        "/portal/applications/{id}/cancellation",
                        "/desk/applications/{id}/contract",
                        "/portal/contracts/{id}/code",
                        "/portal/contracts/{id}/signature",
                        "/portal/contracts/{id}/refusal",
                        "/desk/contracts/{id}/withdrawal",
                        "/desk/contracts/{id}/countersignature",
                        "/desk/invitations",
                        "/desk/invitations/{id}/materials",
                        "/desk/invitations/{id}/interview",
                        "/desk/invitations/{id}/contact",
                        "/desk/invitations/{id}/withdrawal",
                        "/account/people",
                        "/desk/staff",
                        "/desk/staff/{id}/roles",
                        "/desk/numbers");
    }

    @TestFactory
    Stream<DynamicTest> a_form_takes_text_or_says_what_is_wrong() {
        return forms.values().stream()
                .map(
                        found ->
                                dynamicTest(
                                        found.who() + ": " + found.form().kind(),
                                        () -> every(found)));
    }

    private void every(Found found) {
        var softly = new SoftAssertions();
        for (var field : found.form().fields()) {
            for (var wrong : WrongInput.values()) {
                if (wrong.fits(field)) asked(found, field, wrong, softly);
            }
        }
        softly.assertAll();
    }

    private void asked(Found found, Field field, WrongInput wrong, SoftAssertions softly) {
        var filled = WrongInput.filled(found.form());
        var answer = wrong.send(found.visit(), found.form(), filled, field);
        var judge = new Judge(found.form(), field, wrong, filled, answer, softly);
        judge.statusAndWords();
        if (answer.status() < 400) {
            judge.shownAsText(found.visit());
            before.restore();
            return;
        }
        var changed = before.changed();
        if (!keepsItsDraft(found.form())) {
            softly.assertThat(changed).as("kept although refused: %s", judge.what()).isEmpty();
        }
        if (!changed.isEmpty()) before.restore();
    }

    /// A wrong code is refused after the form around it has saved itself, as it does anyway.
    private static boolean keepsItsDraft(SeenForm form) {
        return form.action().endsWith("/contact-confirmation");
    }

    private Persona owner(String name) {
        return guildhall.crowd().verifiedOwner(name, name + " Pty Ltd");
    }

    private void walk(String who, Persona persona, String... pages) {
        walk(who, guildhall.crowd().signedIn(persona), pages);
    }

    private void walk(String who, Visit visit, String... pages) {
        new Walk(visit)
                .forms(List.of(pages))
                .forEach(form -> forms.putIfAbsent(form.kind(), new Found(who, visit, form)));
    }

    /// Follows links from page to page, as long as they lead to what the first pages are about.
    private record Walk(Visit visit) {
        /// What ends the very session that asks, and what has tests of its own for this.
        private static final Set<String> ELSEWHERE =
                Set.of(
                        "/sign-out",
                        "/account/sessions/others/end",
                        "/register",
                        "/sign-in",
                        "/sign-in/passkey",
                        "/account/second-factor/passkeys",
                        "/password/forgotten",
                        "/account/password",
                        "/account/second-factor");

        List<SeenForm> forms(List<String> pages) {
            var forms = new ArrayList<SeenForm>();
            var ahead = new ArrayList<>(pages);
            for (var at = 0; at < ahead.size(); at++) {
                var answer = visit.follow(ahead.get(at));
                if (answer.status() != 200) continue;
                forms.addAll(SeenForm.on(ahead.get(at), answer.page()));
                answer.page().select("a[href^=/]").eachAttr("href").stream()
                        .map(link -> link.replaceAll("[?#].*", ""))
                        .filter(link -> !ahead.contains(link) && isAbout(pages, link))
                        .forEach(ahead::add);
            }
            return forms.stream().filter(form -> !ELSEWHERE.contains(form.action())).toList();
        }

        /// Whether a link leads to something that has no id, or to one of theirs.
        private static boolean isAbout(List<String> pages, String link) {
            if (link.startsWith("/assets/") || link.contains(".")) return false;
            var ids = link.replaceAll(".*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
            return ids.equals(link) || pages.stream().anyMatch(page -> page.contains(ids));
        }
    }
}
