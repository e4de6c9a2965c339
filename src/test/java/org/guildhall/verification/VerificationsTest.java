package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.VerificationState;
import org.junit.jupiter.api.Test;

/// A verification from what an account hands in to what is decided.
class VerificationsTest extends CasesGround {
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
    void a_document_can_be_taken_back_until_it_is_submitted() {
        var member = member();
        attach(member, 0, Item.OTHER);
        var document = verifications.mine(member).current(Item.OTHER).getFirst();
        verifications.detach(member, 0, document.id());

        assertThat(verifications.mine(member).documents()).isEmpty();
    }

    private VerificationView.Company company(Member member) {
        return verifications.of(member.account()).company().orElseThrow();
    }
}
