package org.guildhall.platform.settings;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// Hands the settings out in the pieces that are asked for.
@Configuration
@EnableConfigurationProperties({Settings.class, Inbound.class})
class SettingsBeans {
    @Bean
    Vendor vendor(Settings settings) {
        return settings.vendor();
    }

    /// The machine's clock, unless the demo or a test puts a movable one in its place.
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }
}
