package org.guildhall.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// What following the link of an invitation comes to.
class InvitationLinkTest {
    private static final String LINK = "/partners/invitations/";
    private static final String SENT_DAYS_AGO =
            """
            update invitation_prospect
               set sent_at = cast(:now as timestamptz) - make_interval(days => :days),
                   expires_at = cast(:now as timestamptz) - make_interval(days => :days - 14)
             where id = :id
            """;
    private static final String TIMERS =
            "select count(*) from platform_timer where task_instance like 'invitation.%' || :id ||"
                    + " '%'";

    private final Installation guildhall = Installation.get();
    private final Letters letters = new Letters(guildhall.mail());
    private final Guests guests = new Guests(guildhall);

    @Test
    void a_dead_link_says_which_of_the_reasons_it_is_and_whom_to_ask() {
        var withdrawn = guests.invited("wim@dead.example", "Withdrawn Ltd");
        var old = linkTo("wim@dead.example");
        says(old, 200, "You are invited: Alibaba Cloud Agency Program");
        guests.withdraw(withdrawn);
        says(old, 410, "This invitation was taken back", guests.host().email());

        guests.send(withdrawn);
        await(() -> letters.to("wim@dead.example").size() == 2);
        says(old, 410, "A newer invitation was sent", guests.host().email());
        says(linkTo("wim@dead.example"), 200, "You are invited");

        sentDaysAgo(15, withdrawn);
        says(linkTo("wim@dead.example"), 410, "This invitation has expired");
        says(LINK + "nobody-sent-this", 404, "This invitation is not known here");
    }

    @Test
    void an_invitation_into_what_is_not_offered_any_more_is_as_good_as_taken_back() {
        var owner = guildhall.crowd().verifiedOwner("Nora Nomore", "No More Pty Ltd");
        var invitation = guests.invited(owner.email(), "No More Pty Ltd");
        var link = linkTo(owner.email());
        var visit = guildhall.crowd().signedIn(owner);
        var version =
                guildhall
                        .database()
                        .sql("delete from programme_offer where code = 'agency' returning version")
                        .query(Integer.class)
                        .single();
        try {
            says(link, 410, "This invitation was taken back", guests.host().email());
            assertThat(visit.get("/portal/invitations/" + invitation).status()).isEqualTo(410);
            assertThat(visit.get("/portal").page().select("main").text())
                    .doesNotContain("You are invited");
            var host = guildhall.crowd().signedIn(guests.host());
            var page = "/desk/invitations/" + invitation;
            assertThat(host.get(page).page().text())
                    .contains("not offered on the site")
                    .doesNotContain("Send anew");
            var seen = host.get(page).page().select("input[name=version]").getFirst().val();
            assertThat(host.post(page + "/link", Fields.of("version", seen)).status())
                    .isEqualTo(422);
            sentDaysAgo(8, invitation);
            guildhall.front(InvitationClocks.class).remind(new ProspectId(invitation));
            assertThat(host.get(page).page().text()).doesNotContain("Reminded");
        } finally {
            guildhall
                    .database()
                    .sql(
                            "insert into programme_offer (code, version, file_hash)"
                                    + " select 'agency', version, hash from programme_version"
                                    + " where code = 'agency' and version = :version")
                    .param("version", version)
                    .update();
        }
        says(link, 200, "You are invited");
    }

