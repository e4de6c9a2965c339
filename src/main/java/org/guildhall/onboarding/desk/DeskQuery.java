package org.guildhall.onboarding.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.value.Span;

/// Which applications the desk's list shows and in which order; drafts are nobody's business yet.
///
/// @param words to be found in company, number or UID
/// @param held only what is on hold
/// @param ending only what ends by itself within a week if nobody answers
/// @param submitted when it was handed in
/// @param now what promises are measured by
record DeskQuery(
        View view,
        String words,
        Optional<String> programme,
        Optional<Stage> stage,
        Optional<By> by,
        Optional<String> site,
        Optional<String> country,
        Optional<Promise> promise,
        boolean held,
        boolean ending,
        Optional<Span> submitted,
        Order order,
        boolean descending,
        Instant now) {

    /// The four views that everybody has.
    enum View {
        MINE,
        NEW,
        OPEN,
        DONE;

        private static final Set<Stage> OPEN_STAGES = openStages();

        private static Set<Stage> openStages() {
            var open = EnumSet.noneOf(Stage.class);
            Arrays.stream(Stage.values()).filter(Stage::isOpen).forEach(open::add);
            open.remove(Stage.DRAFT);
            return open;
        }

        Set<Stage> stages() {
            return switch (this) {
                case NEW -> EnumSet.of(Stage.UNDER_REVIEW);
                case MINE, OPEN -> OPEN_STAGES;
                case DONE -> {
                    var done = EnumSet.complementOf(EnumSet.copyOf(OPEN_STAGES));
                    done.remove(Stage.DRAFT);
                    yield done;
                }
            };
        }

        /// As the address says it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whose they are.
    sealed interface By {}

    /// Nobody has taken it.
    record Nobody() implements By {}

    /// That business developer has it.
    record Person(UUID id) implements By {}

    /// How far the promise has run.
    enum Promise {
        OVERDUE,
        HALF_GONE
    }

    /// What the list can be sorted by.
    enum Order {
        SINCE,
        NUMBER,
        COMPANY,
        PROGRAMME,
        STAGE,
        DUE,
        REVIEWER,
        COUNTRY,
        SUBMITTED;

        /// As the address says it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A stage that was asked for wins over the view's own.
    Set<Stage> stages() {
        return stage.filter(asked -> asked != Stage.DRAFT)
                .<Set<Stage>>map(EnumSet::of)
                .orElseGet(view::stages);
    }
}
