package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.guildhall.access.Role;
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
import org.junit.jupiter.api.Test;

/// What verifiers see of a verification, and how they decide it, one at a time.
class DecisionsTest extends CasesGround {
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
}
