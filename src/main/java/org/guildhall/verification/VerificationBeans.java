package org.guildhall.verification;

import java.time.Clock;
import org.guildhall.verification.number.RegistrationNumbers;
import org.guildhall.verification.table.NumberTableStore;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this package is told from outside, and the check of numbers with the administrator's table.
@Configuration
@EnableConfigurationProperties(VerificationBeans.Validity.class)
class VerificationBeans {
    /// How long a verification holds, in months.
    @ConfigurationProperties("guildhall.verification")
    record Validity(@DefaultValue("24") int validMonths) {}

    @Bean
    RegistrationNumbers registrationNumbers(NumberTableStore table, Clock clock) {
        return new RegistrationNumbers(table::of, clock);
    }
}
