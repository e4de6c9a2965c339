package org.guildhall.account.provider;

import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Forgettable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases who somebody is at identity providers, when they ask to be forgotten.
@Component
class IdentityErasure implements Forgettable {
    private static final String HELD_OF =
            "select count(*) from account_identity where person_id = :person";
    private static final String FORGET =
            """
            with identities as (delete from account_identity where person_id = :person returning 1),
                 attempts as (delete from account_provider_attempt where person_id = :person returning 1)
            select (select count(*) from identities) + (select count(*) from attempts)
            """;

    private final JdbcClient sql;

    IdentityErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.SIGN_IN;
    }

    @Override
    public long heldOf(UUID person) {
        return sql.sql(HELD_OF).param("person", person).query(Long.class).single();
    }

    @Override
    public long forget(UUID person) {
        return sql.sql(FORGET).param("person", person).query(Long.class).single();
    }
}
