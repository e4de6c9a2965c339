package org.guildhall.account;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.account.Sample.signIn;
import static org.guildhall.account.Sample.signedIn;

import java.time.Duration;
import java.util.List;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.role.StaffRoles;
import org.guildhall.account.session.CallerStore;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.account.staff.StaffEnrolment;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.support.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class PeopleTest {
    private static final String PEOPLE = "/account/people";

    private static OwnInstallation installation;

    @BeforeAll
    static void start() {
        installation = OwnInstallation.start("guildhall.staff.second-factor=optional");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void an_owner_invites_somebody_who_joins_once() {
        Sample.owner(installation, "mei@harbour.example");
        var owner = signedIn(installation, "mei@harbour.example");
        var member = join(owner, "tom@harbour.example", "MEMBER");
        assertThat(member.get(PEOPLE).words())
                .contains("mei@harbour.example", "tom@harbour.example");
        var link = installation.linkTo("tom@harbour.example", "account.invited");
        assertThat(member.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_member_sees_the_people_and_cannot_manage_them() {
        var mei = Sample.owner(installation, "mei@quay.example");
        var owner = signedIn(installation, "mei@quay.example");
        var member = join(owner, "tom@quay.example", "MEMBER");
        assertThat(member.get(PEOPLE).page().select("main form")).isEmpty();
        assertThat(invite(member, "ann@quay.example", "MEMBER").status()).isEqualTo(403);
        assertThat(member.post(PEOPLE + "/" + mei.value() + "/removal").status()).isEqualTo(403);
        assertThat(member.post(PEOPLE + "/" + mei.value() + "/part", "part", "MEMBER").status())
                .isEqualTo(403);
    }

    @Test
    void people_of_another_account_are_out_of_reach() {
        var mine = Sample.owner(installation, "mei@mine.example");
        Sample.owner(installation, "eve@rival.example");
        var rival = signedIn(installation, "eve@rival.example");
        assertThat(rival.post(PEOPLE + "/" + mine.value() + "/removal").status()).isEqualTo(404);
        assertThat(rival.post(PEOPLE + "/" + mine.value() + "/part", "part", "OWNER").status())
                .isEqualTo(404);
        assertThat(rival.get(PEOPLE).words()).doesNotContain("mei@mine.example");
    }

    @Test
    void an_account_is_never_without_an_owner() {
        var mei = Sample.owner(installation, "mei@last.example");
        var owner = signedIn(installation, "mei@last.example");
        assertThat(owner.post(PEOPLE + "/" + mei.value() + "/part", "part", "MEMBER").words())
                .contains("needs an owner");
        assertThat(owner.post(PEOPLE + "/" + mei.value() + "/removal").status()).isEqualTo(422);
        var second = join(owner, "tom@last.example", "OWNER");
        assertThat(second.post(PEOPLE + "/" + mei.value() + "/removal").status()).isEqualTo(303);
        assertThat(owner.get("/account").location()).startsWith("/sign-in");
        assertThat(signIn(owner, "mei@last.example").status()).isEqualTo(422);
    }

    @Test
    void an_invitation_that_was_taken_back_says_so() {
        Sample.owner(installation, "mei@back.example");
        var owner = signedIn(installation, "mei@back.example");
        invite(owner, "tom@back.example", "MEMBER");
        var link = installation.linkTo("tom@back.example", "account.invited");
        var action = owner.get(PEOPLE).page().select("form[action$=/withdrawal]").attr("action");
        assertThat(owner.post(action).status()).isEqualTo(303);
        assertThat(installation.visit().get(link).words())
                .contains("This invitation was taken back");
    }

    @Test
    void an_invitation_whose_link_ran_out_says_so_to_whoever_could_ask_again() {
        Sample.owner(installation, "mei@late.example");
        var owner = signedIn(installation, "mei@late.example");
        invite(owner, "tom@late.example", "MEMBER");
        assertThat(owner.get(PEOPLE).words()).contains("tom@late.example until");
        installation
                .front(JdbcClient.class)
                .sql("update account_invitation set expires_at = created_at where email = :email")
                .param("email", "tom@late.example")
                .update();
        assertThat(owner.get(PEOPLE).words())
                .contains("tom@late.example its link ran out")
                .doesNotContain("tom@late.example until");
    }

    @Test
    void whoever_only_registered_with_an_address_keeps_nobody_from_being_asked_in() {
        Sample.owner(installation, "mei@squat.example");
        var owner = signedIn(installation, "mei@squat.example");
        var stranger = registered("tom@squat.example");
        var confirmation = installation.linkTo("tom@squat.example", "account.confirm");
        join(owner, "tom@squat.example", "MEMBER");
        assertThat(stranger.get(confirmation).status()).isEqualTo(410);
        assertThat(owner.get(PEOPLE).words()).contains("tom@squat.example");

        registered("hire@vendor.example");
        Sample.staff(installation, "asks@vendor.example", Role.ADMINISTRATOR);
        var administrator = signedIn(installation, "asks@vendor.example");
        administrator.get("/desk/staff");
        String[] hire = {
            "email", "hire@vendor.example", "name", "Hana Hire", "roles", "BD", "language", "en"
        };
        assertThat(administrator.post("/desk/staff", hire).status()).isEqualTo(303);
        var link = installation.linkTo("hire@vendor.example", "account.invited-to-staff");
        var joins = installation.visit();
        joins.get(link);
        assertThat(joins.post(link, "name", "Hana Hire", "password", Sample.PASSWORD).location())
                .isEqualTo("/home");
    }

    @Test
    void the_invitation_form_names_every_wrong_field_and_keeps_the_others() {
        Sample.owner(installation, "mei@form.example");
        var owner = signedIn(installation, "mei@form.example");
        var empty = owner.post(PEOPLE);
        for (var field : new String[] {"email", "name", "part", "language"}) {
            assertThat(empty.problem(field)).as(field).isNotEmpty();
        }
        var odd =
                owner.post(
                        PEOPLE,
                        "email",
                        "no address",
                        "name",
                        "Tom",
                        "part",
                        "KING",
                        "language",
                        "xx");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.value("email")).isEqualTo("no address");
        assertThat(odd.value("name")).isEqualTo("Tom");
    }

    @Test
    void administrators_invite_staff_and_there_is_always_one_of_them() {
        var root = Sample.staff(installation, "root@vendor.example", Role.ADMINISTRATOR);
        var administrator = signedIn(installation, "root@vendor.example");
        administratorsBut(root)
                .forEach(
                        other ->
                                administrator.post(
                                        "/desk/staff/" + other.value() + "/deactivation"));
        assertThat(
                        administrator
                                .post(
                                        "/desk/staff",
                                        "email",
                                        "bd@vendor.example",
                                        "name",
                                        "Ana Ruiz",
                                        "roles",
                                        "BD",
                                        "roles",
                                        "SIGNATORY",
                                        "language",
                                        "es")
                                .location())
                .isEqualTo("/desk/staff");
        var link = installation.linkTo("bd@vendor.example", "account.invited-to-staff");
        var bd = installation.visit();
        bd.get(link);
        assertThat(bd.post(link, "name", "Ana Ruiz", "password", Sample.PASSWORD).location())
                .isEqualTo("/home");
        assertThat(bd.get("/home").location()).isEqualTo("/desk");
        assertThat(bd.get("/desk/staff").status()).isEqualTo(403);

        var here = "/desk/staff/" + root.value();
        assertThat(administrator.post(here + "/deactivation").status()).isEqualTo(422);
        var itself = administrator.get(here).value("version");
        var demoted = administrator.post(here + "/roles", "version", itself, "roles", "BD");
        assertThat(demoted.problem("roles")).contains("must be an administrator");
        var ana = "/desk/staff/" + person("bd@vendor.example").value();
        var seen = administrator.get(ana).value("version");
        assertThat(administrator.post(ana + "/roles", "version", seen).problem("roles"))
                .isNotEmpty();
        String[] verifies = {"version", seen, "roles", "VERIFIER"};
        assertThat(administrator.post(ana + "/roles", verifies).status()).isEqualTo(303);
        var second = administrator.post(ana + "/roles", verifies);
        assertThat(second.status()).as("a page from before").isEqualTo(409);
        assertThat(second.words()).contains("changed", "Arjun Rao");
        var tokens = installation.front(ApiTokens.class);
        var holder = new Holder.OfPerson(person("bd@vendor.example"));
        var _ = tokens.open(holder, "a program of hers", Duration.ofDays(9));
        assertThat(administrator.post(ana + "/deactivation").status()).isEqualTo(303);
        assertThat(bd.get("/account").location()).startsWith("/sign-in");
        assertThat(administrator.post(ana + "/reactivation").status()).isEqualTo(303);
        assertThat(tokens.of(holder)).as("what was opened before stays closed").isEmpty();
        assertThat(signIn(installation.visit(), "bd@vendor.example").location()).isEqualTo("/home");
    }

    @Test
    void somebody_is_let_go_while_another_takes_the_roles() {
        var ben = Sample.staff(installation, "ben@vendor.example", Role.ADMINISTRATOR);
        var ada = Sample.staff(installation, "ada@vendor.example", Role.ADMINISTRATOR);
        var caller = installation.front(CallerStore.class).byId(ada).orElseThrow();
        var directory = installation.front(StaffDirectory.class);
        var letGo =
                installation
                        .front(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    installation.front(PersonStore.class).lock(ben);
                                    var other = runAsync(() -> directory.deactivate(caller, ben));
                                    Eventually.holds("the other waits", PeopleTest::somebodyWaits);
                                    installation
                                            .front(StaffRoles.class)
                                            .lockHolders(Role.ADMINISTRATOR);
                                    return other;
                                });
        assertThat(letGo).succeedsWithin(Duration.ofSeconds(10));
        assertThat(directory.member(caller, ben).person().closed()).isPresent();
    }

    private static boolean somebodyWaits() {
        return installation
                .front(JdbcClient.class)
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void partners_do_not_get_to_the_desk_nor_staff_to_an_accounts_people() {
        Sample.owner(installation, "mei@door.example");
        Sample.staff(installation, "door@vendor.example", Role.VERIFIER);
        assertThat(signedIn(installation, "mei@door.example").get("/desk/staff").status())
                .isEqualTo(403);
        assertThat(signedIn(installation, "door@vendor.example").get(PEOPLE).status())
                .isEqualTo(403);
    }

    @Test
    void the_first_administrator_comes_from_the_command_line_with_a_link() {
        var link =
                installation
                        .front(StaffEnrolment.class)
                        .createFirstAdministrator(
                                new EmailAddress("first@vendor.example"), "First Administrator");
        assertThat(link).startsWith("http://localhost:8080/invitation/");
        var path = link.substring("http://localhost:8080".length());
        var visit = installation.visit();
        assertThat(visit.get(path).value("name")).isEqualTo("First Administrator");
        assertThat(
                        visit.post(path, "name", "First Administrator", "password", Sample.PASSWORD)
                                .location())
                .isEqualTo("/home");
        assertThat(visit.get("/desk/staff").status()).isEqualTo(200);
    }

    private static List<PersonId> administratorsBut(PersonId one) {
        return installation.front(StaffDirectory.class).whoMay(Permission.MANAGE_STAFF).stream()
                .map(Person::id)
                .filter(id -> !id.equals(one))
                .toList();
    }

    private static PersonId person(String email) {
        return installation.front(PersonStore.class).login(email).orElseThrow().person().id();
    }

    private static PlainVisit registered(String email) {
        var visit = installation.visit();
        visit.get("/register");
        String[] fields = {
            "email",
            email,
            "password",
            "some other long password",
            "name",
            "Tim Thief",
            "country",
            "SG",
            "site",
            "international",
            "language",
            "en"
        };
        assertThat(visit.post("/register", fields).status()).isEqualTo(303);
        return visit;
    }

    private static PlainVisit join(PlainVisit owner, String email, String part) {
        assertThat(invite(owner, email, part).location()).isEqualTo(PEOPLE);
        var link = installation.linkTo(email, "account.invited");
        var guest = installation.visit();
        guest.get(link);
        assertThat(guest.post(link, "name", "Tom Tan", "password", Sample.PASSWORD).location())
                .isEqualTo("/home");
        return guest;
    }

    private static PlainVisit.Seen invite(PlainVisit owner, String email, String part) {
        owner.get(PEOPLE);
        return owner.post(
                PEOPLE, "email", email, "name", "Tom Tan", "part", part, "language", "en");
    }
}
