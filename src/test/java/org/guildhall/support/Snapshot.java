package org.guildhall.support;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database as it stood at one moment: what has changed since, and the way back.
public final class Snapshot implements AutoCloseable {
    /// PostgreSQL's code for a deadlock.
    private static final String DEADLOCK = "40P01";

    private static final int TRIES = 3;

    /// What changes by itself: work in hand, and who looked when.
    private static final Set<String> RESTLESS =
            Set.of(
                    "platform_timer",
                    "platform_outbox",
                    "platform_mail",
                    "account_session",
                    "account_brake",
                    "onboarding_contact_code",
                    "contract_code",
                    // A look is kept, whatever is asked afterwards.
                    "audit_entry",
                    "audit_detail",
                    // Told from history, a moment later.
                    "commitment_period",
                    "insight_case",
                    "insight_contract",
                    "insight_due",
                    "insight_promise",
                    "insight_telling",
                    "insight_visit",
                    "platform_return_box");

    private static final String TABLES =
            """
            select tablename from pg_tables
             where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename
            """;
    private static final String COLUMNS =
            """
            select string_agg(quote_ident(column_name), ', ') from information_schema.columns
             where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
            """;

    /// Every statement that writes leaves the name of its table, in its own transaction.
    private static final String NOTES =
            """
            create unlogged table kept.touched (name text not null);
            create function kept.touch() returns trigger language plpgsql as $$
            begin
                insert into kept.touched values (tg_table_name);
                return null;
            end $$
            """;

    private static final String TAKE =
            "with taken as (delete from kept.touched returning name) select distinct name from taken";
    private static final String PRINT =
            """
            select '%1$s' as name, count(*) || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), ''))
              from %1$s t
            """;

    private final DataSource source;
    private final JdbcClient sql;
    private final List<String> tables;
    private final Map<String, String> prints;
    private final Set<String> touched = new HashSet<>();

    /// Remembers everything as it stands now.
    public Snapshot(DataSource source) {
        this.source = source;
        this.sql = JdbcClient.create(source);
        this.tables = sql.sql(TABLES).query((row, _) -> row.getString(1)).list();
        drop();
        sql.sql("create schema kept").update();
        sql.sql(NOTES).update();
        for (var table : tables) {
            sql.sql(
                            """
                            create trigger kept after insert or update or delete or truncate on %s
                               for each statement execute function kept.touch()
                            """
                                    .formatted(table))
                    .update();
            sql.sql("create table kept.%1$s as table %1$s".formatted(table)).update();
        }
        this.prints = prints(tables);
    }

    /// The tables that hold something else than they held, those left out that change by
    /// themselves.
    public List<String> changed() {
        var watched = tables.stream().filter(table -> !RESTLESS.contains(table)).toList();
        return differing(watched);
    }

    /// Puts back what has changed; timers stay, for whoever runs them may hold one just now.
    /// Whoever tells events meanwhile may hold rows that this waits for, and wait for others: then
    /// it is put back once more.
    public void restore() {
        for (var tries = 0; ; tries++) {
            try {
                putBack();
                return;
            } catch (SQLException failure) {
                if (tries == TRIES || !DEADLOCK.equals(failure.getSQLState())) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    private void putBack() throws SQLException {
        var differing = differing(tables);
        differing.remove("platform_timer");
        if (differing.isEmpty()) return;
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (var table : differing) {
                statement.execute("delete from " + table);
                statement.execute(
                        "insert into %1$s (%2$s) overriding system value select %2$s from kept.%1$s"
                                .formatted(table, columns(table)));
            }
            connection.commit();
            connection.setAutoCommit(true);
            touched.removeAll(differing);
        }
    }

    @Override
    public void close() {
        drop();
    }

    /// One table after the other: all at once would wait for whoever writes to two of them.
    private void drop() {
        tables.forEach(table -> sql.sql("drop trigger if exists kept on " + table).update());
        sql.sql("drop schema if exists kept cascade").update();
    }

    private String columns(String table) {
        return sql.sql(COLUMNS).param("table", table).query(String.class).single();
    }

    /// What was written to since, and then only if it says something else now.
    private List<String> differing(List<String> among) {
        touched.addAll(sql.sql(TAKE).query((row, _) -> row.getString(1)).list());
        var differing = new ArrayList<String>();
        prints(among.stream().filter(touched::contains).toList())
                .forEach(
                        (table, print) -> {
                            if (print.equals(prints.get(table))) touched.remove(table);
                            else differing.add(table);
                        });
        return differing;
    }

    private Map<String, String> prints(List<String> among) {
        var prints = new LinkedHashMap<String, String>();
        if (among.isEmpty()) return prints;
        var all = among.stream().map(PRINT::formatted).collect(Collectors.joining("\nunion all\n"));
        sql.sql(all)
                .query(
                        row -> {
                            prints.put(row.getString(1), row.getString(2));
                        });
        return prints;
    }
}
