package org.guildhall.insight.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Stage;

/// What the figures know of one application: its history, summed up. The same history always makes
/// the same story, so hearing it twice changes nothing.
///
/// @param reached when it first came how far
/// @param corrections how often the partner asked for other terms
/// @param rejection the code of the reason, when it was rejected
/// @param contracts all contracts there were
record Story(
        UUID application,
        Named named,
        Stage stage,
        Instant since,
        Map<Step, Instant> reached,
        List<StageVisit> visits,
        int corrections,
        Optional<String> rejection,
        Set<UUID> contracts) {

    /// What people know it by.
    ///
    /// @param company empty once the case was erased
    record Named(String number, String company, String programme, String site) {}

    Story {
        reached = Map.copyOf(reached);
        visits = List.copyOf(visits);
        contracts = Set.copyOf(contracts);
    }

    /// The stage it ended in without a partnership.
    Optional<Stage> ending() {
        return Optional.of(stage).filter(Stage::isClosed);
    }
}
