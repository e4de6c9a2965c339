package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.account.session.SessionLife;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// The clock was set back by a day: what was noted before lies ahead of it now. Rows are put
/// forward here instead, since the clock of the shared installation only goes on.
class ClockSetBackTest {
    private final Installation guildhall = Installation.get();

    @Test
    void a_session_holds_no_longer_than_it_may_from_now_on() {
        var bo = guildhall.crowd().staff("Bo Back", Role.BD);
        var visit = guildhall.crowd().signedIn(bo);
        guildhall
                .database()
                .sql(
                        """
                        update account_session set created_at = created_at + interval '1 day',
                               used_at = used_at + interval '1 day', expires_at = expires_at + interval '1 day'
                         where person_id = ?
                        """)
                .param(bo.id().value())
                .update();

        assertThat(visit.get("/desk/applications").status()).isEqualTo(200);

        var now = guildhall.clock().instant();
        var life = guildhall.front(SessionLife.class);
        assertThat(moment("used_at", bo.id().value())).isBeforeOrEqualTo(now);
        assertThat(moment("expires_at", bo.id().value()))
                .isBeforeOrEqualTo(now.plus(life.longest()));
    }

    @Test
    void nobody_is_braked_for_longer_than_the_brake_takes() {
        var bo = guildhall.crowd().staff("Bo Braked", Role.BD);
        var visit = guildhall.visit();
        visit.get("/sign-in");
        var wrong = Fields.of("email", bo.email(), "password", "not the right one at all");
        for (var tries = 0; tries < 6; tries++) visit.post("/sign-in", wrong);
        var right = Fields.of("email", bo.email(), "password", bo.password());
        assertThat(visit.post("/sign-in", right).status()).isEqualTo(429);
        guildhall
                .database()
                .sql("update account_brake set last = last + interval '1 day'")
                .update();

        assertThat(visit.post("/sign-in", right).status()).isEqualTo(303);
    }

    @Test
    void a_key_whose_request_died_can_be_used_again() {
        var ada = guildhall.crowd().staff("Ada Again", Role.ADMINISTRATOR);
        var program = Program.of(guildhall, ada);
        var body = Program.json(Map.of("unknown", "field"));
        var first = program.post("/api/v1/webhook-endpoints", "", "again-1", body);
        guildhall
                .database()
                .sql(
                        """
                        update platform_once set begun_at = begun_at + interval '1 day', status = null
                         where key = 'again-1'
                        """)
                .update();

        var second = program.post("/api/v1/webhook-endpoints", "", "again-1", body);

        assertThat(second.status()).as(second.toString()).isEqualTo(first.status());
        assertThat(second.response().headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    private Instant moment(String column, UUID person) {
        return guildhall
                .database()
                .sql("select " + column + " from account_session where person_id = ?")
                .param(person)
                .query(Timestamp.class)
                .single()
                .toInstant()
                .minus(Duration.ofMillis(1));
    }
}
