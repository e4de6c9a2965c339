package org.guildhall.onboarding.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.onboarding.lifecycle.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many applications run on which version of a programme.
@Component
class ProgrammeRuns {
    private static final String RUNNING =
            """
            select programme_version as version, count(*) as running
              from onboarding_application
             where programme = :programme and stage = any(:open)
             group by programme_version
            """;

    private final JdbcClient sql;

    ProgrammeRuns(JdbcClient sql) {
        this.sql = sql;
    }

    /// By version; a version without any isn't there.
    Map<Integer, Long> of(String programme) {
        var runs = new HashMap<Integer, Long>();
        var open = List.of(Stage.values()).stream().filter(Stage::isOpen).map(Enum::name);
        for (var row :
                sql.sql(RUNNING)
                        .param("programme", programme)
                        .param("open", open.toArray(String[]::new))
                        .query()
                        .listOfRows()) {
            runs.put((Integer) row.get("version"), (Long) row.get("running"));
        }
        return runs;
    }
}
