package org.guildhall.calendar;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Fills calendars in before anybody can ask for a due date.
@Component
class CalendarStart implements SmartInitializingSingleton {
    private final Calendars calendars;

    CalendarStart(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public void afterSingletonsInstantiated() {
        calendars.prefill();
    }
}
