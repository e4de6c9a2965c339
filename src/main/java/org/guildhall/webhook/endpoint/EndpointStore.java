package org.guildhall.webhook.endpoint;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.secret.HookSecret;
import org.guildhall.webhook.endpoint.Endpoint.Health;
import org.guildhall.webhook.endpoint.Endpoint.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `webhook_endpoint`, but for the query that takes what is to be sent.
@Component
public class EndpointStore {
    private static final String ADD =
            """
            insert into webhook_endpoint (id, version, address, description, types, state, since, by, secret, created_at)
            values (:id, :version, :address, :description, :types, :state, :since, :by, :secret, :since)
            """;
    private static final String SAVE =
            """
            update webhook_endpoint
               set version = :version, address = :address, description = :description, types = :types,
                   state = :state, since = :since, by = :by,
                   failing_since = case when :state = 'ACTIVE' and state <> 'ACTIVE' or address <> :address then null
                                        else failing_since end
             where id = :id and version = :version - 1
            """;
    private static final String REPLACE =
            """
            update webhook_endpoint
               set version = version + 1, old_secret = secret, old_until = :until, secret = :secret
             where id = :id and version = :version
            """;
    private static final String WELL =
            "update webhook_endpoint set failing_since = null, succeeded_at = :now where id = :id";
    private static final String ILL =
            """
            update webhook_endpoint
               set failing_since = case when address = :address then coalesce(failing_since, :now) else failing_since end
             where id = :id
            returning *
            """;
    private static final String REMOVE =
            "delete from webhook_endpoint where id = :id and version = :version";
    private static final String BY_ID = "select * from webhook_endpoint where id = :id";
    private static final String ALL = "select * from webhook_endpoint order by created_at, id";
    private static final String HEARING =
            "select * from webhook_endpoint where state <> 'SWITCHED_OFF' order by created_at, id";

    private final JdbcClient sql;
    private final Secrets secrets;

    EndpointStore(JdbcClient sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    public void add(Endpoint fresh, HookSecret secret) {
        var _ = values(ADD, fresh).param("secret", secrets.lock(fresh.id(), secret)).update();
    }

    /// One that is on again, or elsewhere, has a clean slate. False when somebody was first.
    public boolean save(Endpoint next) {
        return values(SAVE, next).update() == 1;
    }

    /// Puts another secret in the place of the present one, which signs as well until then. False
    /// when somebody was first.
    public boolean replace(Endpoint seen, HookSecret secret, Instant until) {
        return sql.sql(REPLACE)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("secret", secrets.lock(seen.id(), secret))
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /// A message arrived.
    public void well(UUID id, Instant now) {
        sql.sql(WELL).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /// A message didn't; the endpoint as it is now, when it is still there.
    ///
    /// @param address that didn't take it
    public Optional<Endpoint> ill(UUID id, URI address, Instant now) {
        return sql.sql(ILL)
                .param("id", id)
                .param("address", address.toString())
                .param("now", Timestamp.from(now))
                .query(EndpointStore::endpoint)
                .optional();
    }

    /// With all its deliveries. False when somebody was first.
    public boolean remove(Endpoint seen) {
        return sql.sql(REMOVE).param("id", seen.id()).param("version", seen.version()).update()
                == 1;
    }

    public Optional<Endpoint> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(EndpointStore::endpoint).optional();
    }

    public List<Endpoint> all() {
        return sql.sql(ALL).query(EndpointStore::endpoint).list();
    }

    /// Those for which events are kept: active and paused ones.
    public List<Endpoint> hearing() {
        return sql.sql(HEARING).query(EndpointStore::endpoint).list();
    }

    /// What its messages are signed with now, the present one first.
    public List<HookSecret> secrets(UUID id, Instant now) {
        return sql.sql(BY_ID)
                .param("id", id)
                .query(
                        (row, _) -> {
                            var found = new ArrayList<HookSecret>();
                            found.add(secrets.unlock(id, row.getBytes("secret")));
                            var until = instant(row, "old_until");
                            if (until.filter(now::isBefore).isPresent())
                                found.add(secrets.unlock(id, row.getBytes("old_secret")));
                            return List.copyOf(found);
                        })
                .single();
    }

    private JdbcClient.StatementSpec values(String statement, Endpoint endpoint) {
        return sql.sql(statement)
                .param("id", endpoint.id())
                .param("version", endpoint.version())
                .param("address", endpoint.plan().address().toString())
                .param("description", endpoint.plan().description())
                .param("types", endpoint.plan().types().names().toArray(String[]::new))
                .param("state", endpoint.state().name())
                .param("since", Timestamp.from(endpoint.standing().since()))
                .param("by", endpoint.standing().by());
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var types = List.of((String[]) row.getArray("types").getArray());
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Plan(
                        URI.create(row.getString("address")),
                        row.getString("description"),
                        new EventTypes(types)),
                new Standing(
                        EndpointState.valueOf(row.getString("state")),
                        row.getTimestamp("since").toInstant(),
                        row.getString("by")),
                new Health(instant(row, "failing_since"), instant(row, "succeeded_at")),
                instant(row, "old_until"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
