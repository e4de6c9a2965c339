package org.guildhall.onboarding;

import java.util.Map;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.calendar.ClockHalfGone;
import org.guildhall.calendar.ClockOver;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notes in an application's history that half of a promised time is gone, and that a promise is
/// missed; the letters to staff are made from that.
@Component
class ClockTold {
    private final ApplicationStore store;
    private final Events events;

    ClockTold(ApplicationStore store, Events events) {
        this.store = store;
        this.events = events;
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
        store.byId(new ApplicationId(clock.objectId()))
                .ifPresent(
                        application -> {
                            var noted =
                                    Happening.of(
                                            application.subject(),
                                            application.version(),
                                            type,
                                            new Clockwork().actor());
                            var facts = Map.of("due", clock.dueAt().toString());
                            events.append(noted.with(Facts.of(application, facts)));
                        });
    }
}
