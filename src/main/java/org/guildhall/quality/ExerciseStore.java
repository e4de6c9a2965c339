package org.guildhall.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `quality_exercise`.
@Component
class ExerciseStore {
    private static final String ADD =
            "insert into quality_exercise (id, person_id, ticket_id, at) values (:id, :person, :ticket, :at)";
    private static final String ANSWER =
            "update quality_exercise set answer = :answer where id = :id and answer is null";
    private static final String OF =
            "select * from quality_exercise where person_id = :person order by at desc, id desc limit 100";
    private static final String ONE =
            "select * from quality_exercise where id = :id and person_id = :person";

    private final JdbcClient sql;

    ExerciseStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Exercise fresh) {
        sql.sql(ADD)
                .param("id", fresh.id())
                .param("person", fresh.person().value())
                .param("ticket", fresh.ticket().value())
                .param("at", Timestamp.from(fresh.at()))
                .update();
    }

    /// False when it was answered already.
    boolean answer(UUID id, String answer) {
        return sql.sql(ANSWER).param("id", id).param("answer", answer).update() == 1;
    }

    List<Exercise> of(PersonId person) {
        return sql.sql(OF).param("person", person.value()).query(ExerciseStore::exercise).list();
    }

    Optional<Exercise> one(UUID id, PersonId person) {
        return sql.sql(ONE)
                .param("id", id)
                .param("person", person.value())
                .query(ExerciseStore::exercise)
                .optional();
    }

    private static Exercise exercise(ResultSet row, int number) throws SQLException {
        return new Exercise(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("answer")));
    }
}
