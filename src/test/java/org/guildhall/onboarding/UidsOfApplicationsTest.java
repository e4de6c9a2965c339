package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Uid;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.activation.Completion;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// The UID rules where they meet an application: at submit, at offer, and when it ends.
class UidsOfApplicationsTest {
    private final Installation guildhall = Installation.get();
    private final Partners partners = new Partners(guildhall);
    private final Onboarding onboarding = guildhall.front(Onboarding.class);

    @Test
    void a_submit_names_the_uid_of_another_enterprise_at_its_field_and_tells_nothing_about_it() {
        var application = Cases.draft("Submitting Pty Ltd");
        var stranger = guildhall.crowd().verifiedOwner("Sten Stranger", "Secret Pty Ltd");
        assertThatThrownBy(() -> submit(application, uid(stranger)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> {
                            var problem = invalid.problems().getFirst();
                            assertThat(problem.field()).isEqualTo("associatedUids");
                            assertThat(problem.key()).isEqualTo("network.uid.one-enterprise");
                            assertThat(problem.arguments().toString())
                                    .contains(uid(stranger).grouped())
                                    .doesNotContain("Secret");
                        });
        assertThat(application.stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void an_account_of_the_enterprise_at_another_site_sells_nothing_here() {
        var application = Cases.draft("Two Markets Pty Ltd");
        var there = guildhall.crowd().sisterOf(application.ownerPersona, "Chen", "china");

        assertThat(refused(application, uid(there)))
                .contains(uid(there).grouped(), "International", "China");
        var form = new LinkedHashMap<>(application.form());
        form.put("mainUid", List.of(uid(there).value()));
        assertThat(words(() -> submit(application, form))).contains(uid(there).grouped(), "China");
        assertThat(application.stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void a_sister_account_is_held_from_the_submit_on_and_free_again_when_it_ends() {
        var application = Cases.draft("Sisters Pty Ltd");
        var sister = guildhall.crowd().sisterOf(application.ownerPersona, "Sue Sister");
        submit(application, uid(sister));
        assertThat(holder(uid(sister))).containsExactly(application.id.value().toString());
        onboarding.withdraw(application.seen(), "later", application.owner);
        assertThat(holder(uid(sister))).isEmpty();
    }

    @Test
    void an_offer_checks_the_uids_of_the_sheet_and_says_the_level_of_all_of_them() {
        var application = Cases.qualified("Offering Pty Ltd");
        var stranger = guildhall.crowd().verifiedOwner("Stina Stranger", "Other Pty Ltd");
        var terms = new LinkedHashMap<>(application.terms());
        terms.put("associatedUids", List.of(uid(stranger).value()));
        var offers = guildhall.front(Offers.class);
        assertThatThrownBy(() -> offers.offer(application.seen(), terms, false, application.bd))
                .isInstanceOf(Invalid.class);
        assertThat(application.stage()).isEqualTo(Stage.QUALIFIED);

        var sister = guildhall.crowd().sisterOf(application.ownerPersona, "Sia Sister");
        terms.put("associatedUids", List.of(uid(sister).value()));
        offers.offer(application.seen(), terms, false, application.bd);
        assertThat(levels(application)).containsOnly("silver").hasSize(2);
    }

    @Test
    void a_submit_names_both_uids_and_both_values_of_each_rule_that_is_broken() {
        var application = Cases.draft("Sorted Pty Ltd");
        var agent = sister(application, "agency", "agency", "");
        assertThat(refused(application, agent))
                .contains(application.owner.uid().grouped(), "Reseller", agent.grouped(), "Agency");
        var rival = sister(application, "reseller-plus", "reseller", "");
        assertThat(refused(application, rival))
                .contains(application.owner.uid().grouped(), rival.grouped())
                .contains("programme reseller-plus", "can't be in Alibaba Cloud Reseller Program");
        assertThat(application.stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void an_offer_names_both_commission_levels() {
        var application = Cases.qualified("Levels Pty Ltd");
        var golden = sister(application, "reseller-plus", "reseller", "gold");
        var terms = new LinkedHashMap<>(application.terms());
        terms.put("associatedUids", List.of(golden.value()));
        var offers = guildhall.front(Offers.class);
        assertThat(words(() -> offers.offer(application.seen(), terms, false, application.bd)))
                .contains(application.owner.uid().grouped(), "Silver", golden.grouped(), "Gold");
    }

    @Test
    void activation_waits_while_a_uid_breaks_a_rule_and_the_master_doesn_t_sell() {
        var application = Cases.draft("Activated Pty Ltd");
        var main = guildhall.crowd().sisterOf(application.ownerPersona, "Mona Main");
        var side = guildhall.crowd().sisterOf(application.ownerPersona, "Sid Side");
        agree(application, uid(main), uid(side));
        var completion = guildhall.front(Completion.class);

        verifiedUntil(side, "now() - interval '30 years'");
        completion.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.SIGNED);
        assertThat(console(main)).isEqualTo(403);

        verifiedUntil(side, "now() + interval '30 years'");
        completion.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.ACTIVE);
        assertThat(console(main)).isEqualTo(200);
        assertThat(console(side)).isEqualTo(200);
        assertThat(console(application.ownerPersona)).as("the master").isEqualTo(403);
    }

    @Test
    void the_accounts_of_a_partnership_that_is_over_join_another_programme() {
        var application = Cases.draft("Changing Pty Ltd");
        var agent = guildhall.crowd().sisterOf(application.ownerPersona, "Sis In agency");
        var group = partners.group(agent, "agency", "agency", "");
        partners.open(group, agent, application.bdPersona);
        assertThat(refused(application, uid(agent))).contains("Agency");

        over(group.application());
        submit(application, uid(agent));

        assertThat(application.stage()).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(console(agent)).as("still to be looked at").isEqualTo(200);
        renewed(group.application());
        assertThat(isOver(group.application())).as("its account is elsewhere").isTrue();
        onboarding.withdraw(application.seen(), "later", application.owner);
        renewed(group.application());
        assertThat(isOver(group.application())).as("its account is free").isFalse();
    }

    private void over(UUID application) {
        var now = guildhall.clock().instant();
        partners.transactions()
                .executeWithoutResult(
                        _ -> guildhall.front(Partnerships.class).end(application, now));
    }

    private void renewed(UUID application) {
        partners.transactions()
                .executeWithoutResult(_ -> guildhall.front(Partnerships.class).reopen(application));
    }

    private boolean isOver(UUID application) {
        return guildhall
                .front(Partnerships.class)
                .ofApplication(application)
                .orElseThrow()
                .ended()
                .isPresent();
    }

    /// Signed by both, with another main UID than the company master UID.
    private void agree(Cases application, Uid main, Uid side) {
        var form = new LinkedHashMap<>(application.form());
        form.put("mainUid", List.of(main.value()));
        form.put("associatedUids", List.of(side.value()));
        submit(application, form);
        guildhall.front(Reviews.class).take(application.seen(), application.bd);
        application.approve();
        var terms = new LinkedHashMap<>(application.terms());
        terms.put("mainUid", List.of(main.value()));
        terms.put("associatedUids", List.of(side.value()));
        guildhall.front(Offers.class).offer(application.seen(), terms, false, application.bd);
        guildhall.front(Agreements.class).confirm(application.seen(), 1, application.owner);
        partners.transactions()
                .executeWithoutResult(
                        _ ->
                                guildhall
                                        .front(Passage.class)
                                        .move(
                                                application.seen(),
                                                new Move.CompleteContract(
                                                        guildhall.clock().instant()),
                                                new Clockwork()));
    }

    private String refused(Cases application, Uid associated) {
        return words(() -> submit(application, associated));
    }

    /// What the refusal says.
    private String words(ThrowingCallable refused) {
        var invalid = catchThrowableOfType(Invalid.class, refused);
        var text = guildhall.front(Texts.class).in(Locale.ENGLISH);
        return String.join(" ", invalid.problems().stream().map(text::of).toList());
    }

    /// The UID of a further account of the company that is in a partnership of its own.
    private Uid sister(Cases application, String programme, String type, String level) {
        var sister = guildhall.crowd().sisterOf(application.ownerPersona, "Sis In " + programme);
        partners.open(
                partners.group(sister, programme, type, level), sister, application.bdPersona);
        return uid(sister);
    }

    private void verifiedUntil(Persona persona, String moment) {
        guildhall
                .database()
                .sql(
                        "update verification_case set verified_until = "
                                + moment
                                + " where uid = :uid")
                .param("uid", uid(persona).value())
                .update();
    }

    private int console(Persona persona) {
        return guildhall.crowd().signedIn(persona).get("/console").status();
    }

    private void submit(Cases application, Uid associated) {
        var form = new LinkedHashMap<>(application.form());
        form.put("associatedUids", List.of(associated.value()));
        submit(application, form);
    }

    private void submit(Cases application, Map<String, List<String>> form) {
        onboarding.save(application.seen(), form, application.owner);
        guildhall
                .front(ApplicationStore.class)
                .confirmContact(application.id, application.contact());
        onboarding.submit(application.seen(), form, application.owner);
    }

    private Uid uid(Persona owner) {
        return guildhall.crowd().account(owner).uid();
    }

    private List<String> holder(Uid uid) {
        return guildhall
                .database()
                .sql("select application_id::text from network_uid where uid = :uid")
                .param("uid", uid.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> levels(Cases application) {
        return guildhall
                .database()
                .sql("select level from network_uid where application_id = :id")
                .param("id", application.id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
