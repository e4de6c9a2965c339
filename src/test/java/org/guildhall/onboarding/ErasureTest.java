package org.guildhall.onboarding;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.amendment.Amendments;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.audit.TrailCheck;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Partner;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.guildhall.support.Told;
import org.guildhall.support.TrainedReseller;
import org.guildhall.support.Visit;
import org.guildhall.training.Trainings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of a case after its end: the dry run, the hold, the night, and the trail
/// afterwards. It lives for years, in an installation of its own.
class ErasureTest {
    private static final Installation guildhall = Installation.another();
    private static final Duration YEAR = Duration.ofDays(366);

    private static final String ANSWERS =
            "verification_register_answer a join verification_case c on c.id = a.case_id where c.account_id";

    private final Persona administrator =
            guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void what_the_dry_run_shows_is_erased_and_a_case_under_hold_is_not() {
        var gone = cancelled();
        var kept = cancelled();
        var desk = guildhall.crowd().signedIn(administrator);
        var held =
                desk.post(
                        "/desk/retention/holds",
                        Fields.of("number", number(kept), "reason", "Claim 7 O 12/26"));
        assertThat(held.status()).as(held.body()).isEqualTo(303);
        assertThat(
                        desk.post(
                                        "/desk/retention/holds",
                                        Fields.of("number", "APP-1999-1", "reason", "x"))
                                .status())
                .isEqualTo(422);

        registerSays(gone);
        registerSays(kept);
        later(YEAR);
        desk = guildhall.crowd().signedIn(administrator);
        var evidence = desk.get("/desk/retention").page().select("#erase-evidence");
        assertThat(evidence.text()).contains("of 1 cases");
        var page = desk.get("/desk/retention").page();
        assertThat(page.select("table").text()).contains(number(gone));
        assertThat(page.select("details").text()).doesNotContain(number(kept));
        var things = evidence.select("[name=things]").val();
        assertThat(
                        desk.post("/desk/retention/evidence/erasure", Fields.of("things", "99"))
                                .status())
                .isEqualTo(422);
        var erased = desk.post("/desk/retention/evidence/erasure", Fields.of("things", things));
        assertThat(erased.status()).as(erased.body()).isEqualTo(303);
        assertThat(tombstones(gone)).containsExactly(Map.entry("evidence", Long.parseLong(things)));
        assertThat(count("verification_case where moved_by <> '–' and account_id", account(gone)))
                .as("who moved it")
                .isZero();
        assertThat(count(ANSWERS, account(gone))).as("what a register said").isZero();
        assertThat(count(ANSWERS, account(kept))).isEqualTo(1);
        assertThat(
                        count(
                                "verification_document d join verification_case c on c.id ="
                                        + " d.case_id where c.account_id",
                                account(gone)))
                .isZero();
        assertThat(
                        count(
                                "verification_document d join verification_case c on c.id ="
                                        + " d.case_id where c.account_id",
                                account(kept)))
                .isPositive();

        later(YEAR.multipliedBy(10));
        desk = guildhall.crowd().signedIn(administrator);
        var planned = new LinkedHashMap<String, Long>();
        for (var dialog : desk.get("/desk/retention").page().select("dialog[id^=erase-]")) {
            planned.put(
                    dialog.id().substring(6), Long.parseLong(dialog.select("[name=things]").val()));
        }
        assertThat(planned).containsKeys("application", "mail", "contract", "history", "sign-in");
        night();
        planned.remove("sign-in");
        planned.put("evidence", Long.parseLong(things));
        assertThat(tombstones(gone)).containsExactlyInAnyOrderEntriesOf(planned);

        settled();
        assertThat(new TrailCheck(guildhall.dataSource()).verify(Optional.empty()).findings())
                .isEmpty();
        nothingIsLeftOf(gone);
        assertThat(count("platform_mail where subject_id", kept.id().value())).isPositive();
        assertThat(
                        count(
                                "contract_contract where partner <> '' and application_id",
                                kept.id().value()))
                .isEqualTo(1);

        desk = guildhall.crowd().signedIn(administrator);
        assertThat(desk.get("/desk/retention").page().select("dialog[id^=erase-]")).isEmpty();
        night();
        assertThat(count("retention_emptied where application_id", gone.id().value()))
                .as("classes it needn't be asked about every night")
                .isGreaterThan(4);
        assertThat(count("retention_emptied where application_id", kept.id().value())).isZero();
        var bd = guildhall.crowd().signedIn(guildhall.crowd().staff("Bo Next", Role.BD));
        assertThat(bd.get("/desk/applications/" + gone.id().value()).status()).isEqualTo(200);
        assertThat(bd.get("/desk/applications").status()).isEqualTo(200);
        assertThat(bd.get("/desk/contracts").status()).isEqualTo(200);

        var lifted =
                desk.post("/desk/retention/holds/" + kept.id().value() + "/removal", Fields.of());
        assertThat(lifted.status()).isEqualTo(303);
        assertThat(desk.get("/desk/retention").page().select("dialog[id^=erase-]")).isNotEmpty();
    }

