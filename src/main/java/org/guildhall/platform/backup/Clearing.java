package org.guildhall.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// What lies in the schema of a database, and its removal; extensions stay.
final class Clearing {
    /// In an order in which each can go: what hangs on tables goes with them.
    private static final String REMOVALS =
            """
            with free as (
              select 1 as turn, 'drop ' || case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                                 when 'S' then 'sequence' else 'table' end
                     || ' if exists ' || c.oid::regclass || ' cascade' as line, c.oid, c.relnamespace as place
                from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S')
              union all
              select 2, 'drop routine if exists ' || p.oid::regprocedure || ' cascade', p.oid, p.pronamespace
                from pg_proc p
              union all
              select 3, 'drop type if exists ' || t.oid::regtype || ' cascade', t.oid, t.typnamespace
                from pg_type t where t.typtype in ('e', 'd'))
            select line from free join pg_namespace n on n.oid = free.place
             where n.nspname = current_schema()
               and not exists (select from pg_depend d
                                where d.objid = free.oid and d.refobjid <> free.oid and d.deptype in ('e', 'i'))
             order by turn, line
            """;

    private static final String OTHERS =
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
            """;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PATIENCE = 20;

    private final Connection connection;

    Clearing(Connection connection) {
        this.connection = connection;
    }

    boolean isEmpty() throws SQLException {
        return new Catalogue(connection).all(REMOVALS, row -> row.getString(1)).isEmpty();
    }

    /// How many others work in the database under the same name: a program that still runs. Who has
    /// just left is given a moment to be gone.
    int others() throws SQLException {
        var others = counted();
        for (var tries = 0; others > 0 && tries < PATIENCE; tries++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            others = counted();
        }
        return others;
    }

    private int counted() throws SQLException {
        return new Catalogue(connection).all(OTHERS, row -> row.getInt(1)).getFirst();
    }

    void removeAll() throws SQLException {
        var removals = new Catalogue(connection).all(REMOVALS, row -> row.getString(1));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var removal : removals) statement.execute(removal);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
