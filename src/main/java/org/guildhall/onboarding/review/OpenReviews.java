package org.guildhall.onboarding.review;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.passage.ApplicationRow;
import org.guildhall.roster.Workload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The applications that business developers have to do with: handed in and not ended.
@Component
class OpenReviews implements Workload {
    private static final String COUNTED =
            """
            select reviewer_id, count(*) as open from onboarding_application
             where reviewer_id is not null and stage = any(:stages)
             group by reviewer_id
            """;
    private static final String OF_REVIEWER =
            """
            select * from onboarding_application
             where reviewer_id = :reviewer and stage = any(:stages)
             order by stage_since, id for update
            """;

    private final JdbcClient sql;
    private final ApplicationRow rows;

    OpenReviews(JdbcClient sql, ApplicationRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public Map<PersonId, Long> open() {
        return sql
                .sql(COUNTED)
                .param("stages", stages())
                .query(
                        (row, _) ->
                                Map.entry(
                                        new PersonId(row.getObject("reviewer_id", UUID.class)),
                                        row.getLong("open")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those of one business developer, kept from everybody else until the transaction ends.
    List<Application> of(PersonId reviewer) {
        return sql.sql(OF_REVIEWER)
                .param("reviewer", reviewer.value())
                .param("stages", stages())
                .query(rows)
                .list();
    }

    private static String[] stages() {
        return Action.ASSIGN.origins().stream().map(Enum::name).toArray(String[]::new);
    }
}
