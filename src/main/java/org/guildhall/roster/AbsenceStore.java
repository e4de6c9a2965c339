package org.guildhall.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `roster_absence`.
@Component
class AbsenceStore {
    private static final String ADD =
            """
            insert into roster_absence (id, person_id, first_day, last_day, deputy_id, handover)
            values (:id, :person, :from, :to, :deputy, :handover)
            """;
    private static final String SINCE =
            """
            select * from roster_absence
             where not taken_back and last_day >= :day
             order by first_day, id
            """;
    private static final String BY_ID =
            "select * from roster_absence where id = :id and not taken_back";
    private static final String TAKE_BACK =
            "update roster_absence set taken_back = true where id = :id and not taken_back";
    private static final String BEGIN =
            """
            update roster_absence set handed_over = true
             where id = :id and not handed_over and not taken_back
            """;

    private final JdbcClient sql;

    AbsenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Absence absence) {
        sql.sql(ADD)
                .param("id", absence.id())
                .param("person", absence.person().value())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("deputy", absence.deputy().map(PersonId::value).orElse(null))
                .param("handover", absence.handover())
                .update();
    }

    /// Those that last at least until that day, in their order.
    List<Absence> since(LocalDate day) {
        return sql.sql(SINCE).param("day", day).query(AbsenceStore::absence).list();
    }

    Optional<Absence> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(AbsenceStore::absence).optional();
    }

    /// False when somebody was first.
    boolean takeBack(UUID id) {
        return sql.sql(TAKE_BACK).param("id", id).update() == 1;
    }

    /// True once, when it has begun.
    boolean begin(UUID id) {
        return sql.sql(BEGIN).param("id", id).update() == 1;
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getObject("deputy_id", UUID.class)).map(PersonId::new),
                row.getBoolean("handover"));
    }
}
