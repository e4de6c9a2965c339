package org.guildhall.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of kept views: `desk_view`.
@Component
class SavedViewStore {
    private static final String ADD =
            """
            insert into desk_view (id, person_id, person_name, place, name, address, shared, created_at)
            values (:id, :person, :personName, :place, :name, :address, :shared, :now)
            """;
    private static final String OF =
            """
            select * from desk_view where place = :place and (person_id = :person or shared)
             order by lower(name), id
            """;
    private static final String BY_ID = "select * from desk_view where id = :id";
    private static final String COUNT = "select count(*) from desk_view where person_id = :person";
    private static final String REMOVE = "delete from desk_view where id = :id";

    private final JdbcClient sql;

    SavedViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when the person has one of that name there.
    boolean add(SavedView view, Instant now) {
        try {
            sql.sql(ADD)
                    .param("id", view.id())
                    .param("person", view.person().value())
                    .param("personName", view.personName())
                    .param("place", view.place())
                    .param("name", view.name())
                    .param("address", view.address())
                    .param("shared", view.shared())
                    .param("now", Timestamp.from(now))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /// A person's own of a list, and those that are shared.
    List<SavedView> of(PersonId person, String place) {
        return sql.sql(OF)
                .param("person", person.value())
                .param("place", place)
                .query(SavedViewStore::view)
                .list();
    }

    Optional<SavedView> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(SavedViewStore::view).optional();
    }

    int count(PersonId person) {
        return sql.sql(COUNT).param("person", person.value()).query(Integer.class).single();
    }

    void remove(UUID id) {
        sql.sql(REMOVE).param("id", id).update();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getString("place"),
                row.getString("name"),
                row.getString("address"),
                row.getBoolean("shared"));
    }
}
