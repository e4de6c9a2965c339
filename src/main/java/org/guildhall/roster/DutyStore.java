package org.guildhall.roster;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `roster_duty`.
@Component
class DutyStore {
    private static final String ALL = "select * from roster_duty order by person_id";
    private static final String HELD = ALL + " for update";
    private static final String KEEP =
            """
            insert into roster_duty (person_id, version, takes, regions, programmes)
            values (:person, :version + 1, :takes, :regions, :programmes)
            on conflict (person_id) do update
               set version = excluded.version, takes = excluded.takes, regions = excluded.regions,
                   programmes = excluded.programmes
             where roster_duty.version = :version
            """;

    private final JdbcClient sql;

    DutyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<PersonId, Duty> all() {
        return read(ALL);
    }

    /// The same, and whoever else wants to choose waits until the transaction ends.
    Map<PersonId, Duty> held() {
        return read(HELD);
    }

    /// False when somebody was first.
    boolean keep(Duty duty) {
        return sql.sql(KEEP)
                        .param("person", duty.person().value())
                        .param("version", duty.version())
                        .param("takes", duty.takes())
                        .param(
                                "regions",
                                duty.regions().stream().map(Enum::name).toArray(String[]::new))
                        .param("programmes", duty.programmes().toArray(String[]::new))
                        .update()
                == 1;
    }

    private Map<PersonId, Duty> read(String query) {
        return sql.sql(query).query(DutyStore::duty).list().stream()
                .collect(toMap(Duty::person, Function.identity()));
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getLong("version"),
                row.getBoolean("takes"),
                texts(row, "regions").stream().map(Region::valueOf).collect(toSet()),
                texts(row, "programmes"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(toSet());
    }
}
