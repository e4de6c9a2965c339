package org.guildhall.account.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_service`.
@Component
class ServiceStore {
    private static final String ALL =
            "select * from account_service order by ended_at is not null, lower(name), id";
    private static final String ONE = "select * from account_service where id = :id";
    private static final String ADD =
            """
            insert into account_service (id, name, purpose, scopes, created_at)
            values (:id, :name, :purpose, :scopes, :now)
            on conflict (lower(name)) where ended_at is null do nothing
            """;
    private static final String CHANGE =
            """
            update account_service set purpose = :purpose, scopes = :scopes, version = version + 1
             where id = :id and version = :version and ended_at is null
            """;
    private static final String END =
            "update account_service set ended_at = :now, version = version + 1 where id = :id and ended_at is null";

    private final JdbcClient sql;

    ServiceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The living ones first, by name.
    List<ServiceAccount> all() {
        return sql.sql(ALL).query(ServiceStore::account).list();
    }

    Optional<ServiceAccount> byId(UUID id) {
        return sql.sql(ONE).param("id", id).query(ServiceStore::account).optional();
    }

    /// False when a living one goes by that name.
    boolean add(UUID id, Wish wish, Instant now) {
        return wished(ADD, id, wish)
                        .param("name", wish.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// False when somebody was first.
    boolean change(UUID id, long version, Wish wish) {
        return wished(CHANGE, id, wish).param("version", version).update() == 1;
    }

    /// False when it is ended already.
    boolean end(UUID id, Instant now) {
        return sql.sql(END).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    private JdbcClient.StatementSpec wished(String statement, UUID id, Wish wish) {
        return sql.sql(statement)
                .param("id", id)
                .param("purpose", wish.purpose())
                .param("scopes", wish.scopes().stream().map(Enum::name).toArray(String[]::new));
    }

    private static ServiceAccount account(ResultSet row, int number) throws SQLException {
        return new ServiceAccount(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                row.getLong("version"));
    }
}