    @Test
    void nobody_is_sent_to_ask_one_who_has_left() {
        var left = guests.invited("lena@left.example", "Left Alone Ltd");
        guests.withdraw(left);
        says(linkTo("lena@left.example"), 410, "taken back", guests.host().email());
        var administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), guests.host().id());

        var dead = guildhall.visit().get(linkTo("lena@left.example"));

        assertThat(dead.status()).isEqualTo(410);
        assertThat(dead.page().select("[href^=mailto]").eachAttr("href"))
                .hasSize(1)
                .doesNotContain("mailto:" + guests.host().email());
    }

    @Test
    void a_link_that_was_used_leads_its_person_to_the_application_and_nobody_else() {
        var owner = guildhall.crowd().verifiedOwner("Ulla Used", "Used Pty Ltd");
        var invitation = guests.invited(owner.email(), "Used Pty Ltd");
        var link = linkTo(owner.email());
        var visit = guildhall.crowd().signedIn(owner);
        assertThat(visit.get(link).location()).isEqualTo("/portal/invitations/" + invitation);
        var begun = visit.post("/portal/invitations/" + invitation, Map.of()).location();

        assertThat(visit.follow(link).page().select("main").text())
                .contains("Signing Process: Alibaba Cloud Agency Partner");
        assertThat(visit.post("/portal/invitations/" + invitation, Map.of()).location())
                .isEqualTo(begun);
        says(link, 410, "This invitation has been used");
    }

    @Test
    void somebody_elses_link_says_whose_it_is_and_opens_nothing() {
        var invitation = guests.invited("vera@invited.example", "Invited Ltd");
        var other = guildhall.crowd().verifiedOwner("Otto Other", "Other Pty Ltd");
        var visit = guildhall.crowd().signedIn(other);

        var answer = visit.get(linkTo("vera@invited.example"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("main").text())
                .contains("This invitation is for somebody else", "v…@invited.example")
                .contains("You are signed in as " + other.email());
        var direct = "/portal/invitations/" + invitation;
        assertThat(visit.get(direct).status()).isEqualTo(404);
        assertThat(visit.post(direct, Map.of()).status()).isEqualTo(404);
        assertThat(applications(other)).isEmpty();
    }

    @Test
    void of_two_tabs_at_once_one_begins() throws Exception {
        var owner = guildhall.crowd().verifiedOwner("Tia Twotabs", "Two Tabs Pty Ltd");
        var invitation = guests.invited(owner.email(), "Two Tabs Pty Ltd");
        var visit = guildhall.crowd().signedIn(owner);
        visit.get("/portal/invitations/" + invitation);
        Callable<Visit.Answer> tab =
                () -> visit.post("/portal/invitations/" + invitation, Map.of());
        try (var tabs = Executors.newFixedThreadPool(4)) {
            for (var answer : tabs.invokeAll(List.of(tab, tab, tab, tab))) {
                assertThat(answer.get().status()).isIn(303, 409);
            }
        }
        assertThat(applications(owner)).hasSize(1);
        assertThat(happened(invitation, "accepted")).isEqualTo(1);
    }

    @Test
    void without_an_invitation_no_application_for_such_a_programme_begins() {
        var owner = guildhall.crowd().verifiedOwner("Nina Notasked", "Not Asked Pty Ltd");
        var visit = guildhall.crowd().signedIn(owner);
        var gate = visit.get("/portal/join/agency");
        assertThat(gate.status()).isEqualTo(403);
        assertThat(gate.page().select("main").text()).contains("No open invitation");
        assertThat(visit.post("/portal/join/agency", Map.of()).status()).isEqualTo(403);
        assertThat(applications(owner)).isEmpty();

        var page = visit.get("/partners/agency").page();
        assertThat(page.select("main").text())
                .contains("How to get an invitation", "Company profile")
                .doesNotContain("JOIN NOW");
        assertThat(page.select("a[href^=mailto:]")).isNotEmpty();

        var invitation = guests.invited(owner.email(), "Not Asked Pty Ltd");
        assertThat(visit.get("/portal/join/agency").location())
                .isEqualTo("/portal/invitations/" + invitation);
        assertThat(visit.get("/portal").page().select("main").text())
                .contains("You are invited: Alibaba Cloud Agency Program");
    }

    @Test
    void a_week_later_the_invited_are_reminded_and_after_two_the_business_developer_hears_it() {
        var clocks = guildhall.front(InvitationClocks.class);
        var invitation = guests.invited("rio@silent.example", "Silent Ltd");
        var id = new ProspectId(invitation);
        assertThat(timers(invitation)).isEqualTo(2);

        clocks.remind(id);
        assertThat(happened(invitation, "reminded")).isZero();
        sentDaysAgo(7, invitation);
        clocks.remind(id);
        clocks.remind(id);
        assertThat(happened(invitation, "reminded")).isEqualTo(1);
        await(() -> letters.to("rio@silent.example").size() == 2);
        says(linkTo("rio@silent.example"), 200, "You are invited");

        clocks.expire(id);
        sentDaysAgo(14, invitation);
        clocks.expire(id);
        clocks.expire(id);
        assertThat(happened(invitation, "expired")).isEqualTo(1);
        assertThat(letters.link(guests.host().email(), "/desk/invitations/" + invitation))
                .isNotEmpty();
    }

    private void says(String link, int status, String... words) {
        var answer = guildhall.visit().get(link);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.page().select("main").text()).contains(words);
    }

    private String linkTo(String email) {
        return letters.link(email, LINK);
    }

    private void sentDaysAgo(int days, UUID id) {
        guildhall
                .database()
                .sql(SENT_DAYS_AGO)
                .param("now", Timestamp.from(guildhall.clock().instant()))
                .param("days", days)
                .param("id", id)
                .update();
    }

    private int timers(UUID id) {
        return guildhall
                .database()
                .sql(TIMERS)
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    private long happened(UUID id, String type) {
        return guildhall.front(Events.class).of(id).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private List<?> applications(Persona owner) {
        return guildhall.front(Applications.class).mine((Member) guildhall.crowd().caller(owner));
    }

    private static void await(BooleanSupplier wanted) {
        Eventually.holds("what a link sets going", wanted);
    }
}
