package org.guildhall.onboarding.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.onboarding.Onboarding;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Two act at the same moment: one wins, the other is told who was first, and state, history and
/// mail agree about it.
class RacesTest {
    private static final int ROUNDS = 200;

    /// Its own: letters about a thousand applications would keep the others' waiting.
    private static final Installation guildhall = Installation.another();

    private final Onboarding onboarding = guildhall.front(Onboarding.class);
    private final Applications applications = guildhall.front(Applications.class);
    private final Reviews reviews = guildhall.front(Reviews.class);
    private final Offers offers = guildhall.front(Offers.class);
    private final Agreements agreements = guildhall.front(Agreements.class);
    private final Programme programme = guildhall.front(Programmes.class).version("reseller", 1);

    private final Caller.Member owner =
            (Caller.Member)
                    guildhall
                            .crowd()
                            .caller(
                                    guildhall
                                            .crowd()
                                            .verifiedOwner("Olga Owner", "Racing Pty Ltd"));

    private final RacedApplications standing = new RacedApplications(guildhall, owner);
    private final Caller.Staff one = bd("Bo First");
    private final Caller.Staff other = bd("Bea Second");

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void an_application_is_either_withdrawn_or_approved() {
        rounds(
                standing::underReview,
                seen -> () -> onboarding.withdraw(seen, "no longer", owner),
                seen -> () -> reviews.approve(seen, checklist(), one),
                Set.of(Stage.WITHDRAWN, Stage.QUALIFIED));
    }

    @Test
    void two_approvals_are_one() {
        rounds(
                standing::underReview,
                seen -> () -> reviews.approve(seen, checklist(), one),
                seen -> () -> reviews.approve(seen, checklist(), other),
                Set.of(Stage.QUALIFIED));
    }

    @Test
    void terms_are_either_confirmed_or_corrected() {
        rounds(
                standing::offered,
                seen -> () -> agreements.confirm(seen, RacedApplications.LAST_SHEET, owner),
                seen ->
                        () ->
                                agreements.modify(
                                        seen,
                                        RacedApplications.LAST_SHEET,
                                        "a bit more",
                                        Map.of(),
                                        owner),
                Set.of(Stage.AWAITING_CONTRACT, Stage.IN_CORRECTION));
    }

    @Test
    void a_version_that_is_replaced_while_it_is_confirmed_is_not_agreed_to() {
        rounds(
                standing::inCorrection,
                seen -> () -> agreements.confirm(seen, RacedApplications.LAST_SHEET, owner),
                seen -> () -> offers.offer(seen, standing.terms(), false, one),
                Set.of(Stage.TERMS_OFFERED));
    }

    @Test
    void two_who_offer_terms_offer_one_version() {
        rounds(
                standing::inCorrection,
                seen -> () -> offers.offer(seen, standing.terms(), false, one),
                seen -> () -> offers.offer(seen, standing.terms(), false, other),
                Set.of(Stage.TERMS_OFFERED));
    }

    @Test
    void two_tabs_hand_the_form_in_once() {
        rounds(
                standing::filledIn,
                seen -> () -> onboarding.submit(seen, standing.form(), owner),
                seen -> () -> onboarding.submit(seen, standing.form(), owner),
                Set.of(Stage.UNDER_REVIEW));
    }

    private interface Prepared {
        Seen get();
    }

    private void rounds(
            Prepared prepared,
            Function<Seen, Callable<Application>> left,
            Function<Seen, Callable<Application>> right,
            Set<Stage> ends) {
        var raced = new ArrayList<UUID>();
        for (var round = 0; round < ROUNDS; round++) {
            var seen = prepared.get();
            var outcomes = together(left.apply(seen), right.apply(seen));
            agree(seen, outcomes, ends);
            raced.add(seen.id().value());
            standing.close(seen);
        }
        lettersAgree(raced);
    }

    private void agree(Seen seen, List<Object> outcomes, Set<Stage> ends) {
        assertThat(outcomes).filteredOn(Application.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(NoLongerPossible.class::isInstance).hasSize(1);
        var winner =
                outcomes.stream()
                        .filter(Application.class::isInstance)
                        .map(Application.class::cast)
                        .findFirst()
                        .orElseThrow();
        var stands = applications.find(seen.id(), new Caller.Clockwork());
        assertThat(stands).isEqualTo(winner);
        assertThat(stands.stage()).isIn(ends);
        assertThat(history(seen))
                .filteredOn(
                        event -> !String.valueOf(event.to()).equals(String.valueOf(event.from())))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.to()).isEqualTo(stands.stage().name());
                            assertThat(event.version()).isEqualTo(stands.version());
                        });
    }

    /// Both at the same moment; what each of them got, an answer or a refusal.
    private static List<Object> together(Callable<Application> left, Callable<Application> right) {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs =
                    List.of(left, right).stream()
                            .map(
                                    act ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return outcome(act);
                                                    }))
                            .toList();
            return List.of(runs.get(0).get(), runs.get(1).get());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object outcome(Callable<Application> act) throws Exception {
        try {
            return act.call();
        } catch (NoLongerPossible refused) {
            return refused;
        }
    }

    /// Each step that was made has its letters, once each, and nothing else has any.
    private void lettersAgree(List<UUID> raced) {
        settle(raced);
        var letters =
                guildhall
                        .database()
                        .sql(
                                "select subject_id, kind from platform_mail where subject_id in"
                                        + " (:raced)")
                        .param("raced", raced)
                        .query(
                                (row, _) ->
                                        row.getObject("subject_id", UUID.class)
                                                + " "
                                                + row.getString("kind"))
                        .list();
        var counts =
                letters.stream().collect(Collectors.groupingBy(letter -> letter.substring(0, 36)));
        assertThat(counts.keySet()).hasSameSizeAs(raced);
    }

    private void settle(List<UUID> raced) {
        Eventually.holds("events are handed on", () -> waiting(raced) == 0);
    }

    private long waiting(List<UUID> raced) {
        return guildhall
                .database()
                .sql("select count(*) from platform_outbox where subject_id in (:raced)")
                .param("raced", raced)
                .query(Long.class)
                .single();
    }

    private List<Event> history(Seen seen) {
        return guildhall.front(Events.class).of(seen.id().value());
    }

    private Set<String> checklist() {
        return programme.checklist().stream().map(ChecklistItem::code).collect(Collectors.toSet());
    }

    private Caller.Staff bd(String name) {
        return (Caller.Staff) guildhall.crowd().caller(guildhall.crowd().staff(name, Role.BD));
    }
}
