package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.Amendments;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.network.Partnerships;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Partner;
import org.guildhall.support.Stations;
import org.guildhall.support.TrainedReseller;
import org.guildhall.support.Visit;
import org.guildhall.training.Trainings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What a partnership leaves behind loses its names with its history. It lives for years, in an
/// installation of its own.
class PartnershipErasureTest {
    private static final Installation guildhall = Installation.another();
    private static final Duration YEAR = Duration.ofDays(366);

    private final ErasureGround ground = new ErasureGround(guildhall);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void a_partnership_s_training_amendments_and_uid_requests_lose_their_names_with_its_history() {
        var stations = new Stations(guildhall, TrainedReseller.load(guildhall));
        var owner = guildhall.crowd().verifiedOwner("Olga Trained", "Trained and Gone Pty Ltd");
        var sister = guildhall.crowd().sisterOf(owner, "Sara Sister");
        var id = stations.countersigned(owner);
        var partner = guildhall.crowd().signedIn(owner);
        var bd = guildhall.crowd().signedIn(stations.reviewer());
        ticks(partner, "/portal/applications/" + id, "people");
        ticks(bd, "/desk/applications/" + id, "billing");
        ground.later(Duration.ofDays(1));
        var member = (Member) guildhall.crowd().caller(owner);
        guildhall.front(Trainings.class).answer("essentials", 1, Partner.RIGHT, member);
        var staff = (Staff) guildhall.crowd().caller(stations.reviewer());
        guildhall.front(Amendments.class).begin(id, Kind.AMENDMENT, staff);
        var uid = guildhall.crowd().account(sister).uid().grouped();
        partner = guildhall.crowd().signedIn(owner);
        partner.get("/portal/uids");
        var asked =
                partner.post(
                        "/portal/uids/additions", Fields.of("uid", uid, "words", "Our branch"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
        var guests = new Guests(guildhall);
        var prospect = guests.invited("gus@nothing.example", "Came to Nothing Ltd");
        guests.withdraw(prospect);
        assertThat(named(id)).allSatisfy((_, count) -> assertThat(count).isPositive());

        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(
                        _ ->
                                guildhall
                                        .front(Partnerships.class)
                                        .end(id, guildhall.clock().instant()));
        ground.later(YEAR.multipliedBy(2));
        ground.night();
        assertThat(ground.count("invitation_prospect where company <> '' and id", prospect))
                .isZero();
        assertThat(ground.count("platform_mail where subject_id", prospect)).isZero();
        assertThat(ground.count("account_person where name <> '–' and id", sister.id().value()))
                .isZero();
        assertThat(ground.count("account_person where name <> '–' and id", owner.id().value()))
                .isOne();
        assertThat(ground.count("platform_mail where person_id", sister.id().value())).isZero();

        ground.later(YEAR.multipliedBy(9));
        ground.night();
        assertThat(named(id)).allSatisfy((_, count) -> assertThat(count).isZero());
        var keeper = guildhall.crowd().signedIn(stations.reviewer());
        var partnership = guildhall.front(Partnerships.class).ofApplication(id).orElseThrow();
        var change =
                guildhall
                        .database()
                        .sql("select id from amendment_amendment where application_id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .single();
        for (var page :
                List.of(
                        partnership.deskPath(),
                        "/desk/applications/" + id,
                        "/desk/amendments/" + change)) {
            var answer = keeper.get(page);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        ground.theTrailHolds();
    }

    /// What still bears a name, of all that a partnership leaves behind.
    private static Map<String, Long> named(UUID application) {
        var of =
                "partnership_id = (select p.id from network_partnership p where p.application_id = :id)";
        var found = new LinkedHashMap<String, Long>();
        for (var where :
                new String[] {
                    "training_attempt where person_name like 'Olga%' and " + of,
                    "training_certificate where person_name like 'Olga%' and " + of,
                    "network_uid_request where (asked_by <> '' or words <> '') and " + of,
                    "amendment_amendment where company <> '' and application_id = :id",
                    "network_partnership where company <> '' and application_id = :id"
                }) {
            found.put(
                    where,
                    guildhall
                            .database()
                            .sql("select count(*) from " + where)
                            .param("id", application)
                            .query(Long.class)
                            .single());
        }
        return found;
    }

    private static void ticks(Visit who, String page, String item) {
        var version = who.get(page).page().select("form[action$=activation] [name=version]");
        var fields = Fields.of("version", version.attr("value"), "item", item, "done", "yes");
        assertThat(who.post(page + "/activation", fields).status()).isEqualTo(303);
    }
}
