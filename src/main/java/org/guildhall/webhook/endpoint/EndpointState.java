package org.guildhall.webhook.endpoint;

import java.util.Locale;
import org.guildhall.platform.web.Tone;

/// Whether events go to an endpoint.
public enum EndpointState {
    /// They go.
    ACTIVE(Tone.GOOD),
    /// They are held back, and go once it is on again.
    PAUSED(Tone.WARN),
    /// It failed for too long: nothing is held back for it any more.
    SWITCHED_OFF(Tone.BAD);

    private final Tone tone;

    EndpointState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /// The message that names it.
    public String key() {
        return "webhook.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
