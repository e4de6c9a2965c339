package org.guildhall.demo.clock;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The only class that names `demo_clock`.
class ClockStore {
    private static final String AHEAD = "select ahead_millis from demo_clock where id = 1";
    private static final String KEEP =
            """
            insert into demo_clock (id, ahead_millis) values (1, :millis)
            on conflict (id) do update set ahead_millis = excluded.ahead_millis
            """;

    private final JdbcClient sql;

    ClockStore(JdbcClient sql) {
        this.sql = sql;
    }

    Duration ahead() {
        return sql.sql(AHEAD)
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    void keep(Duration ahead) {
        sql.sql(KEEP).param("millis", ahead.toMillis()).update();
    }
}
