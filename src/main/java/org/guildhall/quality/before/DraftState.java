package org.guildhall.quality.before;

import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;

/// Where a draft stands.
public enum DraftState {
    /// It waits for a supervisor.
    WAITING,
    /// It may leave as it is.
    APPROVED,
    /// It is to be mended.
    RETURNED,
    /// It has left.
    SENT;

    /// The message that names it.
    public String key() {
        return "quality.before.state." + name();
    }

    /// The state as a word with its colour.
    public Chip chip(Text text) {
        return new Chip(
                text.of(key()),
                switch (this) {
                    case WAITING -> Tone.WARN;
                    case APPROVED -> Tone.GOOD;
                    case RETURNED -> Tone.BAD;
                    case SENT -> Tone.NEUTRAL;
                });
    }
}
