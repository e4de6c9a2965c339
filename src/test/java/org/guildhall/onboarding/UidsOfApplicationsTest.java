package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Invalid;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// The UID rules where they meet an application: at submit, at offer, and when it ends.
class UidsOfApplicationsTest {
    private final Installation guildhall = Installation.get();
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

    private void submit(Cases application, Uid associated) {
        var form = new LinkedHashMap<>(application.form());
        form.put("associatedUids", List.of(associated.value()));
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
