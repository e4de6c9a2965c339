package org.guildhall.verification.register;

import java.text.Normalizer;
import java.util.Locale;
import org.guildhall.platform.web.Tone;

/// How what a register said stands to what the account wrote. A fact for the verifier.
public enum Reading {
    SAME_NAME(Tone.GOOD),
    OTHER_NAME(Tone.WARN),
    NO_NAME(Tone.INFO),
    /// Found, and known to be no more.
    CEASED(Tone.WARN),
    NOT_FOUND(Tone.WARN),
    /// Nothing is known; neither good nor bad.
    NOT_CHECKED(Tone.NEUTRAL);

    private final Tone tone;

    Reading(Tone tone) {
        this.tone = tone;
    }

    /// The colour of its chip.
    public Tone tone() {
        return tone;
    }

    /// The message that names it.
    public String key() {
        return "verification.register." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reading of(Said said, String legalName) {
        return switch (said) {
            case Said.NotChecked _ -> NOT_CHECKED;
            case Said.NotFound _ -> NOT_FOUND;
            case Said.Found(_, var active) when !active -> CEASED;
            case Said.Found(var names, _) when names.isEmpty() -> NO_NAME;
            case Said.Found(var names, _) ->
                    names.stream().anyMatch(name -> plain(name).equals(plain(legalName)))
                            ? SAME_NAME
                            : OTHER_NAME;
        };
    }

    /// A name without what registers and people write differently: case, width, blanks, signs.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
