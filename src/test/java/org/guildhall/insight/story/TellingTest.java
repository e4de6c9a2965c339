package org.guildhall.insight.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A hand-made history, day by day, and what the figures make of it.
class TellingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Actor BD = new Actor(Ids.next(), "Bo Developer", "STAFF");

    private final UUID application = Ids.next();
    private final UUID contract = Ids.next();
    private final List<Event> history = new ArrayList<>();

    @Test
    void each_day_is_counted_for_whom_it_was_waited() {
        wholeWay();
        var visits = story().visits();
        assertThat(visits)
                .extracting(StageVisit::stage)
                .containsExactly(
                        Stage.DRAFT,
                        Stage.UNDER_REVIEW,
                        Stage.INFORMATION_REQUESTED,
                        Stage.UNDER_REVIEW,
                        Stage.QUALIFIED,
                        Stage.TERMS_OFFERED,
                        Stage.IN_CORRECTION,
                        Stage.TERMS_OFFERED,
                        Stage.AWAITING_CONTRACT,
                        Stage.SIGNED,
                        Stage.ACTIVE);
        assertThat(visits)
                .extracting(visit -> visit.us().toDays())
                .containsExactly(0L, 1L, 0L, 1L, 2L, 0L, 1L, 0L, 3L, 0L, 0L);
        assertThat(visits)
                .extracting(visit -> visit.them().toDays())
                .containsExactly(2L, 0L, 4L, 0L, 0L, 1L, 0L, 2L, 4L, 0L, 0L);
    }

    @Test
    void of_a_history_without_its_beginning_nothing_is_told() {
        move(2, "submit", "DRAFT", "UNDER_REVIEW");
        assertThat(Telling.of(application, history)).isEmpty();
    }

    @Test
    void how_far_it_came_is_when_it_first_came_there() {
        wholeWay();
        var story = story();
        assertThat(story.reached()).containsEntry(Step.SUBMITTED, day(2));
        assertThat(story.reached()).containsEntry(Step.OFFERED, day(10));
        assertThat(story.reached()).containsEntry(Step.CONFIRMED, day(14));
        assertThat(story.reached()).containsEntry(Step.ACTIVE, day(30));
        assertThat(story.corrections()).isEqualTo(1);
        assertThat(story.ending()).isEmpty();
    }

    @Test
    void the_order_in_which_events_are_heard_and_how_often_changes_nothing() {
        wholeWay();
        var told = story();
        var twice = new ArrayList<>(history);
        Collections.reverse(twice);
        assertThat(Telling.of(application, twice)).contains(told);
    }

    @Test
    void on_hold_for_a_lapsed_verification_waits_for_them_and_by_a_lead_for_us() {
        move(0, "start", "", "DRAFT");
        move(0, "submit", "DRAFT", "UNDER_REVIEW");
        act(1, "hold", Actor.SYSTEM);
        act(4, "resume", Actor.SYSTEM);
        act(5, "hold", BD);
        act(7, "resume", BD);
        move(8, "reject", "UNDER_REVIEW", "REJECTED");
        var review = story().visits().get(1);
        assertThat(review.them()).isEqualTo(Duration.ofDays(3));
        assertThat(review.us()).isEqualTo(Duration.ofDays(5));
        assertThat(story().ending()).contains(Stage.REJECTED);
        assertThat(story().rejection()).contains("OTHER");
    }

    private void wholeWay() {
        move(0, "start", "", "DRAFT");
        move(2, "submit", "DRAFT", "UNDER_REVIEW");
        act(2, "take", BD);
        move(3, "ask-information", "UNDER_REVIEW", "INFORMATION_REQUESTED");
        move(7, "submit", "INFORMATION_REQUESTED", "UNDER_REVIEW");
        move(8, "approve", "UNDER_REVIEW", "QUALIFIED");
        move(10, "offer-terms", "QUALIFIED", "TERMS_OFFERED");
        move(11, "modify-terms", "TERMS_OFFERED", "IN_CORRECTION");
        move(12, "offer-terms", "IN_CORRECTION", "TERMS_OFFERED");
        move(14, "confirm-terms", "TERMS_OFFERED", "AWAITING_CONTRACT");
        contract(16, "sent", "DRAFTED", "SENT");
        contract(17, "viewed", "SENT", "VIEWED");
        contract(20, "signed", "VIEWED", "SIGNED_BY_PARTNER");
        contract(21, "countersigned", "SIGNED_BY_PARTNER", "COMPLETED");
        move(21, "complete-contract", "AWAITING_CONTRACT", "SIGNED");
        move(30, "activate", "SIGNED", "ACTIVE");
    }

    private Story story() {
        return Telling.of(application, history).orElseThrow();
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
    }

    private void act(int day, String type, Actor actor) {
        add("application", application, day, type, "UNDER_REVIEW", "UNDER_REVIEW", actor);
    }

    private void move(int day, String type, String from, String to) {
        add("application", application, day, type, from, to, BD);
    }

    private void contract(int day, String type, String from, String to) {
        add("contract", contract, day, type, from, to, BD);
    }

    private void add(
            String kind, UUID id, int day, String type, String from, String to, Actor actor) {
        var facts = JSON.createObjectNode();
        facts.put("number", "APP-2026-00042").put("programme", "reseller");
        facts.put("site", "international").put("rejection", "OTHER");
        history.add(
                new Event(
                        history.size() + 1,
                        new Subject(kind, id),
                        history.size() + 1,
                        type,
                        day(day),
                        actor,
                        from,
                        to,
                        null,
                        facts));
    }
}
