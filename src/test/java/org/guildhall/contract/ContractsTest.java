package org.guildhall.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.ContractCompleted;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.contract.seal.SignatureFinding;
import org.guildhall.contract.verify.ContractChecks;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.support.HandClock;
import org.junit.jupiter.api.Test;

/// A contract from draft to signed by both, or to its end before.
class ContractsTest extends ContractGround {
    @Test
    void a_contract_goes_from_draft_to_signed_by_both() {
        var bd = staff(Role.BD);
        var signatory = staff(Role.SIGNATORY);
        var owner = owner();
        var contract = sent(owner, bd);
        contract = contracts.open(contract.id(), owner, HERE);
        assertThat(contract.state()).isEqualTo(ContractState.VIEWED);
        signatures.mailCode(contract.id(), owner, HERE);
        var signed =
                signatures.sign(
                        contract.id(), contract.version(), code(contract), TYPED, owner, HERE);
        assertThat(signed.state()).isEqualTo(ContractState.SIGNED_BY_PARTNER);
        var from = Optional.of(LocalDate.parse("2026-12-07"));

        var complete = signatures.countersign(signed.id(), signed.version(), from, signatory, HERE);

        assertThat(complete.state()).isEqualTo(ContractState.COMPLETED);
        assertThat(complete.effective()).isEqualTo(from);
        assertThat(heard.told)
                .contains(
                        new ContractCompleted(
                                complete.id(),
                                complete.application(),
                                false,
                                from.get(),
                                HandClock.inSingapore("2026-12-07T00:00"),
                                SampleContract.NOON));
        var file = contracts.document(complete.id(), owner);
        assertThat(file.name()).isEqualTo(complete.number() + ".pdf");
        var verdict = checks.file(file.content());
        assertThat(verdict).isInstanceOf(ContractChecks.Genuine.class);
        assertThat(((ContractChecks.Genuine) verdict).pdf().signatures())
                .extracting(SignatureFinding::name)
                .containsExactly("李伟 Li Wei", signatory.name());
        assertThat(contracts.history(complete.id(), owner))
                .extracting(Event::type)
                .containsExactly(
                        "drafted", "sent", "viewed", "code-sent", "signed", "countersigned");
    }

