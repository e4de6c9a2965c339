package org.guildhall.verification.lifecycle;

import org.guildhall.calendar.ClockHalfGone;
import org.guildhall.calendar.ClockOver;
import org.guildhall.calendar.ClockView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notes in a verification's history that half of the promised time is gone, and that the promise
/// is missed; the letters to verifiers are made from that.
@Component
class ClockTold {
    private final CaseStore cases;
    private final Passage passage;

    ClockTold(CaseStore cases, Passage passage) {
        this.cases = cases;
        this.passage = passage;
    }

    @EventListener
    void half(ClockHalfGone told) {
        note(told.clock(), "clock-half");
    }

    @EventListener
    void over(ClockOver told) {
        note(told.clock(), "clock-over");
    }

    private void note(ClockView clock, String type) {
        if (!clock.kind().equals(ReviewClock.KIND)) return;
        cases.find(new CaseId(clock.objectId()))
                .ifPresent(known -> passage.told(known, type, clock.dueAt()));
    }
}
