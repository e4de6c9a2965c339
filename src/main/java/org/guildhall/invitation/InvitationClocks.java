package org.guildhall.invitation;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.invitation.lifecycle.Action;
import org.guildhall.invitation.lifecycle.LinkState;
import org.guildhall.invitation.lifecycle.Move;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What time does to an invitation: a reminder after a week, the end after two. A timer that fires
/// twice, or for a link that was sent before, does nothing.
@Component
class InvitationClocks {
    private final Passage passage;
    private final Invitations invitations;
    private final Events events;
    private final Clock clock;

    InvitationClocks(Passage passage, Invitations invitations, Events events, Clock clock) {
        this.passage = passage;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /// Reminds whoever was invited and hasn't begun.
    @Transactional
    public void remind(ProspectId id) {
        var caller = new Clockwork();
        var found = passage.find(id, caller);
        var now = clock.instant();
        var due = found.sending().filter(sent -> !sent.reminder().isAfter(now));
        if (due.isEmpty()
                || found.link(now) != LinkState.GOOD
                || !invitations.isOffered(found)
                || events.hasHappened(id.value(), Action.REMIND.past(), due.get().at())) {
            return;
        }
        passage.move(found, new Move.Remind(), caller);
    }

    /// Ends an invitation whose days are over.
    @Transactional
    public void expire(ProspectId id) {
        var caller = new Clockwork();
        var found = passage.find(id, caller);
        if (found.state() == ProspectState.INVITED
                && found.link(clock.instant()) == LinkState.EXPIRED) {
            passage.move(found, new Move.Expire(), caller);
        }
    }

    /// Ties the timers to what they fire.
    @Configuration
    static class Handlers {
        @Bean
        TimerHandler invitationReminder(InvitationClocks clocks) {
            return new Handler(Invitations.REMINDER, clocks::remind);
        }

        @Bean
        TimerHandler invitationExpiry(InvitationClocks clocks) {
            return new Handler(Invitations.EXPIRY, clocks::expire);
        }
    }

    private record Handler(String kind, Consumer<ProspectId> act) implements TimerHandler {
        @Override
        public void fire(UUID id) {
            act.accept(new ProspectId(id));
        }
    }
}
