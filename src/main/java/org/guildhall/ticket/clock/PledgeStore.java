package org.guildhall.ticket.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.guildhall.ticket.lifecycle.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_pledge`.
@Component
class PledgeStore {
    private static final String ALL = "select * from ticket_pledge";
    private static final String ONE = "select * from ticket_pledge where priority = :priority";
    private static final String CHANGE =
            """
            update ticket_pledge set first_minutes = :first, resolution_minutes = :resolution, version = version + 1
             where priority = :priority and version = :version
            """;

    private final JdbcClient sql;

    PledgeStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Pledge> all() {
        return sql.sql(ALL).query(PledgeStore::pledge).list();
    }

    Pledge of(Priority priority) {
        return sql.sql(ONE).param("priority", priority.name()).query(PledgeStore::pledge).single();
    }

    /// False when somebody was first.
    boolean change(Pledge pledge) {
        return sql.sql(CHANGE)
                        .param("priority", pledge.priority().name())
                        .param("first", pledge.first().toMinutes())
                        .param("resolution", pledge.resolution().toMinutes())
                        .param("version", pledge.version())
                        .update()
                == 1;
    }

    private static Pledge pledge(ResultSet row, int number) throws SQLException {
        return new Pledge(
                Priority.valueOf(row.getString("priority")),
                Duration.ofMinutes(row.getInt("first_minutes")),
                Duration.ofMinutes(row.getInt("resolution_minutes")),
                row.getLong("version"));
    }
}
