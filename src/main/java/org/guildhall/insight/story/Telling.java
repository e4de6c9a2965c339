package org.guildhall.insight.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.insight.story.Story.Named;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Event;
import org.jspecify.annotations.Nullable;

/// Tells a [Story] from the rows of history of an application and of its contracts, in their order.
final class Telling {
    private static final Set<String> WITH_PARTNER = Set.of("SENT", "VIEWED");

    private final Map<Step, Instant> reached = new EnumMap<>(Step.class);
    private final List<StageVisit> visits = new ArrayList<>();
    private final Set<UUID> contracts = new HashSet<>();
    private Named named = new Named("", "", "", "");
    private int corrections;
    private Optional<String> rejection = Optional.empty();

    private @Nullable Stay stay;
    private Waiting byContract = Waiting.US;
    private Optional<Waiting> byHold = Optional.empty();

    private Telling() {}

    /// The story of that application; nothing when its beginning isn't among the rows.
    static Optional<Story> of(UUID application, List<Event> history) {
        var telling = new Telling();
        history.stream().sorted(Comparator.comparingLong(Event::id)).forEach(telling::take);
        return Optional.ofNullable(telling.stay)
                .filter(_ -> telling.reached.containsKey(Step.STARTED))
                .map(stay -> telling.story(application, stay));
    }

    /// The contracts that the application's own rows name.
    static Set<UUID> contracts(List<Event> history) {
        var named = new HashSet<UUID>();
        for (var event : history) {
            if (!event.text("contract").isEmpty())
                named.add(UUID.fromString(event.text("contract")));
        }
        return named;
    }

    private Story story(UUID application, Stay last) {
        var all = new ArrayList<>(visits);
        all.add(last.visit(Optional.empty()));
        return new Story(
                application,
                named,
                last.stage,
                last.entered,
                reached,
                all,
                corrections,
                rejection,
                contracts);
    }

    private void take(Event event) {
        if (event.subject().kind().equals("contract")) {
            contract(event);
        } else {
            application(event);
        }
        if (stay != null) stay.waitsFor(turn(stay.stage), event.at());
    }

    private void application(Event event) {
        if (!event.text("number").isEmpty()) named = named(event);
        contracts.addAll(contracts(List.of(event)));
        switch (event.type()) {
            case "hold" -> byHold = Optional.of(isBySystem(event) ? Waiting.THEM : Waiting.US);
            case "resume" -> byHold = Optional.empty();
            case "reject" ->
                    rejection =
                            Optional.of(event.text("rejection")).filter(code -> !code.isEmpty());
            default -> {}
        }
        if (event.to() != null && !event.to().equals(event.from()))
            moved(event, Stage.valueOf(event.to()));
    }

    private void moved(Event event, Stage to) {
        if (to == Stage.IN_CORRECTION && Stage.TERMS_OFFERED.name().equals(event.from()))
            corrections++;
        if (stay != null) visits.add(stay.visit(Optional.of(event.at())));
        Step.by(to).ifPresent(step -> reached.putIfAbsent(step, event.at()));
        byContract = Waiting.US;
        stay = new Stay(to, event.at(), turn(to));
    }

    /// A contract that is sent waits for the partner; back here, or over, for the vendor.
    private void contract(Event event) {
        if (event.to() != null)
            byContract = WITH_PARTNER.contains(event.to()) ? Waiting.THEM : Waiting.US;
    }

    private Waiting turn(Stage stage) {
        return byHold.orElse(stage == Stage.AWAITING_CONTRACT ? byContract : Waiting.in(stage));
    }

    /// Once a case is erased its rows no longer name the company.
    private static Named named(Event event) {
        return new Named(
                event.text("number"),
                event.text("company"),
                event.text("programme"),
                event.text("site"));
    }

    private static boolean isBySystem(Event event) {
        return event.actor().role().equals(Actor.SYSTEM.role());
    }

    /// The stay in hand.
    private static final class Stay {
        private final Stage stage;
        private final Instant entered;
        private final Map<Waiting, Duration> waited = new EnumMap<>(Waiting.class);
        private Waiting turn;
        private Instant since;

        Stay(Stage stage, Instant entered, Waiting turn) {
            this.stage = stage;
            this.entered = entered;
            this.turn = turn;
            this.since = entered;
        }

        void waitsFor(Waiting next, Instant now) {
            if (next == turn) return;
            count(now);
            turn = next;
        }

        StageVisit visit(Optional<Instant> left) {
            left.ifPresent(this::count);
            return new StageVisit(stage, entered, left, waited(Waiting.US), waited(Waiting.THEM));
        }

        private void count(Instant until) {
            waited.merge(turn, Duration.between(since, until), Duration::plus);
            since = until;
        }

        private Duration waited(Waiting whom) {
            return waited.getOrDefault(whom, Duration.ZERO);
        }
    }
}
