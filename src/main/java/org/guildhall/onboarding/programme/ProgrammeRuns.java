package org.guildhall.onboarding.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.programme.VersionsInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many applications run on which version of a programme.
@Component
class ProgrammeRuns implements VersionsInUse {
    private static final String RUNNING =
            """
            select programme_version as version, count(*) as running
              from onboarding_application
             where programme = :programme and stage = any(:open)
             group by programme_version
            """;

    private static final String IN_USE =
            """
            select distinct programme, programme_version from onboarding_application where stage = any(:open)
            """;

    private final JdbcClient sql;

    ProgrammeRuns(JdbcClient sql) {
        this.sql = sql;
    }

    /// By version; a version without any isn't there.
    Map<Integer, Long> of(String programme) {
        var runs = new HashMap<Integer, Long>();
        for (var row :
                sql.sql(RUNNING)
                        .param("programme", programme)
                        .param("open", open())
                        .query()
                        .listOfRows()) {
            runs.put((Integer) row.get("version"), (Long) row.get("running"));
        }
        return runs;
    }

    @Override
    public Set<Version> inUse() {
        return sql.sql(IN_USE)
                .param("open", open())
                .query(
                        (row, _) ->
                                new Version(
                                        row.getString("programme"),
                                        row.getInt("programme_version")))
                .set();
    }

    private static String[] open() {
        return List.of(Stage.values()).stream()
                .filter(Stage::isOpen)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
