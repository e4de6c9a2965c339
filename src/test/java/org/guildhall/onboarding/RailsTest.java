package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.lifecycle.Stage.Node;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/// The days that the process rail says a node was done.
class RailsTest {
    private static final Subject APPLICATION = new Subject("application", new UUID(0, 1));

    @Test
    void a_node_that_is_gone_through_twice_is_done_on_the_later_day() {
        var history =
                List.of(
                        moved(1, Stage.DRAFT, Stage.UNDER_REVIEW),
                        moved(2, Stage.UNDER_REVIEW, Stage.QUALIFIED),
                        moved(3, Stage.QUALIFIED, Stage.TERMS_OFFERED),
                        moved(4, Stage.TERMS_OFFERED, Stage.AWAITING_CONTRACT),
                        moved(5, Stage.AWAITING_CONTRACT, Stage.QUALIFIED),
                        moved(6, Stage.QUALIFIED, Stage.TERMS_OFFERED),
                        moved(7, Stage.TERMS_OFFERED, Stage.AWAITING_CONTRACT),
                        moved(8, Stage.AWAITING_CONTRACT, Stage.SIGNED),
                        moved(9, Stage.SIGNED, Stage.ACTIVE));

        assertThat(Rails.left(Node.APPLICATION, history)).hasValue(day(1));
        assertThat(Rails.left(Node.REVIEW, history)).hasValue(day(2));
        assertThat(Rails.left(Node.TERMS, history)).hasValue(day(7));
        assertThat(Rails.left(Node.CONTRACT, history)).hasValue(day(8));
        assertThat(Rails.left(Node.ACCESS, history)).hasValue(day(9));
    }

    private static Event moved(int number, Stage from, Stage to) {
        return new Event(
                number,
                APPLICATION,
                number,
                "moved",
                day(number),
                Actor.SYSTEM,
                from.name(),
                to.name(),
                null,
                JsonNodeFactory.instance.objectNode());
    }

    private static Instant day(int number) {
        return Instant.parse("2026-03-0" + number + "T12:00:00Z");
    }
}