    @Test
    void a_person_who_asks_is_erased_and_what_must_stay_stays() {
        var ended = cancelled();
        var desk = guildhall.crowd().signedIn(administrator);
        var holder = new Holder.OfPerson(ended.owner().id());
        var _ = guildhall.front(ApiTokens.class).open(holder, "Olga's laptop", YEAR);
        var outlook = desk.get("/desk/retention/people?email=" + ended.owner().email()).page();
        assertThat(outlook.text()).contains("Stays until the case it belongs to is due");
        var person = outlook.select("#forget [name=person]").val();
        assertThat(desk.post("/desk/retention/people", Fields.of("person", person)).status())
                .isEqualTo(303);

        assertThat(count("platform_mail where person_id", ended.owner().id().value())).isZero();
        assertThat(count("account_token where person_id", ended.owner().id().value())).isZero();
        assertThat(desk.get("/desk/retention/people?email=" + ended.owner().email()).status())
                .isEqualTo(422);
        var visit = guildhall.visit();
        visit.get("/sign-in");
        var refused =
                visit.post(
                        "/sign-in",
                        Fields.of(
                                "email",
                                ended.owner().email(),
                                "password",
                                ended.owner().password()));
        assertThat(refused.status()).isNotEqualTo(303);
        assertThat(count("onboarding_application where answers <> '{}' and id", ended.id().value()))
                .isEqualTo(1);
        settled();
        assertThat(new TrailCheck(guildhall.dataSource()).verify(Optional.empty()).findings())
                .isEmpty();
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
        later(Duration.ofDays(1));
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
        later(YEAR.multipliedBy(2));
        night();
        assertThat(count("invitation_prospect where company <> '' and id", prospect)).isZero();
        assertThat(count("platform_mail where subject_id", prospect)).isZero();
        assertThat(count("account_person where name <> '–' and id", sister.id().value())).isZero();
        assertThat(count("account_person where name <> '–' and id", owner.id().value())).isOne();
        assertThat(count("platform_mail where person_id", sister.id().value())).isZero();

        later(YEAR.multipliedBy(9));
        night();
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
        settled();
        assertThat(new TrailCheck(guildhall.dataSource()).verify(Optional.empty()).findings())
                .isEmpty();
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

    @Test
    void whoever_has_left_is_found_by_the_address_and_erased_too() {
        var desk = guildhall.crowd().signedIn(administrator);
        var left = guildhall.crowd().staff("Lea Left", Role.BD);
        var here = "/desk/retention/people?email=" + left.email();
        assertThat(desk.get(here).page().text()).contains("Take them off the staff first");
        var gone = "/desk/staff/" + left.id().value() + "/deactivation";
        assertThat(desk.post(gone, Fields.of()).status()).isEqualTo(303);
        var person = desk.get(here).page().select("#forget [name=person]").val();
        assertThat(person).isEqualTo(left.id().value().toString());
        assertThat(desk.post("/desk/retention/people", Fields.of("person", person)).status())
                .isEqualTo(303);
        assertThat(desk.get(here).status()).isEqualTo(422);
        assertThat(count("account_person where name = '–' and id", left.id().value())).isEqualTo(1);
        assertThat(desk.get("/desk/staff").page().text()).doesNotContain("erased.invalid");
        var again = "/desk/staff/" + left.id().value() + "/reactivation";
        assertThat(desk.post(again, Fields.of()).status()).isEqualTo(404);
    }

    @Test
    void the_trail_holds_where_somebody_is_erased_while_it_hears_of_them() {
        var desk = guildhall.crowd().signedIn(administrator);
        var left = guildhall.crowd().staff("Lou Left", Role.BD);
        settled();
        var gone = "/desk/staff/" + left.id().value() + "/deactivation";
        var person = Fields.of("person", left.id().value().toString());
        var erased =
                guildhall
                        .front(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    theTrailIsWritten();
                                    supplyAsync(() -> desk.post(gone, Fields.of())).join();
                                    waitingForTheTrail(1);
                                    var forgets =
                                            supplyAsync(
                                                    () ->
                                                            desk.post(
                                                                    "/desk/retention/people",
                                                                    person));
                                    waitingForTheTrail(2);
                                    return forgets;
                                });
        assertThat(erased.join().status()).isEqualTo(303);
        settled();
        assertThat(new TrailCheck(guildhall.dataSource()).verify(Optional.empty()).findings())
                .isEmpty();
    }

    private static void theTrailIsWritten() {
        guildhall
                .front(JdbcClient.class)
                .sql("select pg_advisory_xact_lock(8389757721094497)")
                .query((_, _) -> true)
                .single();
    }

    private static void waitingForTheTrail(long many) {
        Eventually.holds(many + " wait for the trail", () -> waiting() >= many);
    }

