package org.guildhall.platform.file;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the files lie, for whoever watches or keeps copies. It needs nothing but the database.
public final class FilePlaces {
    private static final String MOVES = "select to_regclass('platform_object') is not null";
    private static final String COUNT =
            """
            select count(*) filter (where object is null) as here, count(object) as there,
                   coalesce(sum(size) filter (where object is not null), 0) as bytes
              from platform_file
            """;

    private final JdbcClient sql;

    public FilePlaces(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param bytes how many the bucket has
    public record Count(long inDatabase, long inBucket, long bytes) {}

    /// Counts them; a schema from before there were buckets has none there.
    public Count count() {
        if (!sql.sql(MOVES).query(Boolean.class).single()) return new Count(0, 0, 0);
        return sql.sql(COUNT)
                .query(
                        (row, _) ->
                                new Count(
                                        row.getLong("here"),
                                        row.getLong("there"),
                                        row.getLong("bytes")))
                .single();
    }
}
