package org.guildhall.escalation.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.escalation.passage.EscalationState.ANSWERED;
import static org.guildhall.escalation.passage.EscalationState.SENDING;
import static org.guildhall.escalation.passage.EscalationState.STUCK;
import static org.guildhall.escalation.passage.EscalationState.TAKEN_BACK;
import static org.guildhall.escalation.passage.EscalationState.WITH_THEM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.escalation.passage.Escalation.Progress;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// Every state with every step: what this list doesn't name is refused.
class StepTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Map<List<Object>, EscalationState> ALLOWED =
            Map.of(
                    List.of(SENDING, Step.ARRIVE), WITH_THEM,
                    List.of(SENDING, Step.GIVE_UP), STUCK,
                    List.of(STUCK, Step.SEND_AGAIN), SENDING,
                    List.of(SENDING, Step.HEAR), ANSWERED,
                    List.of(STUCK, Step.HEAR), ANSWERED,
                    List.of(WITH_THEM, Step.HEAR), ANSWERED,
                    List.of(SENDING, Step.TAKE_BACK), TAKEN_BACK,
                    List.of(STUCK, Step.TAKE_BACK), TAKEN_BACK,
                    List.of(WITH_THEM, Step.TAKE_BACK), TAKEN_BACK);

    @Test
    void only_what_the_table_names_is_possible() {
        for (var state : EscalationState.values()) {
            for (var step : Step.values()) {
                var before = in(state);
                var expected = ALLOWED.get(List.<Object>of(state, step));
                if (expected == null) {
                    assertThatThrownBy(() -> before.after(step, "Ana", NOON))
                            .as("%s %s", state, step)
                            .isInstanceOf(NoLongerPossible.class);
                } else {
                    assertThat(before.after(step, "Ana", NOON).state())
                            .as("%s %s", state, step)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static Escalation in(EscalationState state) {
        var packet =
                new Packet("SUP-2026-00001", "T", "", "?", List.of(), List.of(), "", "", List.of());
        return new Escalation(
                UUID.randomUUID(),
                "ESC-2026-00001",
                new TicketId(UUID.randomUUID()),
                UUID.randomUUID(),
                "Mail operations",
                packet,
                LocalDate.of(2026, 12, 1),
                new Progress(state, 3, NOON, "Bo", 0, Optional.empty(), "", ""));
    }
}
