package org.guildhall.onboarding;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.guildhall.access.Role;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever asks is erased, if nothing speaks against it, and what must stay stays.
class ErasedPersonTest {
    private static final Installation guildhall = Installation.another();
    private static final Duration YEAR = Duration.ofDays(366);

    private final ErasureGround ground = new ErasureGround(guildhall);
    private final Persona administrator =
            guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void a_person_who_asks_is_erased_and_what_must_stay_stays() {
        var ended = ground.cancelled();
        var desk = guildhall.crowd().signedIn(administrator);
        var holder = new Holder.OfPerson(ended.owner().id());
        var _ = guildhall.front(ApiTokens.class).open(holder, "Olga's laptop", YEAR);
        var outlook = desk.get("/desk/retention/people?email=" + ended.owner().email()).page();
        assertThat(outlook.text()).contains("Stays until the case it belongs to is due");
        var person = outlook.select("#forget [name=person]").val();
        assertThat(desk.post("/desk/retention/people", Fields.of("person", person)).status())
                .isEqualTo(303);

        assertThat(ground.count("platform_mail where person_id", ended.owner().id().value()))
                .isZero();
        assertThat(ground.count("account_token where person_id", ended.owner().id().value()))
                .isZero();
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
        assertThat(
                        ground.count(
                                "onboarding_application where answers <> '{}' and id",
                                ended.id().value()))
                .isEqualTo(1);
        ground.theTrailHolds();
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
        assertThat(ground.count("account_person where name = '–' and id", left.id().value()))
                .isEqualTo(1);
        assertThat(desk.get("/desk/staff").page().text()).doesNotContain("erased.invalid");
        var again = "/desk/staff/" + left.id().value() + "/reactivation";
        assertThat(desk.post(again, Fields.of()).status()).isEqualTo(404);
    }

    @Test
    void the_trail_holds_where_somebody_is_erased_while_it_hears_of_them() {
        var desk = guildhall.crowd().signedIn(administrator);
        var left = guildhall.crowd().staff("Lou Left", Role.BD);
        ground.settled();
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
        ground.theTrailHolds();
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
}
