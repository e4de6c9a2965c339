package org.guildhall.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.platform.database.Like;

/// Which prospects a list shows: a view, and words to find in number, company or address.
record ProspectQuery(View view, String words) {
    /// The views that the desk offers.
    enum View {
        OPEN(ProspectState.PREPARING, ProspectState.INVITED),
        PREPARING(ProspectState.PREPARING),
        INVITED(ProspectState.INVITED),
        EXPIRED(ProspectState.EXPIRED),
        WITHDRAWN(ProspectState.WITHDRAWN),
        ACCEPTED(ProspectState.ACCEPTED);

        private final List<ProspectState> states;

        View(ProspectState... states) {
            this.states = List.of(states);
        }

        /// As the address names it.
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String label) {
            return Arrays.stream(values())
                    .filter(view -> view.label().equals(label))
                    .findFirst()
                    .orElse(OPEN);
        }

        /// How many there are of those counted by state.
        long of(Map<ProspectState, Long> counts) {
            return states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
        }
    }

    List<ProspectState> states() {
        return view.states;
    }

    String pattern() {
        return Like.anywhere(words);
    }
}
