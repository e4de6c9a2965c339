package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Problem;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Decision.Outcome;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A verification from what an account hands in to what is decided, and to its end.
class VerificationsTest extends CasesGround {
    @Autowired EvidenceErasure evidence;
    @Autowired JdbcClient sql;

    @Test
    void an_account_that_has_not_begun_is_not_verified() {
        var view = verifications.of(new AccountId(UUID.randomUUID()));

        assertThat(view.state()).isEqualTo(VerificationState.NOT_STARTED);
        assertThat(view.verified()).isFalse();
    }

    @Test
    void a_draft_keeps_what_was_typed_whole_or_not() {
        var member = member();
        verifications.save(member, 0, new Details("Acm", "", "", "", "", ""), "/programmes");
        verifications.save(member, 0, new Details("Acme", "AU", "", "83", "", ""), "");

        var kept = verifications.mine(member).verification();
        assertThat(kept.details().legalName()).isEqualTo("Acme");
        assertThat(kept.details().number()).isEqualTo("83");
        assertThat(kept.continuation()).isEqualTo("/programmes");
        assertThat(kept.state()).isEqualTo(VerificationState.DRAFT);
    }

    @Test
    void a_complete_verification_goes_from_the_account_to_verified() {
        var member = member();
        var id = submitted(member, ACME);
        desk.take(verifier, id, 1);
        desk.decide(verifier, id, 2, Decision.verify("matches the register"));

        var view = verifications.of(member.account());
        assertThat(view.verified()).isTrue();
        assertThat(view.company())
                .hasValueSatisfying(
                        company -> {
                            assertThat(company.number()).isEqualTo("83914571673");
                            assertThat(company.country()).isEqualTo("AU");
                            assertThat(company.uid()).isEqualTo(member.uid());
                        });
        assertThat(verifications.of(member.uid())).contains(view);
        assertThat(verifications.mine(member).history())
                .extracting(Event::type)
                .containsExactly("started", "submitted", "taken", "verified");
    }

    @Test
    void two_accounts_of_one_enterprise_share_it_whatever_the_spelling() {
        var one = member();
        var other = member();
        verify(one, new Details("Globex GmbH", "DE", "vat", "DE143454214", "Berlin 1", "Max Mann"));
        verify(
                other,
                new Details("GLOBEX G.m.b.H.", "DE", "vat", "143 454 214", "Berlin 1", "Max Mann"));

        var enterprise = company(one).enterprise();
        assertThat(company(other).enterprise()).isEqualTo(enterprise);
        assertThat(verifications.accounts(enterprise))
                .containsExactlyInAnyOrder(one.uid(), other.uid());
        assertThat(verifications.enterprise(enterprise).number()).isEqualTo("DE143454214");
    }

