package org.guildhall.figures;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database has done so far, to be told from what it had done before.
final class Spent {
    private static final int MOST_TABLES = 12;
    private static final String QUIET =
            """
            select (select count(*) from platform_outbox)
                 + (select count(*) from platform_mail where state in ('QUEUED', 'DEFERRED'))
                 + (select count(*) from insight_due)
            """;
    private static final String ROWS =
            """
            select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables
            """;
    private static final String ALL =
            """
            select xact_commit as commits, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as wal
              from pg_stat_database where datname = current_database()
            """;

    private final JdbcClient database;

    Spent(JdbcClient database) {
        this.database = database;
    }

    /// A moment's count.
    record Count(double commits, double wal, Map<String, Long> rows) {
        long written() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// The count once everything that follows from what was done is done as well.
    Count settled() throws InterruptedException {
        awaitQuiet();
        Thread.sleep(1500); // statistics are written by then
        var rows = new TreeMap<String, Long>();
        database.sql(ROWS)
                .query(
                        row -> {
                            rows.put(row.getString(1), row.getLong(2));
                        });
        return database.sql(ALL)
                .query((row, _) -> new Count(row.getDouble(1), row.getDouble(2), rows))
                .single();
    }

    /// Waits until everything that follows from what was done is done as well.
    void awaitQuiet() throws InterruptedException {
        do Thread.sleep(1500);
        while (database.sql(QUIET).query(Long.class).single() > 0);
    }

    /// In a sentence and a table, for each of so many lifecycles since.
    String since(Count before, int lifecycles) throws InterruptedException {
        var after = settled();
        var more = new TreeMap<String, Long>();
        after.rows()
                .forEach(
                        (table, rows) ->
                                more.put(table, rows - before.rows().getOrDefault(table, 0L)));
        var most =
                more.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST_TABLES)
                        .map(
                                table ->
                                        "%s %.1f"
                                                .formatted(
                                                        table.getKey(),
                                                        (double) table.getValue() / lifecycles))
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "One lifecycle, letters and figures included: %.0f commits, %.0f rows written, %.0f kB of WAL. Rows by table: %s.",
                (after.commits() - before.commits()) / lifecycles,
                (double) (after.written() - before.written()) / lifecycles,
                (after.wal() - before.wal()) / lifecycles / 1024,
                most);
    }
}
