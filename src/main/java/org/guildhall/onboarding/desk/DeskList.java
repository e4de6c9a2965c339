package org.guildhall.onboarding.desk;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.onboarding.desk.DeskQuery.By;
import org.guildhall.onboarding.desk.DeskQuery.Person;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.ApplicationRow;
import org.guildhall.platform.database.Plans;
import org.guildhall.platform.list.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The desk's list of applications: which ones, in which order, how many.
@Component
class DeskList {
    private static final String THOSE = "select * from onboarding_application where id in (:ids)";
    private static final String FIRST_OF_EACH =
            """
            select a.* from unnest(:stages) s
             cross join lateral (select * from onboarding_application
                                  where stage = s and (cast(:reviewer as uuid) is null or reviewer_id = :reviewer)
                                  order by stage_since, id limit :limit) a
             order by a.stage_since, a.id
            """;
    private static final String HOW_MANY =
            """
            select stage, count(*) as many from onboarding_application
             where stage = any(:stages) and (cast(:reviewer as uuid) is null or reviewer_id = :reviewer)
             group by stage
            """;

    /// From one country to the next by the index, without a look at every row.
    private static final String COUNTRIES =
            """
            with recursive known as (
                (select country from onboarding_application order by country limit 1)
                union all
                select (select a.country from onboarding_application a where a.country > known.country
                         order by a.country limit 1)
                  from known where known.country is not null)
            select country from known where country is not null
            """;

    private final JdbcClient sql;
    private final Plans plans;
    private final DeskKeys keys;
    private final ApplicationRow rows;

    DeskList(JdbcClient sql, Plans plans, DeskKeys keys, ApplicationRow rows) {
        this.sql = sql;
        this.plans = plans;
        this.keys = keys;
        this.rows = rows;
    }

    /// A page of it.
    ///
    /// @param total how many there are, as far as they were counted
    record Listed(List<Application> applications, long total) {}

    /// A page that begins after so many, with how many there are up to `most`. Only keys are put in
    /// order: whole rows, with all that was answered, would be sorted on disk.
    @Transactional(readOnly = true)
    public Listed page(DeskQuery query, int after, int most) {
        plans.forTheseValues();
        var reading = new DeskReading(query);
        if (reading.isOneLook()) {
            var found = keys.counted(reading, after + WorkList.PAGE);
            return new Listed(
                    ordered(cut(found.keys(), after)), Math.min(found.total(), most + 1L));
        }
        if (!query.words().isEmpty()) {
            var found = keys.withWords(reading, most + 1);
            return new Listed(ordered(cut(found, after)), found.size());
        }
        var shown = keys.inOrder(reading, after + WorkList.PAGE);
        return new Listed(ordered(cut(shown, after)), many(reading, most));
    }

    private long many(DeskReading reading, int most) {
        return sql.sql(
                        "select count(*) from (%s limit %d) counted"
                                .formatted(reading.flat(false), most + 1))
                .params(reading.values())
                .query(Long.class)
                .single();
    }

    /// All that match, in order, by their keys.
    @Transactional(readOnly = true)
    public List<UUID> ids(DeskQuery query) {
        plans.forTheseValues();
        return keys.all(new DeskReading(query));
    }

    private static List<UUID> cut(List<UUID> keys, int after) {
        return keys.stream().skip(after).limit(WorkList.PAGE).toList();
    }

    private List<Application> ordered(List<UUID> ids) {
        return those(ids).stream()
                .sorted(comparingInt(found -> ids.indexOf(found.id().value())))
                .toList();
    }

    /// Those with these keys, in no order.
    List<Application> those(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.sql(THOSE).param("ids", ids).query(rows).list();
    }

    /// The longest waiting of each of these stages, so many of each at most.
    List<Application> firstOfEach(Collection<Stage> stages, By by, int limit) {
        return sql.sql(FIRST_OF_EACH)
                .params(board(stages, by))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /// How many stand in each of these stages; one without any isn't named.
    Map<Stage, Long> howMany(Collection<Stage> stages, By by) {
        var many = new HashMap<Stage, Long>();
        sql.sql(HOW_MANY)
                .params(board(stages, by))
                .query(
                        row -> {
                            many.put(Stage.valueOf(row.getString("stage")), row.getLong("many"));
                        });
        return many;
    }

    /// The countries that applications come from.
    List<String> countries() {
        return sql.sql(COUNTRIES).query((row, _) -> row.getString("country")).list();
    }

    private static Map<String, @Nullable Object> board(Collection<Stage> stages, By by) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("stages", names(stages));
        values.put("reviewer", by instanceof Person(var id) ? id : null);
        return values;
    }

    private static String[] names(Collection<Stage> stages) {
        return stages.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
