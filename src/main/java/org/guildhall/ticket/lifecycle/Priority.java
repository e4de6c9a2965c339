package org.guildhall.ticket.lifecycle;

import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;
import org.springframework.modulith.NamedInterface;

/// How pressing a ticket is; each has promises of its own.
@NamedInterface("lifecycle")
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /// As a chip.
    public Chip chip(Text text) {
        var tone =
                switch (this) {
                    case LOW, NORMAL -> Tone.NEUTRAL;
                    case HIGH -> Tone.WARN;
                    case URGENT -> Tone.BAD;
                };
        return new Chip(text.of(key()), tone);
    }

    /// The message that names it.
    public String key() {
        return "ticket.priority." + name();
    }
}
