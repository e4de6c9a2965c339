package org.guildhall.verification.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        return new Enterprise(
                new EnterpriseId(row.getObject("id", UUID.class)),
                row.getString("country"),
                row.getString("number"),
                row.getString("scheme"),
                row.getString("legal_name"));
    }
}
