package org.guildhall.training.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.value.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `training_attempt`.
@Component
public class AttemptStore {
    private static final String KEEP =
            """
            insert into training_attempt (id, partnership_id, person_id, person_name, course, number, wrong, asked, passed, at)
            values (:id, :partnership, :person, :name, :course, :number, :wrong, :asked, :passed, :at)
            on conflict (partnership_id, person_id, course, number) do nothing
            """;
    private static final String OF =
            "select * from training_attempt where partnership_id = :partnership order by at,"
                    + " number";
    private static final String EXCUSE =
            """
            update training_attempt set excused = true
             where partnership_id = :partnership and person_id = :person and course = :course and not passed
            """;

    private final JdbcClient sql;

    AttemptStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when that attempt was made already.
    public boolean keep(Attempt attempt) {
        return sql.sql(KEEP)
                        .param("id", Ids.next())
                        .param("partnership", attempt.partnership())
                        .param("person", attempt.person().value())
                        .param("name", attempt.name())
                        .param("course", attempt.course())
                        .param("number", attempt.number())
                        .param("wrong", attempt.wrong().toArray(String[]::new))
                        .param("asked", attempt.asked())
                        .param("passed", attempt.passed())
                        .param("at", Timestamp.from(attempt.at()))
                        .update()
                == 1;
    }

    List<Attempt> of(UUID partnership) {
        return sql.sql(OF).param("partnership", partnership).query(AttemptStore::attempt).list();
    }

    /// How many of them count no more from now on.
    public int excuse(UUID partnership, PersonId person, String course) {
        return sql.sql(EXCUSE)
                .param("partnership", partnership)
                .param("person", person.value())
                .param("course", course)
                .update();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getObject("partnership_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getString("course"),
                row.getInt("number"),
                Arrays.asList((String[]) row.getArray("wrong").getArray()),
                row.getInt("asked"),
                row.getBoolean("passed"),
                row.getBoolean("excused"),
                row.getTimestamp("at").toInstant());
    }
}
