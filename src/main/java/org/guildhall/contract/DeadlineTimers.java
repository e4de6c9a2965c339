package org.guildhall.contract;

import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Renewals;
import org.guildhall.platform.job.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Ties the timers of contracts to what they fire.
@Configuration
class DeadlineTimers {
    @Bean
    TimerHandler contractReminder(Deadlines deadlines) {
        return new Handler(Deadlines.REMINDER, deadlines::remind);
    }

    @Bean
    TimerHandler contractExpiry(Deadlines deadlines) {
        return new Handler(Deadlines.EXPIRY, deadlines::expire);
    }

    @Bean
    TimerHandler contractRenewal(Renewals renewals) {
        return new Handler(Renewals.REMINDER, renewals::remind);
    }

    @Bean
    TimerHandler contractEnd(Renewals renewals) {
        return new Handler(Renewals.END, renewals::end);
    }

    private record Handler(String kind, Consumer<ContractId> act) implements TimerHandler {
        @Override
        public void fire(UUID id) {
            act.accept(new ContractId(id));
        }
    }
}
