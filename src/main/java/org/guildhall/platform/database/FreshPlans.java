package org.guildhall.platform.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Statements that PostgreSQL plans anew each time, for whoever takes the next piece of a queue: a
/// plan that was kept from when the queue was empty compares each piece with each other once it is
/// long, which takes seconds for every piece until the table is analysed.
@Component
public class FreshPlans {
    private final JdbcClient sql;

    public FreshPlans(DataSource database) {
        this.sql = JdbcClient.create(new Unprepared(database));
    }

    /// A statement, to be filled in and run.
    public StatementSpec sql(String statement) {
        return sql.sql(statement);
    }

    private static final class Unprepared extends JdbcTemplate {
        private Unprepared(DataSource database) {
            super(database);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
