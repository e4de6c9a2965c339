package org.guildhall.account.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What a password must be (after NIST SP 800-63B): 12 to 128 signs of any kind, not on the list of
/// passwords known from breaches (which lies inside the program, so that nothing is asked outside),
/// not easily guessed, and not made of the person's own name or address.
@Component
public final class PasswordRule {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /// Below a hundred million guesses a stolen hash falls in days, whatever the hash.
    private static final double FEWEST_GUESSES = 1e8;

    /// Guessing time is measured on a prefix: the measure grows faster than the text.
    private static final int MEASURED = 40;

    /// Read when the first password is chosen, not when the program starts.
    private static final class Lists {
        static final Zxcvbn GUESSER = new Zxcvbn();
        static final Set<String> BREACHED = breached();
    }

    /// The first thing wrong with this password for the person of that name and mailbox (the
    /// address before the @), or nothing.
    public Optional<PasswordProblem> problem(String password, String mailbox, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        return weakness(folded(password), mailbox, name);
    }

    private Optional<PasswordProblem> weakness(String password, String mailbox, String name) {
        if (Lists.BREACHED.contains(password)) {
            return Optional.of(PasswordProblem.COMMON);
        }
        if (password.contains(mailbox) && mailbox.length() > 2) {
            return Optional.of(PasswordProblem.CONTAINS_EMAIL);
        }
        var words = words(name);
        if (words.stream().anyMatch(word -> word.length() > 3 && password.contains(word))) {
            return Optional.of(PasswordProblem.CONTAINS_NAME);
        }
        words.add(mailbox);
        return guesses(password, words) < FEWEST_GUESSES
                ? Optional.of(PasswordProblem.EASY)
                : Optional.empty();
    }

    private double guesses(String password, List<String> words) {
        return Lists.GUESSER
                .measure(password.substring(0, Math.min(MEASURED, password.length())), words)
                .getGuesses();
    }

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (var word : folded(name).split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> breached() {
        try {
            return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException inside) {
            throw new UncheckedIOException(inside);
        }
    }
}
