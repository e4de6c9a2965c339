package org.guildhall.platform.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.database.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All history as others page through it, oldest first. Numbers are given before a transaction is
/// over, so a lower one may be committed after a higher: an event is told only when every
/// transaction that was open when it was written has ended. Whoever remembers the last number
/// misses nothing.
@Component
public class History {
    private static final String PAGE =
            """
            select e.* from platform_event e
             where e.id > :after and e.at > :since
               and e.id >= coalesce((select f.id from platform_event f
                                      where f.at > cast(:since as timestamptz) - interval '1 hour'
                                      order by f.at limit 1), 0)
               and (cast(:subjects as uuid[]) is null or e.subject_id = any(:subjects))
               and (cast(:kinds as text[]) is null or e.subject = any(:kinds))
               and e.subject <> all(:without)
               and (cast(:told as text[]) is null or e.subject || '.' || e.type = any(:told))
               and (cast(:kind as text) is null or e.subject = :kind)
               and (cast(:type as text) is null or e.type = :type)
               and (cast(:subject as uuid) is null or e.subject_id = :subject)
               and (e.at < :settled
                    or ((cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)
                         - cast(cast(e.xmin as text) as bigint)) & 4294967295) between 1 and 2147483647)
             order by e.id limit :limit
            """;
    private static final String ONE = "select * from platform_event where id = :id";

    /// No transaction is open for longer.
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private final JdbcClient sql;
    private final EventStore store;
    private final Plans plans;
    private final Clock clock;

    History(JdbcClient sql, EventStore store, Plans plans, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.plans = plans;
        this.clock = clock;
    }

    /// A page of what may be read and is sought.
    @Transactional(readOnly = true)
    public List<Event> page(Scope scope, Sought sought) {
        plans.forTheseValues();
        var settled = clock.instant().minus(LONGEST_TRANSACTION);
        return sql.sql(PAGE)
                .param("after", sought.after())
                .param("since", Timestamp.from(sought.since()))
                .param("subjects", uuids(scope.subjects()))
                .param("kinds", texts(scope.kinds()))
                .param("without", texts(scope.without()))
                .param("told", texts(scope.told()))
                .param("kind", sought.kind())
                .param("type", sought.type())
                .param("subject", sought.subject())
                .param("settled", Timestamp.from(settled))
                .param("limit", sought.limit())
                .query(store::event)
                .list();
    }

    /// One event by its number, whoever asks.
    @Transactional(readOnly = true)
    public Optional<Event> find(long id) {
        return sql.sql(ONE).param("id", id).query(store::event).optional();
    }

    private static String @Nullable [] texts(@Nullable Collection<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }
}
