package org.guildhall.contract.lifecycle;

import java.util.Locale;
import org.guildhall.platform.web.Tone;
import org.springframework.modulith.NamedInterface;

/// Where a contract stands.
@NamedInterface("lifecycle")
public enum ContractState {
    DRAFTED,
    SENT,
    VIEWED,
    /// The partner's signed paper is here and has to be compared.
    SCANNED,
    SIGNED_BY_PARTNER,
    COMPLETED,
    DECLINED,
    VOIDED,
    EXPIRED;

    /// The message that names the state.
    public String key() {
        return "contract.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether somebody must still act.
    public boolean isOpen() {
        return switch (this) {
            case DRAFTED, SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER -> true;
            case COMPLETED, DECLINED, VOIDED, EXPIRED -> false;
        };
    }

    /// Whether the partner acts next; if not, the vendor does.
    public boolean isPartnersTurn() {
        return switch (this) {
            case SENT, VIEWED -> true;
            case DRAFTED, SCANNED, SIGNED_BY_PARTNER -> false;
            case COMPLETED, DECLINED, VOIDED, EXPIRED -> false;
        };
    }

    /// The colour it is shown in: whoever has to act is warned, and nobody else.
    ///
    /// @param partner whether the reader is the partner's side
    public Tone tone(boolean partner) {
        return switch (this) {
            case DRAFTED -> Tone.NEUTRAL;
            case SENT, VIEWED, SCANNED, SIGNED_BY_PARTNER ->
                    isPartnersTurn() == partner ? Tone.WARN : Tone.INFO;
            case EXPIRED -> Tone.WARN;
            case COMPLETED -> Tone.GOOD;
            case DECLINED, VOIDED -> Tone.BAD;
        };
    }
}
