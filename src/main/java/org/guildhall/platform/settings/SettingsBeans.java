package org.guildhall.platform.settings;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the settings out in the pieces that are asked for.
@Configuration
@EnableConfigurationProperties(Settings.class)
class SettingsBeans {
    @Bean
    Vendor vendor(Settings settings) {
        return settings.vendor();
    }

    /// The machine's clock, unless the demo or a test puts a movable one in its place.
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