    @Test
    void only_its_own_people_and_staff_reach_a_contract() {
        var owner = owner();
        var bd = staff(Role.BD);
        var draft = drafting.draft(draft(owner), bd);
        assertThatThrownBy(() -> contracts.read(draft.id(), owner)).isInstanceOf(NotFound.class);
        var contract = drafting.send(draft.id(), draft.version(), bd);
        var member =
                new Member(
                        owner.person(),
                        "M",
                        owner.account(),
                        owner.uid(),
                        owner.site(),
                        Part.MEMBER,
                        READER);

        assertThat(contracts.open(contract.id(), member, HERE).state())
                .isEqualTo(ContractState.SENT);
        assertThatThrownBy(() -> contracts.read(contract.id(), owner()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contracts.read(contract.id(), staff(Role.SUPPORT_AGENT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signatures.mailCode(contract.id(), member, HERE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () ->
                                signatures.countersign(
                                        contract.id(),
                                        contract.version(),
                                        Optional.empty(),
                                        bd,
                                        HERE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafting.draft(draft(owner), staff(Role.SIGNATORY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void one_application_has_one_contract_until_that_has_ended() {
        var owner = owner();
        var bd = staff(Role.BD);
        var draft = draft(owner);
        var first = drafting.draft(draft, bd);
        assertThatThrownBy(() -> drafting.draft(draft, bd)).isInstanceOf(NoLongerPossible.class);

        var voided =
                contracts.voided(
                        first.id(),
                        first.version(),
                        "Wrong address",
                        Afterwards.ANOTHER_CONTRACT,
                        bd);

        assertThat(heard.told)
                .contains(voided.ended(bd, "Wrong address", Afterwards.ANOTHER_CONTRACT));
        assertThat(voided.state()).isEqualTo(ContractState.VOIDED);
        assertThat(drafting.draft(draft, bd).state()).isEqualTo(ContractState.DRAFTED);
    }

    @Test
    void a_contract_that_nobody_signs_expires() {
        var owner = owner();
        var contract = sent(owner, staff(Role.BD));
        deadlines.expire(contract.id());
        assertThat(contracts.read(contract.id(), owner).state()).isEqualTo(ContractState.SENT);
        clock.set(contract.deadline().orElseThrow());
        deadlines.expire(contract.id());
        deadlines.expire(contract.id());
        clock.set(SampleContract.NOON);

        assertThat(contracts.read(contract.id(), owner).state()).isEqualTo(ContractState.EXPIRED);
        assertThatThrownBy(() -> signatures.mailCode(contract.id(), owner, HERE))
                .isInstanceOf(NoLongerPossible.class);
    }

    @Test
    void after_its_deadline_nobody_signs_a_contract_though_its_end_is_not_written_down_yet() {
        var owner = owner();
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        var signed = signed(owner());
        var deadline = contract.deadline().orElseThrow();
        clock.set(deadline.minus(Duration.ofMinutes(5)));
        signatures.mailCode(contract.id(), owner, HERE);
        var code = code(contract);
        clock.set(deadline);
        assertThatThrownBy(
                        () ->
                                signatures.sign(
                                        contract.id(),
                                        contract.version(),
                                        code,
                                        TYPED,
                                        owner,
                                        HERE))
                .isInstanceOf(NoLongerPossible.class)
                .hasMessageContaining("expired since " + deadline);
        assertThatThrownBy(
                        () ->
                                signatures.countersign(
                                        signed.id(),
                                        signed.version(),
                                        Optional.empty(),
                                        staff(Role.SIGNATORY),
                                        HERE))
                .isInstanceOf(NoLongerPossible.class);
        clock.set(SampleContract.NOON);
        // The timer may have written it down meanwhile.
        assertThat(contracts.read(contract.id(), owner).state())
                .isIn(ContractState.VIEWED, ContractState.EXPIRED);
    }

    @Test
    void the_effective_date_is_not_before_the_last_signature_nor_before_what_was_agreed() {
        var owner = owner();
        var signed = signed(owner);
        var signatory = staff(Role.SIGNATORY);

        assertThatThrownBy(
                        () ->
                                signatures.countersign(
                                        signed.id(),
                                        signed.version(),
                                        Optional.of(LocalDate.parse("2026-11-30")),
                                        signatory,
                                        HERE))
                .isInstanceOf(Invalid.class);
        var complete =
                signatures.countersign(
                        signed.id(), signed.version(), Optional.empty(), signatory, HERE);
        assertThat(complete.effective()).contains(LocalDate.parse("2026-12-01"));
    }

    @Test
    void of_two_who_sign_at_once_one_wins() throws Exception {
        var owner = owner();
        var signed = signed(owner);
        var signatory = staff(Role.SIGNATORY);
        var bd = staff(Role.BD);
        Callable<Boolean> countersign =
                () ->
                        done(
                                () ->
                                        signatures.countersign(
                                                signed.id(),
                                                signed.version(),
                                                Optional.empty(),
                                                signatory,
                                                HERE));
        Callable<Boolean> takeBack =
                () ->
                        done(
                                () ->
                                        contracts.voided(
                                                signed.id(),
                                                signed.version(),
                                                "No",
                                                Afterwards.ANOTHER_CONTRACT,
                                                bd));

        try (var threads = Executors.newFixedThreadPool(3)) {
            var results = threads.invokeAll(List.of(countersign, takeBack, countersign));
            var winners = 0;
            for (var result : results) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(contracts.history(signed.id(), owner)).hasSize(6);
    }

    private static boolean done(Runnable use) {
        try {
            use.run();
            return true;
        } catch (NoLongerPossible _) {
            return false;
        }
    }
}
