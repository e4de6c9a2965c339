package org.guildhall.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The only class that names `demo_persona`.
class PersonaStore {
    private static final String ADD =
            """
            insert into demo_persona (position, person_id, role, company, situation, token)
            values (:position, :person, :role, :company, :situation, :token)
            """;
    private static final String ALL = "select * from demo_persona order by position";

    private final JdbcClient sql;

    PersonaStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Part(PersonId person, String role, String company, String situation, String token) {}

    void add(int position, Part part) {
        sql.sql(ADD)
                .param("position", position)
                .param("person", part.person().value())
                .param("role", part.role())
                .param("company", part.company())
                .param("situation", part.situation())
                .param("token", part.token())
                .update();
    }

    List<Part> all() {
        return sql.sql(ALL).query(PersonaStore::part).list();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("role"),
                row.getString("company"),
                row.getString("situation"),
                row.getString("token"));
    }
}
