package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.lifecycle.Approval.Step;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// Terms beyond a business developer's limits (onboarding.md section 5): approved by others first,
/// who are shown before anything is sent, and never by the one who wrote them.
class ApprovalTest {
    private final Installation guildhall = Installation.get();
    private final Offers offers = guildhall.front(Offers.class);

    @Test
    void the_approvers_are_shown_before_terms_beyond_limits_are_sent() {
        var application = Cases.qualified("Shown Pty Ltd");
        var shown = postSheet(application, Map.of());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().text())
                .contains("These terms go beyond your limits")
                .contains("≤ 30.00 %")
                .contains("Lea Lead");
        assertThat(application.stage()).isEqualTo(Stage.QUALIFIED);
        var sent = postSheet(application, Map.of("approval", "ask"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(application.stage()).isEqualTo(Stage.TERMS_APPROVAL);
        assertThat(application.letters(application.leadPersona.email()))
                .anyMatch(title -> title.startsWith("Terms to approve"));
    }

    @Test
    void the_partner_sees_nothing_of_it_and_our_promise_runs_on() {
        var application = asked("Quiet Pty Ltd");
        var page = application.partner.get(application.path()).page().text();
        assertThat(page).contains("Congratulations on passing the qualification");
        assertThat(page).doesNotContain("limits").doesNotContain("Lea Lead");
        var promised = guildhall.front(Clocks.class).running(application.id.value(), "QUALIFIED");
        assertThat(promised.orElseThrow().state()).isEqualTo(ClockState.RUNNING);
        assertThat(application.letters(application.contact()))
                .noneMatch(title -> title.contains("confirm"));
    }

    @Test
    void who_is_awaited_reads_the_terms_and_what_of_them_goes_beyond() {
        var application = asked("Read Before Pty Ltd");
        var page = application.leadDesk.get(application.deskPath()).page();
        assertThat(page.select(".sheet").text()).contains("35.00");
        assertThat(page.select("[aria-labelledby=approval-title]").text())
                .contains("Discount per product group", "without approval only ≤ 30.00 %");
        assertThat(application.partner.get(application.path()).body()).doesNotContain("35.00");
    }

    @Test
    void the_lead_s_word_offers_the_terms_to_the_partner() {
        var application = asked("Approved Pty Ltd");
        var approved =
                application.post(application.leadDesk, application.deskPath() + "/terms-approval");
        assertThat(approved.status()).as(approved.body()).isEqualTo(303);
        assertThat(application.stage()).isEqualTo(Stage.TERMS_OFFERED);
        assertThat(application.letters(application.contact()))
                .contains("Please confirm the business terms");
        assertThat(application.partner.get(application.path()).page().text()).contains("35.00");
    }

    @Test
    void returned_terms_are_written_again_where_they_came_from() {
        var application = asked("Returned Pty Ltd");
        application.post(
                application.leadDesk,
                application.deskPath() + "/terms-return",
                "words-return",
                "At most 25 %.");
        assertThat(application.stage()).isEqualTo(Stage.QUALIFIED);
        assertThat(application.letters(application.bdPersona.email()))
                .anyMatch(title -> title.startsWith("Terms returned"));
        offers.offer(application.seen(), application.terms(), false, application.bd);
        assertThat(application.stage()).isEqualTo(Stage.TERMS_OFFERED);
        assertThat(application.application().agreement().sheet()).hasValue(1);
    }

    @Test
    void who_is_awaited_is_reminded_of_the_time_for_it_and_not_who_wrote_the_terms() {
        var application = asked("Waiting Pty Ltd");
        for (var gone : List.of("half_at", "due_at")) {
            guildhall
                    .database()
                    .sql(
                            """
                            update calendar_clock set %s = started_at - interval '1 hour'
                             where object_id = :id and kind = 'TERMS_APPROVAL'
                            """
                                    .formatted(gone))
                    .param("id", application.id.value())
                    .update();
            var clocks = guildhall.front(Clocks.class);
            clocks.look(
                    clocks.running(application.id.value(), "TERMS_APPROVAL").orElseThrow().id());
        }
        assertThat(application.letters(application.leadPersona.email()))
                .contains(
                        "Half of the time is gone: terms of Waiting Pty Ltd",
                        "Overdue: terms of Waiting Pty Ltd");
        assertThat(application.letters(application.bdPersona.email()))
                .noneMatch(title -> title.startsWith("Half of") || title.startsWith("Overdue"));
        assertThat(guildhall.front(Mailroom.class).about(application.id.value()))
                .filteredOn(mail -> mail.title().startsWith("Overdue"))
                .isNotEmpty()
                .noneMatch(mail -> mail.plain().contains("page says so"));
    }

    @Test
    void nobody_approves_terms_of_their_own() {
        var application = Cases.qualified("Own Pty Ltd");
        guildhall.crowd().staff("Lou Lead", Role.BD_LEAD);
        offers.offer(application.seen(), application.generous(), true, application.lead);
        assertThat(application.stage()).isEqualTo(Stage.TERMS_APPROVAL);
        assertThatThrownBy(() -> offers.approve(application.seen(), application.lead))
                .isInstanceOf(NotAllowed.class);
        assertThat(
                        application
                                .post(
                                        application.leadDesk,
                                        application.deskPath() + "/terms-approval")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void beyond_limits_nothing_is_offered_unless_approval_is_asked_for() {
        var application = Cases.qualified("Unsent Pty Ltd");
        assertThatThrownBy(
                        () ->
                                offers.offer(
                                        application.seen(),
                                        application.generous(),
                                        false,
                                        application.bd))
                .isInstanceOf(NotAllowed.class);
        assertThat(application.stage()).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void in_order_each_waits_for_the_one_before_and_in_parallel_nobody_does() {
        var lead = staff(Role.BD_LEAD);
        var manager = staff(Role.CHANNEL_MANAGER);
        var inOrder = approval(true);
        assertThat(inOrder.awaits(lead)).isTrue();
        assertThat(inOrder.awaits(manager)).isFalse();
        assertThat(inOrder.with(lead).awaits(manager)).isTrue();
        assertThat(inOrder.with(lead).isComplete()).isFalse();
        assertThat(inOrder.with(lead).with(manager).isComplete()).isTrue();
        assertThat(approval(false).awaits(manager)).isTrue();
        assertThat(approval(false).with(manager).awaits(lead)).isTrue();
    }

    private static Approval approval(boolean inOrder) {
        return new Approval(
                1,
                Optional.of(Stage.QUALIFIED),
                new PersonId(java.util.UUID.randomUUID()),
                inOrder,
                List.of(new Step(Role.BD_LEAD), new Step(Role.CHANNEL_MANAGER, Optional.empty())));
    }

    private Staff staff(Role role) {
        var person = guildhall.crowd().staff("Approver", role);
        var caller = (Staff) guildhall.crowd().caller(person);
        assertThat(caller.roles()).isEqualTo(Set.of(role));
        return caller;
    }

    private Cases asked(String company) {
        var application = Cases.qualified(company);
        offers.offer(application.seen(), application.generous(), true, application.bd);
        return application;
    }

    private static org.guildhall.support.Visit.Answer postSheet(
            Cases application, Map<String, String> more) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        application
                .generous()
                .forEach(
                        (name, values) ->
                                values.forEach(value -> fields.add(Map.entry(name, value))));
        fields.add(Map.entry("version", Long.toString(application.application().version())));
        more.forEach((name, value) -> fields.add(Map.entry(name, value)));
        application.desk.get(application.deskPath() + "/sheet");
        return application.desk.post(application.deskPath() + "/sheet/offer", fields);
    }
}
