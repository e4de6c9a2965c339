package org.guildhall.commitment.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.commitment.Chronicle;
import org.guildhall.commitment.Period;
import org.guildhall.commitment.Period.State;
import org.guildhall.commitment.PeriodStore;
import org.guildhall.platform.event.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The periods of all partners, for the desk's list.
@Component
class PeriodList {
    private static final Subject ALL = new Subject(Chronicle.KIND, new UUID(0, 0));

    private final PeriodStore store;
    private final ApplicationEventPublisher publisher;

    PeriodList(PeriodStore store, ApplicationEventPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /// The views that the desk offers; those whose days are over first of all.
    enum View {
        TO_SETTLE(State.OVER),
        RUNNING(State.RUNNING),
        CLOSED(State.SETTLED, State.CUT_SHORT);

        private final Set<State> states;

        View(State... states) {
            this.states = Set.of(states);
        }

        /// As the address names it.
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static View of(String label) {
            return Arrays.stream(values())
                    .filter(view -> view.label().equals(label))
                    .findFirst()
                    .orElse(TO_SETTLE);
        }

        private Set<String> names() {
            return states.stream().map(State::name).collect(Collectors.toSet());
        }
    }

    /// Those that ended or end first, first.
    @Transactional(readOnly = true)
    List<Period> page(View view, int limit, int offset) {
        return store.list(view.names(), limit, offset);
    }

    /// Somebody takes away as a file what a view shows.
    @Transactional
    public void takenAway(View view, Staff caller) {
        publisher.publishEvent(new Looked(caller, ALL, "csv", view.label()));
    }

    /// Counted up to one more than `most`.
    @Transactional(readOnly = true)
    long count(View view, int most) {
        return store.count(view.names(), most);
    }
}
