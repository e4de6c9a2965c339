package org.guildhall.platform.file;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which files have moved from the database to the bucket, and what is under way there: the only
/// class that names `platform_object` but for what [DatabaseShelf] leaves to be swept.
@Component
class ObjectStore {
    private static final String OF =
            "select object from platform_file where sha256 = :sha256 and object is not null";

    /// Names an object before it is laid in the bucket, so that one that nobody came to know of is
    /// swept. One node at a time has a file in hand.
    private static final String NEXT =
            """
            insert into platform_object (name, sha256, due_at)
            select sha256 || '.' || gen_random_uuid(), sha256, now() + interval '1 hour'
              from platform_file file
             where object is null
               and not exists (select 1 from platform_object taken where taken.sha256 = file.sha256)
             limit 1
            on conflict (sha256) do nothing
            returning name, sha256
            """;

    private static final String MOVED =
            "update platform_file set object = :name, body = null where sha256 = :sha256 and object is null";
    private static final String KEPT = "delete from platform_object where name = :name";
    private static final String SWEEP_SOON =
            "update platform_object set due_at = now() + :pause * interval '1 second' where name = :name";
    private static final String DUE =
            "select name from platform_object where due_at <= now() order by due_at limit 1";

    private final JdbcClient sql;

    ObjectStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// An object on its way.
    record Move(String name, String sha256) {}

    Optional<String> of(FileId id) {
        return sql.sql(OF).param("sha256", id.sha256()).query(String.class).optional();
    }

    /// The next file that lies in the database only.
    Optional<Move> next() {
        return sql.sql(NEXT)
                .query((row, _) -> new Move(row.getString("name"), row.getString("sha256")))
                .optional();
    }

    /// The object lies in the bucket; the bytes in the database go. When the file was erased
    /// meanwhile, the object is left to be swept.
    @Transactional
    public void moved(Move move) {
        var there =
                sql.sql(MOVED).param("name", move.name()).param("sha256", move.sha256()).update();
        if (there == 1) kept(move.name());
        else sweepIn(0, move.name());
    }

    void kept(String name) {
        sql.sql(KEPT).param("name", name).update();
    }

    /// What was laid there in vain goes after so many seconds; then the file is tried again.
    void sweepIn(int seconds, String name) {
        sql.sql(SWEEP_SOON).param("pause", seconds).param("name", name).update();
    }

    /// An object that nobody keeps.
    Optional<String> due() {
        return sql.sql(DUE).query(String.class).optional();
    }
}
