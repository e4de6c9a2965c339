package org.guildhall.calendar;

import java.util.UUID;
import org.guildhall.platform.job.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks at a clock when it may be half gone, and again when it may be over.
@Configuration
class ClockTimers {
    @Bean
    TimerHandler halfGoneTimer(Clocks clocks) {
        return new Look(Clocks.HALF, clocks);
    }

    @Bean
    TimerHandler overTimer(Clocks clocks) {
        return new Look(Clocks.OVER, clocks);
    }

    private record Look(String kind, Clocks clocks) implements TimerHandler {
        @Override
        public void fire(UUID id) {
            clocks.look(id);
        }
    }
}
