package org.guildhall.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How PostgreSQL plans what a transaction asks.
@Component
public class Plans {
    /// A plan for any values would pass the indexes by that these very values call for.
    private static final String EACH_ITS_OWN = "set local plan_cache_mode = force_custom_plan";

    private final JdbcClient sql;

    Plans(JdbcClient sql) {
        this.sql = sql;
    }

    /// From here to the end of the caller's transaction each statement is planned for its values:
    /// for lists and searches, whose filters make all the difference.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forTheseValues() {
        sql.sql(EACH_ITS_OWN).update();
    }
}
