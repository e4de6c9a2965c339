package org.guildhall.platform.file;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database as a shelf: files are laid here first, in the transaction of whoever brings them,
/// and stay unless there is a bucket. Named by their SHA-256.
@Component
class DatabaseShelf implements Shelf {
    private static final String PUT =
            """
            insert into platform_file (sha256, size, body) values (:name, :size, :body)
            on conflict (sha256) do nothing
            """;

    /// Whoever has it can't lose it before their transaction is over.
    private static final String HOLD =
            "select true from platform_file where sha256 = :name for key share";

    private static final String CLAIM =
            "select true from platform_file where sha256 = :name for update";
    private static final String GET =
            "select body from platform_file where sha256 = :name and body is not null";

    /// Its object, when it has moved to the bucket, is to be swept from there.
    private static final String REMOVE =
            """
            with gone as (delete from platform_file where sha256 = :name returning object)
            insert into platform_object (name, due_at)
            select object, now() from gone where object is not null
            """;

    private final JdbcClient sql;

    DatabaseShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /// It may be there already, and be removed at this very moment.
    @Override
    public void put(String name, byte[] locked) {
        while (!added(name, locked) && !has(HOLD, name)) Thread.onSpinWait();
    }

    private boolean added(String name, byte[] locked) {
        return sql.sql(PUT)
                        .param("name", name)
                        .param("size", locked.length)
                        .param("body", locked)
                        .update()
                == 1;
    }

    /// Keeps others from relying on it until the transaction ends; false when it isn't there.
    boolean claim(String name) {
        return has(CLAIM, name);
    }

    private boolean has(String statement, String name) {
        return sql.sql(statement).param("name", name).query(Boolean.class).optional().isPresent();
    }

    @Override
    public Optional<byte[]> get(String name) {
        return sql.sql(GET).param("name", name).query(byte[].class).optional();
    }

    @Override
    public void remove(String name) {
        sql.sql(REMOVE).param("name", name).update();
    }
}
