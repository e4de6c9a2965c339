package org.guildhall.support;

import org.guildhall.platform.event.Events;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Waits until everybody has heard what happened, the figures too.
public final class Told {
    private static final String DUE = "select count(*) from insight_due";

    private Told() {}

    /// Nothing is left to be heard or told.
    public static void everything(Events events, JdbcClient sql) {
        Eventually.holds("all is heard", () -> events.waiting() == 0);
        Eventually.holds("all is told", () -> sql.sql(DUE).query(Long.class).single() == 0);
    }
}
