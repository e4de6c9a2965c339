package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.Problem;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.VerificationState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A verification is asked for again, changed, or ends, and another round begins.
class FurtherRoundsTest extends CasesGround {
    @Autowired EvidenceErasure evidence;
    @Autowired JdbcClient sql;

    @Test
    void only_what_the_verifier_names_is_open_for_the_retry() {
        var member = member();
        var id = submitted(member, ACME);
        desk.take(verifier, id, 1);
        desk.decide(verifier, id, 2, asking(Item.ADDRESS, Item.REGISTRATION));
        var typed = new Details("Other Ltd", "NZ", "nz-nzbn", "1", "2 Low Street, Sydney", "Zed");
        var version = verifications.mine(member).verification().version();

        assertThatThrownBy(() -> verifications.submit(member, version, typed, ""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(Problem::field)
                                        .containsExactly("registration"));
        assertThatThrownBy(() -> attach(member, version, Item.AUTHORISATION))
                .isInstanceOf(NoLongerPossible.class);

        attach(member, version, Item.REGISTRATION);
        verifications.submit(member, version, typed, "");
        var file = verifications.mine(member);
        assertThat(file.verification().details().legalName()).isEqualTo("Acme Pty Ltd");
        assertThat(file.verification().details().address()).isEqualTo("2 Low Street, Sydney");
        assertThat(file.current(Item.REGISTRATION)).hasSize(1);
        assertThat(file.superseded()).hasSize(1);
    }

    @Test
    void a_retry_is_not_refused_for_a_number_that_is_not_open_in_it() {
        sql.sql(
                        """
                        insert into verification_number_pattern
                               (country, code, name, pattern, example, changed_at, changed_by)
                        values ('KE', 'ke-pin', 'KRA PIN', 'P[0-9]{9}[A-Z]', 'P051234567X', now(), 'Ada')
                        """)
                .update();
        var member = member();
        var kenya = new Details("Kenya Ltd", "KE", "ke-pin", "P051234567X", "Nairobi 1", "Ann Lee");
        var id = submitted(member, kenya);
        desk.take(verifier, id, 1);
        desk.decide(verifier, id, 2, asking(Item.ADDRESS));
        sql.sql("delete from verification_number_pattern where country = 'KE'").update();

        verifications.submit(member, 3, new Details("", "", "", "", "Nairobi 2", ""), "");
        var details = verifications.mine(member).verification().details();
        assertThat(details.address()).isEqualTo("Nairobi 2");
        assertThat(details.number()).isEqualTo("P051234567X");
    }

    @Test
    void what_ends_while_a_new_round_is_under_way_is_said_once() {
        var member = member();
        verify(member, ACME);
        verifications.renew(member, 3);
        var id = verifications.mine(member).verification().id();

        clock.forward(Duration.ofDays(731));
        desk.expire(id);
        desk.expire(id);

        assertThat(verifications.of(member.account()).state()).isEqualTo(VerificationState.DRAFT);
        assertThat(verifications.mine(member).history())
                .filteredOn(event -> event.type().equals("expired"))
                .hasSize(1);
    }

    @Test
    void a_verification_under_way_loses_nothing_with_an_application_that_ended_long_ago() {
        var member = member();
        submitted(member, ACME);
        var over =
                new EndedCase(
                        UUID.randomUUID(),
                        "APP-2019-00001",
                        member.account().value(),
                        clock.instant().minus(Duration.ofDays(400)),
                        true);
        assertThat(evidence.objects(over)).isEmpty();
        assertThat(evidence.held(new Erasing(over, Set.of()))).isZero();

        clock.forward(Duration.ofDays(367));
        assertThat(evidence.objects(over)).hasSize(1);
        assertThat(evidence.held(new Erasing(over, Set.of()))).isPositive();
    }

    @Test
    void changed_legal_data_start_a_new_round_and_the_old_hold_until_it_is_decided() {
        var member = member();
        verify(member, ACME);
        verifications.renew(member, 3);

        var round = verifications.mine(member);
        assertThat(round.verification().progress().round()).isEqualTo(2);
        assertThat(round.current(Item.REGISTRATION)).isEmpty();
        assertThat(verifications.of(member.account()).verified()).isTrue();
    }

    @Test
    void a_new_round_leads_home_and_not_to_the_programme_that_was_applied_for_years_ago() {
        var member = member();
        attach(member, 0, Item.REGISTRATION);
        verifications.submit(member, 0, ACME, "/portal/join/reseller");
        var id = verifications.mine(member).verification().id();
        desk.take(verifier, id, 1);
        desk.decide(verifier, id, 2, Decision.verify(""));
        assertThat(verifications.mine(member).verification().continuation())
                .isEqualTo("/portal/join/reseller");

        verifications.renew(member, 3);

        assertThat(verifications.mine(member).verification().continuation()).isEmpty();
    }

    @Test
    void a_verification_holds_24_months_and_ends_by_itself() {
        var member = member();
        verify(member, ACME);
        var id = verifications.mine(member).verification().id();
        desk.expire(id);
        assertThat(verifications.of(member.account()).state())
                .isEqualTo(VerificationState.VERIFIED);

        clock.forward(Duration.ofDays(731));
        assertThat(verifications.of(member.account()).verified()).isFalse();
        desk.expire(id);
        desk.expire(id);

        assertThat(verifications.of(member.account()).state()).isEqualTo(VerificationState.EXPIRED);
        assertThat(verifications.mine(member).history())
                .filteredOn(event -> event.type().equals("expired"))
                .hasSize(1);
    }
}
