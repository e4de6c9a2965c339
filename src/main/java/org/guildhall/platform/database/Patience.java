package org.guildhall.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets the rest of a transaction take longer than what people ask for may: work in the background,
/// and figures over all of history. The pool gives the connection its haste back.
@Component
public class Patience {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final DataSource database;

    Patience(DataSource database) {
        this.database = database;
    }

    /// From here to the end of the caller's transaction a statement may take ten minutes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginHere() {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection.setNetworkTimeout(Runnable::run, (int) LONG.toMillis());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
