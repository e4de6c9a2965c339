package org.guildhall.retention;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasing;

/// What would be erased of a class of data now, and what comes next.
///
/// @param cases those that are due and have something left
/// @param emptied those that are due and have nothing left
/// @param loose things that belong to no case
/// @param next when the next case will be due
public record Plan(
        DataClass data,
        Period kept,
        List<PlannedCase> cases,
        List<EndedCase> emptied,
        long loose,
        Optional<Instant> next) {
    public Plan {
        emptied = List.copyOf(emptied);
        cases = List.copyOf(cases);
    }

    /// A case that is due.
    ///
    /// @param things how many would be erased
    public record PlannedCase(Erasing what, Instant due, long things) {
        /// What people call the case by.
        public String number() {
            return what.of().number();
        }
    }

    /// How many things would be erased in all.
    public long things() {
        return loose + cases.stream().mapToLong(PlannedCase::things).sum();
    }
}
