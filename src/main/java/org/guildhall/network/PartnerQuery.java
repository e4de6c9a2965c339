package org.guildhall.network;

import java.util.Arrays;
import java.util.Locale;
import org.guildhall.platform.database.Like;

/// Which partners a list shows: a view, and words to find in the company or a UID.
record PartnerQuery(View view, String words) {
    /// The views that the desk offers.
    enum View {
        IN_FORCE,
        ENDED;

        /// As the address names it.
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static View of(String label) {
            return Arrays.stream(values())
                    .filter(view -> view.label().equals(label))
                    .findFirst()
                    .orElse(IN_FORCE);
        }
    }

    /// For `ilike`: nothing of it is a pattern, and a UID is found as people write it.
    String pattern() {
        return pattern(words);
    }

    static String pattern(String words) {
        var wanted = words.matches("[0-9 ]+") ? words.replace(" ", "") : words;
        return Like.anywhere(wanted);
    }
}
