package org.guildhall.ticket.macro;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.Aim;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_macro`.
@Component
class MacroStore {
    private static final String ALL = "select * from ticket_macro order by lower(name), id";
    private static final String ONE = "select * from ticket_macro where id = :id";
    private static final String ADD =
            "insert into ticket_macro (id, name, text, aim, version) values (:id, :name, :text, :aim, 1)";
    private static final String CHANGE =
            """
            update ticket_macro set name = :name, text = :text, aim = :aim, version = version + 1
             where id = :id and version = :version
            """;
    private static final String REMOVE =
            "delete from ticket_macro where id = :id and version = :version";

    private final JdbcClient sql;

    MacroStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What becomes of what is written.
    enum Outcome {
        DONE,
        NAME_KNOWN,
        SOMEBODY_FIRST
    }

    List<Macro> all() {
        return sql.sql(ALL).query(MacroStore::macro).list();
    }

    Optional<Macro> one(UUID id) {
        return sql.sql(ONE).param("id", id).query(MacroStore::macro).optional();
    }

    Outcome keep(Macro macro) {
        var fresh = macro.version() == 0;
        var statement =
                sql.sql(fresh ? ADD : CHANGE)
                        .param("id", macro.id())
                        .param("name", macro.name())
                        .param("text", macro.text())
                        .param("aim", macro.aim().name());
        try {
            var rows = (fresh ? statement : statement.param("version", macro.version())).update();
            return rows == 1 ? Outcome.DONE : Outcome.SOMEBODY_FIRST;
        } catch (DuplicateKeyException known) {
            return Outcome.NAME_KNOWN;
        }
    }

    boolean remove(UUID id, long version) {
        return sql.sql(REMOVE).param("id", id).param("version", version).update() == 1;
    }

    private static Macro macro(ResultSet row, int number) throws SQLException {
        return new Macro(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("text"),
                Aim.valueOf(row.getString("aim")),
                row.getLong("version"));
    }
}
