package org.guildhall.verification.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.platform.value.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `verification_enterprise`.
@Component
public class EnterpriseStore {
    private static final String MEET =
            """
            insert into verification_enterprise (id, country, number, scheme, legal_name, known_since)
            values (:id, :country, :number, :scheme, :name, :now)
            on conflict (country, number) do update set legal_name = excluded.legal_name
            returning id
            """;
    private static final String ONE = "select * from verification_enterprise where id = :id";
    private static final String MANY = "select * from verification_enterprise where id = any(:ids)";

    private final JdbcClient sql;

    EnterpriseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The enterprise of that country and number, known already or new; it goes by that name now.
    public EnterpriseId meet(Details details, Instant now) {
        var id =
                sql.sql(MEET)
                        .param("id", Ids.next())
                        .param("country", details.country())
                        .param("number", details.number())
                        .param("scheme", details.scheme())
                        .param("name", details.legalName())
                        .param("now", Timestamp.from(now))
                        .query(UUID.class)
                        .single();
        return new EnterpriseId(id);
    }

    /// The enterprise with that key.
    public Optional<Enterprise> find(EnterpriseId id) {
        return sql.sql(ONE).param("id", id.value()).query(EnterpriseStore::enterprise).optional();
    }

    /// The enterprises with those keys.
    public Map<EnterpriseId, Enterprise> find(Collection<EnterpriseId> ids) {
        if (ids.isEmpty()) return Map.of();
        var keys = ids.stream().map(EnterpriseId::value).distinct().toArray(UUID[]::new);
        return sql.sql(MANY).param("ids", keys).query(EnterpriseStore::enterprise).list().stream()
                .collect(Collectors.toMap(Enterprise::id, found -> found));
    }

    private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                new EnterpriseId(row.getObject("id", UUID.class)),
                row.getString("country"),
                row.getString("number"),
                row.getString("scheme"),
                row.getString("legal_name"));
    }
}
