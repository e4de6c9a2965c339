package org.guildhall.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How PostgreSQL plans what a transaction asks.
@Component
public class Plans {
    /// A plan for any values would pass the indexes by that these very values call for. And who
    /// wants the first page of many waits longer for helpers to begin than for the page itself.
    private static final String EACH_ITS_OWN =
            """
            select set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('max_parallel_workers_per_gather', '0', true)
            """;

    private final JdbcClient sql;

    public Plans(JdbcClient sql) {
        this.sql = sql;
    }

    /// From here to the end of the caller's transaction each statement is planned for its values,
    /// and read by one process: for lists and searches, whose filters make all the difference.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forTheseValues() {
        sql.sql(EACH_ITS_OWN).query().singleRow();
    }
}
