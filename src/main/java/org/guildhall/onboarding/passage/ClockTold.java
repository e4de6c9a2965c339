package org.guildhall.onboarding.passage;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.calendar.ClockHalfGone;
import org.guildhall.calendar.ClockMoved;
import org.guildhall.calendar.ClockOver;
import org.guildhall.calendar.ClockView;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notes in an application's history that half of a promised time is gone, and that a promise is
/// missed; the letters to staff are made from that.
@Component
class ClockTold {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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

    /// The applicant sees this too, so it isn't called a clock's.
    @EventListener
    void moved(ClockMoved told) {
        var zone = told.clock().zone();
        var from = WHEN.format(told.from().atZone(zone));
        var to = WHEN.format(told.clock().dueAt().atZone(zone));
        note(told.clock(), "due-moved", from + " → " + to + " (" + zone + ")");
    }

    private void note(ClockView clock, String type) {
        note(clock, type, null);
    }

    private void note(ClockView clock, String type, @Nullable String words) {
        store.byId(new ApplicationId(clock.objectId()))
                .ifPresent(
                        application -> {
                            var noted =
                                    Happening.of(
                                            application.subject(),
                                            application.version(),
                                            type,
                                            new Clockwork().actor());
                            var facts =
                                    Map.of("due", clock.dueAt().toString(), "clock", clock.kind());
                            events.append(noted.because(words).with(Facts.of(application, facts)));
                        });
    }
}
