package org.guildhall.ticket.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.web.ClockChip;
import org.guildhall.platform.web.ClockChip.Pace;
import org.guildhall.platform.web.Page;

/// The promises of a ticket as chips; a stopped one has none.
public final class ClockChips {
    private ClockChips() {}

    static Optional<ClockChip> of(ClockView clock, Page page) {
        return pace(clock.state()).map(pace -> ClockChip.toTheMinute(page, pace, clock.dueAt()));
    }

    /// The one that is due first of those that run, or else one that stands still.
    public static Optional<ClockChip> first(List<ClockView> clocks, Page page) {
        return clocks.stream()
                .sorted(
                        Comparator.comparing(
                                        (ClockView clock) ->
                                                clock.state() == ClockState.STANDING_STILL)
                                .thenComparing(ClockView::dueAt))
                .flatMap(clock -> of(clock, page).stream())
                .findFirst();
    }

    private static Optional<Pace> pace(ClockState state) {
        return switch (state) {
            case RUNNING -> Optional.of(Pace.CALM);
            case HALF_GONE -> Optional.of(Pace.HALF);
            case OVER -> Optional.of(Pace.OVER);
            case STANDING_STILL -> Optional.of(Pace.STILL);
            case KEPT, MISSED -> Optional.empty();
        };
    }
}
