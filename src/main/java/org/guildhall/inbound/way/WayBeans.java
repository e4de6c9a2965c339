package org.guildhall.inbound.way;

import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.DeskAddresses;
import org.guildhall.platform.settings.Inbound;
import org.guildhall.platform.settings.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ways that are open, as the settings say.
@Configuration
class WayBeans {
    @Bean
    @ConditionalOnProperty("guildhall.inbound.imap.host")
    DeskBox deskBox(Inbound inbound, Arrivals arrivals, BoxStore state) {
        return new DeskBox(inbound.mailbox().orElseThrow(), arrivals, state);
    }

    @Bean
    @ConditionalOnProperty("guildhall.inbound.smtp.port")
    DeskListener deskListener(
            Inbound inbound, Settings settings, DeskAddresses addresses, Arrivals arrivals) {
        return new DeskListener(
                inbound.listener().orElseThrow(),
                settings.baseUrl().getHost(),
                addresses,
                arrivals);
    }
}
