package org.guildhall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.database.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The trail as it is read, newest entry first.
@Component
class TrailList {
    private static final String FROM =
            """
             from audit_entry e
             left join audit_detail d on d.number = e.number
             left join audit_history h on h.id = e.event_id
            """;
    private static final String WHERE =
            """
             where (:view = 'ALL'
                    or :view = 'CHANGES' and e.event_id is not null
                    or :view = 'LOOKS' and (e.act like '%.looked' or e.act like '%.document-opened')
                    or :view = 'ERASURES' and e.act = 'audit.erased')
               and (cast(:object as uuid) is null or e.subject_id = :object)
               and (cast(:actor as uuid) is null or e.actor_id = :actor)
               and (cast(:from as timestamptz) is null or e.at >= :from)
               and (cast(:until as timestamptz) is null or e.at < :until)
               and e.number > :above
               and (:words = '' or strpos(lower(concat_ws(' ', d.name, h.name, e.act, e.note,
                                                          e.subject_id)), lower(:words)) > 0
                    or e.act = any(:acts))
            """;
    private static final String WHAT =
            """
            select e.*, coalesce(d.name, h.name, '') as name,
                   coalesce(d.address, h.address, '') as address,
                   coalesce(d.words, h.reason, '') as words
            """;
    private static final String PAGE =
            WHAT + FROM + WHERE + " order by e.number desc limit :limit offset :offset";
    private static final String BELOW =
            WHAT + FROM + WHERE + " and e.number < :below order by e.number desc limit :limit";
    private static final String COUNT =
            "select count(*) from (select 1" + FROM + WHERE + " limit :most) counted";
    private static final String ONE = WHAT + FROM + " where e.number = :number";
    private static final String OF =
            WHAT + FROM + " where e.subject_id = any(:objects) order by e.number";

    private static final String NEWEST = "select coalesce(max(number), 0) from audit_entry";

    /// As far back as words are sought by themselves: all of a trail takes minutes to look through.
    static final int SOUGHT = 100_000;

    private final JdbcClient sql;
    private final Plans plans;

    TrailList(JdbcClient sql, Plans plans) {
        this.sql = sql;
        this.plans = plans;
    }

    List<Line> page(TrailQuery query, int limit, int offset) {
        return asked(PAGE, query)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> line(row))
                .list();
    }

    /// The next ones after that number, so that a whole trail can be read piece by piece.
    List<Line> below(TrailQuery query, long number, int limit) {
        return asked(BELOW, query)
                .param("below", number)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /// How many match, counted no further than this.
    long count(TrailQuery query, int most) {
        return asked(COUNT, query).param("most", most + 1).query(Long.class).single();
    }

    /// The last entry.
    TrailStore.Head head() {
        return new TrailStore(sql).head().orElse(new TrailStore.Head(0, Entry.NOTHING));
    }

    Optional<Line> one(long number) {
        return sql.sql(ONE).param("number", number).query((row, _) -> line(row)).optional();
    }

    List<Line> of(List<UUID> objects) {
        return sql.sql(OF)
                .param("objects", objects.toArray(UUID[]::new))
                .query((row, _) -> line(row))
                .list();
    }

    private StatementSpec asked(String statement, TrailQuery query) {
        plans.forTheseValues();
        return sql.sql(statement)
                .param("above", query.isWide() ? newest() - SOUGHT : 0)
                .param("view", query.view().name())
                .param("object", query.object().orElse(null))
                .param("actor", query.actor().orElse(null))
                .param("from", at(query.from()))
                .param("until", at(query.until()))
                .param("words", query.words().strip())
                .param("acts", query.acts().toArray(String[]::new));
    }

    private long newest() {
        return sql.sql(NEWEST).query(Long.class).single();
    }

    private static @Nullable Timestamp at(Optional<Instant> moment) {
        return moment.map(Timestamp::from).orElse(null);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                TrailStore.entry(row),
                row.getString("name"),
                row.getString("address"),
                row.getString("words"));
    }
}
