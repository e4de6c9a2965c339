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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The desk's list of applications: which ones, in which order, how many.
@Component
class DeskList {
    private static final String PAGE = " limit :limit offset :offset";
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
    private final ApplicationRow rows;

    DeskList(JdbcClient sql, ApplicationRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// A page of them. Only keys are put in order: whole rows, with all that was answered, would be
    /// sorted on disk.
    List<Application> page(DeskQuery query, int limit, int offset) {
        var ids =
                sql.sql("select a.id" + DeskClauses.which(query) + DeskClauses.order(query) + PAGE)
                        .params(DeskClauses.values(query))
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        return those(ids).stream()
                .sorted(comparingInt(found -> ids.indexOf(found.id().value())))
                .toList();
    }

    /// How many there are, counted up to one more than `most`.
    long count(DeskQuery query, int most) {
        return sql.sql(
                        "select count(*) from (select"
                                + DeskClauses.which(query)
                                + " limit :many) counted")
                .params(DeskClauses.values(query))
                .param("many", most + 1)
                .query(Long.class)
                .single();
    }

    /// All that match, in order, by their keys.
    List<UUID> ids(DeskQuery query) {
        return sql.sql("select a.id" + DeskClauses.which(query) + DeskClauses.order(query))
                .params(DeskClauses.values(query))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
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
        values.put("stages", DeskClauses.names(stages));
        values.put("reviewer", by instanceof Person(var id) ? id : null);
        return values;
    }
}
