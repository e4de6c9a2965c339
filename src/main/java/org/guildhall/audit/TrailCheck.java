package org.guildhall.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.guildhall.audit.TrailStore.Step;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Walks the trail from its first entry to its last and names whatever was changed, removed or
/// inserted, there or in the history it stands for. It needs nothing but the database.
public final class TrailCheck {
    private static final int ROWS_AT_ONCE = 1000;
    private static final int MOST = 100;

    private final TrailStore store;
    private final TransactionTemplate snapshot;

    public TrailCheck(DataSource database) {
        var rows = new JdbcTemplate(database);
        rows.setFetchSize(ROWS_AT_ONCE);
        store = new TrailStore(JdbcClient.create(rows));
        snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /// What the walk found.
    ///
    /// @param head hash of the last entry, to be noted where nobody who reaches the database can
    ///   change it
    /// @param findings the first hundred; empty when all is as it was written
    public record Verdict(long entries, String head, List<Finding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }
    }

    /// Looks at everything.
    ///
    /// @param expected a head that was noted earlier and must still be there
    public Verdict verify(Optional<String> expected) {
        return Objects.requireNonNull(snapshot.execute(_ -> walked(expected)));
    }

    private Verdict walked(Optional<String> expected) {
        var walk = new Walk(expected);
        try (var steps = store.walk()) {
            steps.forEach(walk::take);
        }
        walk.end();
        store.unheard().forEach(event -> walk.findings.add(new Finding.HistoryInserted(event)));
        return new Verdict(
                walk.entries, walk.last.hash(), walk.findings.stream().limit(MOST).toList());
    }

    /// Where the walk has come to.
    private static final class Walk {
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Long> withoutDetails = new HashSet<>();
        private final Optional<String> expected;
        private boolean expectedSeen;
        private long entries;
        private Place last = new Place(0, "", Entry.NOTHING);

        Walk(Optional<String> expected) {
            this.expected = expected;
            this.expectedSeen = expected.isEmpty();
        }

        /// What the next entry must follow, and what that one was to follow.
        private record Place(long number, String before, String hash) {}

        void take(Step step) {
            var entry = step.entry();
            compare(entry);
            compareDetails(step);
            Erased.numbers(entry.deed()).forEach(withoutDetails::remove);
            expectedSeen |= expected.filter(entry.hash()::equals).isPresent();
            entries++;
            last = new Place(entry.number(), last.hash(), entry.hash());
        }

        void end() {
            withoutDetails.stream()
                    .sorted()
                    .map(Finding.DetailsRemoved::new)
                    .forEach(findings::add);
            if (!expectedSeen) findings.add(new Finding.HeadUnknown(expected.orElseThrow()));
        }

        private void compare(Entry entry) {
            if (!entry.isWhole()) findings.add(new Finding.Changed(entry.number()));
            if (entry.number() != last.number() + 1) {
                findings.add(new Finding.Removed(last.number() + 1, entry.number() - 1));
            } else if (!entry.previous().equals(last.hash())) {
                findings.add(
                        entry.previous().equals(last.before())
                                ? new Finding.Inserted(last.number())
                                : new Finding.Torn(last.number(), entry.number()));
            }
        }

        private void compareDetails(Step step) {
            var entry = step.entry();
            var event = entry.deed().event();
            if (event != null && !step.hasHistory()) {
                findings.add(new Finding.HistoryRemoved(entry.number(), event));
                return;
            }
            var salt = step.salt();
            var same = salt == null || step.details().digest(salt).equals(entry.details());
            if (event != null && !(same && step.sameHistory())) {
                findings.add(new Finding.HistoryChanged(entry.number(), event));
            } else if (!same) {
                findings.add(new Finding.DetailsChanged(entry.number()));
            }
            if (salt == null) withoutDetails.add(entry.number());
        }
    }
}