    @Test
    void before_the_decision_the_verifier_is_told_who_else_claims_the_number() {
        var verified = member();
        verify(verified, new Details("Hooli Ltd", "DE", "vat", "DE136695976", "Bonn 1", "Gavin B"));
        var draft = member();
        verifications.save(draft, 0, new Details("Hooli", "DE", "vat", "DE136695976", "", ""), "");
        var same =
                submitted(
                        member(),
                        new Details(
                                "HOOLI LTD.", "DE", "vat", "DE 136 695 976", "Bonn 1", "Gavin B"));

        assertThat(desk.one(verifier, same).siblings())
                .extracting(VerificationCase::uid)
                .containsExactly(verified.uid());
        assertThat(desk.one(verifier, same).isContested()).as("by spelling").isFalse();

        var other =
                submitted(
                        member(),
                        new Details("Pied Piper", "DE", "vat", "DE136695976", "Ulm 2", "Rita H"));
        assertThat(desk.one(verifier, other).siblings()).hasSize(2);
        assertThat(desk.one(verifier, other).isContested()).isTrue();
        assertThat(desk.one(verifier, same).isContested()).as("told to both").isTrue();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_submitted() {
        var member = member();
        var typed = new Details("", "AU", "abn", "83914571674", "<script>x</script>", "🙂");

        assertThatThrownBy(() -> verifications.submit(member, 0, typed, ""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(Problem::field)
                                        .containsExactly(
                                                "legalName",
                                                "number",
                                                "address",
                                                "authorisedPerson",
                                                "registration"));
        assertThat(verifications.of(member.account()).state())
                .isEqualTo(VerificationState.NOT_STARTED);
    }

    @Test
    void that_the_number_is_missing_is_told_before_its_country_is_known() {
        var member = member();
        var typed = new Details("Acme Ltd", "", "", "", "1 High Street", "Ada Acme");

        assertThatThrownBy(() -> verifications.submit(member, 0, typed, ""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(Problem::key)
                                        .containsExactly(
                                                "platform.form.unchosen",
                                                "verification.number.missing",
                                                "verification.document.missing"));
    }

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
    void of_two_verifiers_who_decide_at_once_one_wins() throws Exception {
        for (var round = 0; round < 20; round++) {
            var id = submitted(member(), ACME);
            desk.take(verifier, id, 1);
            var refused = new ConcurrentLinkedQueue<NoLongerPossible>();
            together(
                    refused,
                    () -> decide(id, Decision.verify("")),
                    () -> decide(id, asking(Item.ADDRESS)));

            assertThat(refused).hasSize(1);
            assertThat(desk.one(verifier, id).history())
                    .filteredOn(event -> event.version() == 3)
                    .hasSize(1);
        }
    }

    @Test
    void who_comes_late_is_told_who_was_first() {
        var id = submitted(member(), ACME);
        desk.take(staff("Wim", Role.VERIFIER), id, 1);

        assertThatThrownBy(() -> desk.take(verifier, id, 1))
                .isInstanceOfSatisfying(
                        NoLongerPossible.class,
                        gone -> {
                            assertThat(gone.by()).isEqualTo("Wim");
                            assertThat(gone.stateKey()).isEqualTo("verification.state.in-review");
                        });
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

    @Test
    void documents_are_for_the_account_and_for_verifiers_and_each_look_is_written_down() {
        var member = member();
        submitted(member, ACME);
        var document = verifications.mine(member).current(Item.REGISTRATION).getFirst();

        assertThat(verifications.open(member, document.id()).content()).isEqualTo(PDF);
        assertThat(verifications.open(verifier, document.id()).content()).isEqualTo(PDF);
        assertThatThrownBy(() -> verifications.open(member(), document.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> verifications.open(staff("Bea", Role.BD), document.id()))
                .isInstanceOf(NotFound.class);
        assertThat(verifications.mine(member).history())
                .filteredOn(event -> event.type().equals("looked"))
                .extracting(event -> event.actor().name())
                .containsExactly(member.name(), "Vera");
    }

    @Test
    void who_is_not_a_verifier_decides_nothing() {
        var id = submitted(member(), ACME);

        assertThatThrownBy(() -> desk.take(staff("Bea", Role.BD_LEAD), id, 1))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_document_can_be_taken_back_until_it_is_submitted() {
        var member = member();
        attach(member, 0, Item.OTHER);
        var document = verifications.mine(member).current(Item.OTHER).getFirst();
        verifications.detach(member, 0, document.id());

        assertThat(verifications.mine(member).documents()).isEmpty();
    }

    @Test
    void a_decision_against_it_needs_reason_words_and_what_to_mend() {
        assertThatThrownBy(
                        () -> new Decision(Outcome.ASK_AGAIN, Optional.empty(), Set.of(), " ", ""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(Problem::field)
                                        .containsExactly("reason", "items", "forAccount"));
    }

    private Object decide(CaseId id, Decision decision) {
        desk.decide(verifier, id, 2, decision);
        return id;
    }

    private static void together(
            ConcurrentLinkedQueue<NoLongerPossible> refused, Callable<?> one, Callable<?> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    Stream.of(one, other)
                            .map(call -> workers.submit(() -> attempt(refused, start, call)))
                            .toList();
            for (var done : both) done.get();
        }
    }

    private static boolean attempt(
            ConcurrentLinkedQueue<NoLongerPossible> refused, CyclicBarrier start, Callable<?> call)
            throws Exception {
        start.await();
        try {
            call.call();
            return true;
        } catch (NoLongerPossible gone) {
            return refused.add(gone);
        }
    }

    private VerificationView.Company company(Member member) {
        return verifications.of(member.account()).company().orElseThrow();
    }
}