    private static long waiting() {
        return guildhall
                .database()
                .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Long.class)
                .single();
    }

    @Test
    void the_only_owner_of_a_running_case_is_not_erased() {
        var running = Agreed.company(guildhall);
        var desk = guildhall.crowd().signedIn(administrator);
        var outlook = desk.get("/desk/retention/people?email=" + running.owner().email()).page();
        assertThat(outlook.text()).contains("Somebody else must become owner first");
        assertThat(outlook.select("#forget")).isEmpty();
        var answer =
                desk.post(
                        "/desk/retention/people",
                        Fields.of("person", running.owner().id().value().toString()));
        assertThat(answer.status()).isEqualTo(422);
        var bd = guildhall.crowd().signedIn(running.bd());
        assertThat(bd.get("/desk/retention").status()).isEqualTo(403);
        assertThat(bd.get("/desk/retention/people").status()).isEqualTo(403);
    }

    /// A case with terms, a contract and letters that the company then cancelled.
    private static Agreed cancelled() {
        var agreed = Agreed.company(guildhall);
        agreed.sendContract(guildhall.crowd().signedIn(agreed.bd()));
        var owner = (Member) guildhall.crowd().caller(agreed.owner());
        guildhall.front(Agreements.class).cancel(agreed.seen(), "Other plans", owner);
        settled();
        assertThat(agreed.application().stage()).isEqualTo(Stage.CANCELLED);
        return agreed;
    }

    private static void nothingIsLeftOf(Agreed gone) {
        var id = gone.id().value();
        assertThat(
                        count(
                                "onboarding_application where (answers <> '{}' or company <> '')"
                                        + " and id",
                                id))
                .isZero();
        assertThat(count("terms_sheet where values <> '{}' and application_id", id)).isZero();
        assertThat(count("contract_contract where partner <> '' and application_id", id)).isZero();
        assertThat(count("platform_mail where subject_id", id)).isZero();
        assertThat(
                        count(
                                "platform_event where (actor_name like 'Olga%' or payload::text"
                                        + " like '%Olga%') and subject_id",
                                id))
                .isZero();
        assertThat(
                        count(
                                "audit_detail d join audit_entry e on e.number = d.number where"
                                        + " e.act <> 'audit.erased' and e.subject_id",
                                id))
                .isZero();
        assertThat(count("audit_entry where act = 'audit.erased' and subject_id", id)).isPositive();
        assertThat(count("insight_case where company = '' and application_id", id)).isEqualTo(1);
    }

    private static void registerSays(Agreed of) {
        guildhall
                .database()
                .sql(
                        """
                        insert into verification_register_answer
                               (id, case_id, register, country, scheme, number, legal_name, asked_at, reading, name, at)
                        select gen_random_uuid(), id, 'GLEIF', 'SG', 'LEI', '1', 'Olga Trading', now(), 'SAME_NAME', 'Olga Trading', now()
                          from verification_case where account_id = :account
                        """)
                .param("account", account(of))
                .update();
    }

    private static long count(String where, UUID id) {
        return guildhall
                .database()
                .sql("select count(*) from " + where + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// What history says was erased of the case, by class.
    private static Map<String, Long> tombstones(Agreed of) {
        var found = new LinkedHashMap<String, Long>();
        guildhall
                .database()
                .sql(
                        """
                        select payload ->> 'class' as class, (payload ->> 'things')::bigint as things
                          from platform_event
                         where subject = 'retention' and type = 'erased' and payload ->> 'application' = :id
                        """)
                .param("id", of.id().value().toString())
                .query(
                        row -> {
                            found.merge(row.getString("class"), row.getLong("things"), Long::sum);
                        });
        return found;
    }

    private static String number(Agreed of) {
        return of.application().identity().number();
    }

    private static UUID account(Agreed of) {
        return of.application().applicant().account().value();
    }

    /// Time passes without a night, so that the day can be looked at first.
    private static void later(Duration time) {
        guildhall
                .database()
                .sql("delete from platform_timer where task_instance like 'retention.night%'")
                .update();
        guildhall.clock().set(guildhall.clock().instant().plus(time));
        Eventually.found(
                "what the time brought",
                () -> {
                    // what a timer sets for a time that is past by now waits for the clock to go on
                    guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
                    return Optional.of(overdue()).filter(left -> left == 0);
                });
        settled();
    }

    private static long overdue() {
        return guildhall
                .database()
                .sql("select count(*) from platform_timer where execution_time <= :now")
                .param("now", Timestamp.from(guildhall.clock().instant()))
                .query(Long.class)
                .single();
    }

    private static void night() {
        guildhall.parts().getBeansOfType(TimerHandler.class).values().stream()
                .filter(handler -> handler.kind().equals("retention.night"))
                .forEach(handler -> handler.fire(new UUID(0, 49)));
    }

    private static void settled() {
        Told.everything(guildhall.front(Events.class), guildhall.database());
    }
}
