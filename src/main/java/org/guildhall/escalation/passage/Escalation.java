package org.guildhall.escalation.passage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.modulith.NamedInterface;

/// A ticket that another team or desk works on.
///
/// @param number by which both sides name it, such as `ESC-2026-00042`
/// @param desk who works on it, by the name it had
/// @param nextWord the day on which the customer was told to hear next
@NamedInterface("passage")
public record Escalation(
        UUID id,
        String number,
        TicketId ticket,
        UUID deskId,
        String desk,
        Packet packet,
        LocalDate nextWord,
        Progress progress) {

    /// Where it stands.
    ///
    /// @param tries how often it was tried to get it there, since it was last begun
    /// @param reference how the other side names it, once it is there
    /// @param problem why it didn't get there the last time
    /// @param result what the other side said last
    public record Progress(
            EscalationState state,
            long version,
            Instant since,
            String by,
            int tries,
            Optional<String> reference,
            String problem,
            String result) {}

    /// Where it stands.
    public EscalationState state() {
        return progress.state();
    }

    /// How history names it.
    public Subject subject() {
        return new Subject(EscalationStore.KIND, id);
    }

    /// The refusal of whoever comes too late.
    public NoLongerPossible gone() {
        return new NoLongerPossible(
                state().key(), progress.since(), progress.by(), progress.version());
    }

    /// The same after a step, as the table has it.
    public Escalation after(Step step, String by, Instant now) {
        if (!step.isPossibleIn(state())) throw gone();
        var again = step == Step.SEND_AGAIN;
        return with(
                new Progress(
                        step.destination(),
                        progress.version() + 1,
                        now,
                        by,
                        again ? 0 : progress.tries(),
                        progress.reference(),
                        again ? "" : progress.problem(),
                        progress.result()));
    }

    /// There, under that name.
    public Escalation referred(String reference) {
        return with(
                new Progress(
                        progress.state(),
                        progress.version(),
                        progress.since(),
                        progress.by(),
                        progress.tries(),
                        Optional.of(reference),
                        "",
                        progress.result()));
    }

    /// One more try in vain.
    public Escalation failed(String problem) {
        return with(
                new Progress(
                        progress.state(),
                        progress.version(),
                        progress.since(),
                        progress.by(),
                        progress.tries() + 1,
                        progress.reference(),
                        problem,
                        progress.result()));
    }

    /// With what the other side said.
    public Escalation said(String result) {
        return with(
                new Progress(
                        progress.state(),
                        progress.version(),
                        progress.since(),
                        progress.by(),
                        progress.tries(),
                        progress.reference(),
                        progress.problem(),
                        result));
    }

    private Escalation with(Progress next) {
        return new Escalation(id, number, ticket, deskId, desk, packet, nextWord, next);
    }
}
