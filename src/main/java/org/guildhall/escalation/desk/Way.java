package org.guildhall.escalation.desk;

import java.util.Arrays;
import java.util.Locale;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;

/// How a packet gets to those who work on it.
@NamedInterface("desk")
public enum Way {
    /// A team of the house, by mail; its people sign in here.
    TEAM,
    /// A desk outside, by mail.
    MAIL,
    /// A desk outside that works with Request Tracker, by its REST interface, version 2.
    TRACKER;

    /// The end of its message keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The message that names it.
    public String key() {
        return "escalation.way." + word();
    }

    static Way of(String name) {
        return Arrays.stream(values())
                .filter(way -> way.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.because("escalation.way.unknown"));
    }
}
