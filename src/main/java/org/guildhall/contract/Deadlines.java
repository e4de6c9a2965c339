package org.guildhall.contract;

import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.platform.job.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The two clocks of a contract that was sent: a reminder, and the end of the signing deadline.
@Configuration
class Deadlines {
    static final String REMINDER = "contract.reminder";
    static final String EXPIRY = "contract.expiry";

    @Bean
    TimerHandler contractReminder(Contracts contracts) {
        return new Handler(REMINDER, contracts::remind);
    }

    @Bean
    TimerHandler contractExpiry(Contracts contracts) {
        return new Handler(EXPIRY, contracts::expire);
    }

    private record Handler(String kind, Consumer<ContractId> act) implements TimerHandler {
        @Override
        public void fire(UUID id) {
            act.accept(new ContractId(id));
        }
    }
}
