package org.guildhall.support;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How many rows of some tables are read for something, by PostgreSQL's own count: what shows that
/// a table isn't read as a whole, on however fast a machine.
public final class RowsRead {
    private static final String READ =
            """
            select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables
             where relname = any(:tables)
            """;

    private final JdbcClient sql;
    private final String[] tables;
    private final TransactionTemplate transaction;

    public RowsRead(TestDatabase database, List<String> tables) {
        this.sql = JdbcClient.create(database.dataSource());
        this.tables = tables.toArray(String[]::new);
        this.transaction =
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    /// What was found, and how many rows were read for it.
    public record Look<T>(T found, long read) {}

    /// In a transaction of its own.
    public <T> Look<T> by(Supplier<T> question) {
        return transaction.execute(
                _ -> {
                    var before = read();
                    var found = question.get();
                    return new Look<>(found, read() - before);
                });
    }

    private long read() {
        return sql.sql(READ).param("tables", tables).query(Long.class).single();
    }
}
