package org.guildhall.account.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_role_mapping`. A mapping never changes: it holds, or it was
/// ended, so the rows are their own history.
@Component
class MappingStore {
    private static final String HOLDING =
            "select * from account_role_mapping where ended_at is null order by claim, value, role";
    private static final String ENDED =
            "select * from account_role_mapping where ended_at is not null order by ended_at desc limit 50";
    private static final String ONE =
            "select * from account_role_mapping where id = :id and ended_at is null";
    private static final String ADD =
            """
            insert into account_role_mapping (id, claim, value, role, made_at, made_by)
            values (:id, :claim, :value, :role, :at, :by)
            on conflict (claim, value, role) where ended_at is null do nothing
            """;
    private static final String END =
            "update account_role_mapping set ended_at = :at, ended_by = :by where id = :id and ended_at is null";

    private final JdbcClient sql;

    MappingStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<RoleMapping> holding() {
        return sql.sql(HOLDING).query(MappingStore::mapping).list();
    }

    /// The last fifty, latest first.
    List<EndedMapping> ended() {
        return sql.sql(ENDED).query(MappingStore::former).list();
    }

    Optional<RoleMapping> holding(UUID id) {
        return sql.sql(ONE).param("id", id).query(MappingStore::mapping).optional();
    }

    /// False when the same holds already.
    boolean add(RoleMapping mapping) {
        return by(ADD, mapping.id(), mapping.made(), mapping.by())
                        .param("claim", mapping.claim())
                        .param("value", mapping.value())
                        .param("role", mapping.role().name())
                        .update()
                == 1;
    }

    /// False when somebody was first.
    boolean end(UUID id, Instant at, String who) {
        return by(END, id, at, who).update() == 1;
    }

    private JdbcClient.StatementSpec by(String statement, UUID id, Instant at, String who) {
        return sql.sql(statement).param("id", id).param("at", Timestamp.from(at)).param("by", who);
    }

    private static RoleMapping mapping(ResultSet row, int number) throws SQLException {
        return new RoleMapping(
                row.getObject("id", UUID.class),
                row.getString("claim"),
                row.getString("value"),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }

    private static EndedMapping former(ResultSet row, int number) throws SQLException {
        return new EndedMapping(
                mapping(row, number),
                row.getTimestamp("ended_at").toInstant(),
                row.getString("ended_by"));
    }
}
