package org.guildhall.account.scim;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Forgettable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By which id the directory knows whom: the only class that names `account_external_id`.
@Component
class ExternalIds implements Forgettable {
    private static final String ALL = "select person_id, external_id from account_external_id";
    private static final String OF =
            "select external_id from account_external_id where person_id = :person";
    private static final String KEEP =
            """
            insert into account_external_id (person_id, external_id) values (:person, :external)
            on conflict (person_id) do update set external_id = :external
            """;
    private static final String END = "delete from account_external_id where person_id = :person";

    private final JdbcClient sql;

    ExternalIds(JdbcClient sql) {
        this.sql = sql;
    }

    Map<PersonId, String> all() {
        var all = new HashMap<PersonId, String>();
        sql.sql(ALL)
                .query(
                        row -> {
                            var person = new PersonId(row.getObject("person_id", UUID.class));
                            all.put(person, row.getString("external_id"));
                        });
        return all;
    }

    /// Empty when there is none.
    String of(PersonId person) {
        return sql.sql(OF)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// An empty one is none.
    void keep(PersonId person, String external) {
        var statement = sql.sql(external.isEmpty() ? END : KEEP).param("person", person.value());
        if (!external.isEmpty()) statement = statement.param("external", external);
        statement.update();
    }

    @Override
    public DataClass of() {
        return DataClass.SIGN_IN;
    }

    @Override
    public long heldOf(UUID person) {
        return of(new PersonId(person)).isEmpty() ? 0 : 1;
    }

    @Override
    public long forget(UUID person) {
        return sql.sql(END).param("person", person).update();
    }
}
