package org.guildhall.training.passage;

import static org.guildhall.training.passage.Doer.BD;
import static org.guildhall.training.passage.Doer.OWNER;
import static org.guildhall.training.passage.Doer.PERSON;
import static org.guildhall.training.passage.Doer.SYSTEM;
import static org.guildhall.training.passage.Stage.GO_LIVE;
import static org.guildhall.training.passage.Stage.SELLING;
import static org.guildhall.training.passage.Stage.TRAINING;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller;

/// The one table between access and selling: who may do what from which stage, and where it leads.
public enum Action {
    ANSWER_QUIZ(by(PERSON), from(TRAINING, GO_LIVE, SELLING), staying()),
    EXCUSE_ATTEMPTS(by(BD), from(TRAINING, GO_LIVE, SELLING), staying()),
    WAIVE_COURSE(by(BD), from(TRAINING), staying()),
    COMPLETE_TRAINING(by(SYSTEM), from(TRAINING), to(GO_LIVE)),
    TICK(by(PERSON, BD), from(GO_LIVE), staying()),
    UNTICK(by(PERSON, BD), from(GO_LIVE), staying()),
    REQUEST_GO_LIVE(by(OWNER), from(GO_LIVE), staying()),
    RETURN_REQUEST(by(BD), from(GO_LIVE), staying()),
    CONFIRM_GO_LIVE(by(BD), from(GO_LIVE), to(SELLING));

    private final Set<Doer> doers;
    private final Set<Stage> origins;
    private final Optional<Stage> destination;

    Action(Set<Doer> doers, Set<Stage> origins, Optional<Stage> destination) {
        this.doers = doers;
        this.origins = origins;
        this.destination = destination;
    }

    /// Whether this row holds in that stage.
    boolean isPossibleIn(Stage stage) {
        return origins.contains(stage);
    }

    /// Whether this row is the caller's to call.
    public boolean isFor(Caller caller) {
        return doers.stream().anyMatch(doer -> doer.is(caller));
    }

    /// Where it leads from there.
    Stage after(Stage stage) {
        return destination.orElse(stage);
    }

    /// How history names it, such as `waive-course`.
    String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Doer> by(Doer first, Doer... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Stage> from(Stage... stages) {
        return EnumSet.copyOf(List.of(stages));
    }

    private static Optional<Stage> to(Stage stage) {
        return Optional.of(stage);
    }

    private static Optional<Stage> staying() {
        return Optional.empty();
    }
}
