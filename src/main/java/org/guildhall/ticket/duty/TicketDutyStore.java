package org.guildhall.ticket.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_duty`.
@Component
class TicketDutyStore {
    private static final String ALL = "select * from ticket_duty order by person_id";

    /// Two tickets that come at once are given one after the other.
    private static final String HELD = ALL + " for update";

    private static final String BEGIN =
            """
            insert into ticket_duty (person_id, takes, topics, version) values (:person, :takes, :topics, 1)
            on conflict do nothing
            """;
    private static final String CHANGE =
            """
            update ticket_duty set takes = :takes, topics = :topics, version = version + 1
             where person_id = :person and version = :version
            """;
    private static final String CAME =
            "update ticket_duty set last_at = :now where person_id = :person";

    private final JdbcClient sql;

    TicketDutyStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Duty> all() {
        return sql.sql(ALL).query(TicketDutyStore::duty).list();
    }

    List<Duty> held() {
        return sql.sql(HELD).query(TicketDutyStore::duty).list();
    }

    /// False when somebody was first.
    boolean keep(Duty duty) {
        var statement =
                sql.sql(duty.version() == 0 ? BEGIN : CHANGE)
                        .param("person", duty.person().value())
                        .param("takes", duty.takes())
                        .param("topics", duty.topics().stream().sorted().toArray(String[]::new));
        return (duty.version() == 0 ? statement : statement.param("version", duty.version()))
                        .update()
                == 1;
    }

    void came(PersonId person, Instant now) {
        sql.sql(CAME).param("person", person.value()).param("now", Timestamp.from(now)).update();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBoolean("takes"),
                Set.of((String[]) row.getArray("topics").getArray()),
                Optional.ofNullable(row.getTimestamp("last_at")).map(Timestamp::toInstant),
                row.getLong("version"));
    }
}
