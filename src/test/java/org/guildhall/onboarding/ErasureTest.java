package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What becomes of a case after its end: the dry run, the hold, the night, and the trail
/// afterwards. It lives for years, in an installation of its own.
class ErasureTest {
    private static final Installation guildhall = Installation.another();
    private static final Duration YEAR = Duration.ofDays(366);

    private static final String ANSWERS =
            "verification_register_answer a join verification_case c on c.id = a.case_id where c.account_id";

    private final ErasureGround ground = new ErasureGround(guildhall);
    private final Persona administrator =
            guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void what_the_dry_run_shows_is_erased_and_a_case_under_hold_is_not() {
        var gone = ground.cancelled();
        var kept = ground.cancelled();
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
        ground.later(YEAR);
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
        assertThat(
                        ground.count(
                                "verification_case where moved_by <> '–' and account_id",
                                account(gone)))
                .as("who moved it")
                .isZero();
        assertThat(ground.count(ANSWERS, account(gone))).as("what a register said").isZero();
        assertThat(ground.count(ANSWERS, account(kept))).isEqualTo(1);
        assertThat(
                        ground.count(
                                "verification_document d join verification_case c on c.id ="
                                        + " d.case_id where c.account_id",
                                account(gone)))
                .isZero();
        assertThat(
                        ground.count(
                                "verification_document d join verification_case c on c.id ="
                                        + " d.case_id where c.account_id",
                                account(kept)))
                .isPositive();

        ground.later(YEAR.multipliedBy(10));
        desk = guildhall.crowd().signedIn(administrator);
        var planned = new LinkedHashMap<String, Long>();
        for (var dialog : desk.get("/desk/retention").page().select("dialog[id^=erase-]")) {
            planned.put(
                    dialog.id().substring(6), Long.parseLong(dialog.select("[name=things]").val()));
        }
        assertThat(planned).containsKeys("application", "mail", "contract", "history", "sign-in");
        ground.night();
        planned.remove("sign-in");
        planned.put("evidence", Long.parseLong(things));
        assertThat(tombstones(gone)).containsExactlyInAnyOrderEntriesOf(planned);

        ground.theTrailHolds();
        nothingIsLeftOf(gone);
        assertThat(ground.count("platform_mail where subject_id", kept.id().value())).isPositive();
        assertThat(
                        ground.count(
                                "contract_contract where partner <> '' and application_id",
                                kept.id().value()))
                .isEqualTo(1);

        desk = guildhall.crowd().signedIn(administrator);
        assertThat(desk.get("/desk/retention").page().select("dialog[id^=erase-]")).isEmpty();
        ground.night();
        assertThat(ground.count("retention_emptied where application_id", gone.id().value()))
                .as("classes it needn't be asked about every night")
                .isGreaterThan(4);
        assertThat(ground.count("retention_emptied where application_id", kept.id().value()))
                .isZero();
        var bd = guildhall.crowd().signedIn(guildhall.crowd().staff("Bo Next", Role.BD));
        assertThat(bd.get("/desk/applications/" + gone.id().value()).status()).isEqualTo(200);
        assertThat(bd.get("/desk/applications").status()).isEqualTo(200);
        assertThat(bd.get("/desk/contracts").status()).isEqualTo(200);

        var lifted =
                desk.post("/desk/retention/holds/" + kept.id().value() + "/removal", Fields.of());
        assertThat(lifted.status()).isEqualTo(303);
        assertThat(desk.get("/desk/retention").page().select("dialog[id^=erase-]")).isNotEmpty();
    }

    private void nothingIsLeftOf(Agreed gone) {
        var id = gone.id().value();
        assertThat(
                        ground.count(
                                "onboarding_application where (answers <> '{}' or company <> '')"
                                        + " and id",
                                id))
                .isZero();
        assertThat(ground.count("terms_sheet where values <> '{}' and application_id", id))
                .isZero();
        assertThat(ground.count("contract_contract where partner <> '' and application_id", id))
                .isZero();
        assertThat(ground.count("platform_mail where subject_id", id)).isZero();
        assertThat(
                        ground.count(
                                "platform_event where (actor_name like 'Olga%' or payload::text"
                                        + " like '%Olga%') and subject_id",
                                id))
                .isZero();
        assertThat(
                        ground.count(
                                "audit_detail d join audit_entry e on e.number = d.number where"
                                        + " e.act <> 'audit.erased' and e.subject_id",
                                id))
                .isZero();
        assertThat(ground.count("audit_entry where act = 'audit.erased' and subject_id", id))
                .isPositive();
        assertThat(ground.count("insight_case where company = '' and application_id", id))
                .isEqualTo(1);
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
}
