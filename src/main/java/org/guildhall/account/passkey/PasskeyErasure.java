package org.guildhall.account.passkey;

import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Forgettable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases somebody's passkeys when they ask to be forgotten.
@Component
class PasskeyErasure implements Forgettable {
    private static final String HELD_OF =
            "select count(*) from account_passkey where person_id = :person";
    private static final String FORGET =
            """
            with gone as (delete from account_passkey where person_id = :person returning 1)
            select count(*) from gone
            """;

    private final JdbcClient sql;

    PasskeyErasure(JdbcClient sql) {
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
