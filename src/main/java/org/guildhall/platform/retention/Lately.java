package org.guildhall.platform.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What goes on with an account beside its applications. An application that ended long ago takes
/// nothing along that has moved within the time for which its class is kept.
@Component
public class Lately {
    private final Environment settings;
    private final Clock clock;

    Lately(Environment settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// What has moved since then still goes on.
    public Instant since(DataClass data) {
        var set = settings.getProperty("guildhall.retention." + data.label(), "");
        var period = Period.parse(set.isBlank() ? data.usual() : set);
        return clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
