package org.guildhall.escalation.passage;

import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;

/// Where an escalation stands.
public enum EscalationState {
    /// The packet is on its way; it is tried again by itself.
    SENDING,
    /// It doesn't get through: somebody has to look.
    STUCK,
    /// The other side has it.
    WITH_THEM,
    /// The other side has said what came of it.
    ANSWERED,
    /// We took it back.
    TAKEN_BACK;

    /// Whether something is still to come, so that the ticket can't be closed.
    public boolean isOpen() {
        return switch (this) {
            case SENDING, STUCK, WITH_THEM -> true;
            case ANSWERED, TAKEN_BACK -> false;
        };
    }

    /// The message that names it.
    public String key() {
        return "escalation.state." + name();
    }

    /// The state as a word with its colour.
    public Chip chip(Text text) {
        var tone =
                switch (this) {
                    case SENDING, WITH_THEM -> Tone.INFO;
                    case STUCK -> Tone.BAD;
                    case ANSWERED -> Tone.GOOD;
                    case TAKEN_BACK -> Tone.NEUTRAL;
                };
        return new Chip(text.of(key()), tone);
    }
}
