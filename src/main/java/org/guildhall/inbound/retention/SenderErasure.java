package org.guildhall.inbound.retention;

import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the refused mails of a person who asks to be forgotten, those from the address that they
/// sign in with. What became part of a ticket goes with the ticket. It comes first: afterwards
/// nobody knows the address any more.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SenderErasure implements Erasable {
    private static final String HELD =
            "select count(*) from inbound_mail where sender = :sender and state = 'REFUSED'";
    private static final String FORGET =
            "delete from inbound_mail where sender = :sender and state = 'REFUSED'";

    private final JdbcClient sql;
    private final Accounts accounts;

    SenderErasure(JdbcClient sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    @Override
    public DataClass of() {
        return DataClass.INBOUND;
    }

    /// Nothing is counted from the end of a case: a refused mail belongs to none.
    @Override
    public long held(Erasing what) {
        return 0;
    }

    @Override
    public long erase(Erasing what) {
        return 0;
    }

    @Override
    public long heldOf(UUID person) {
        return sql.sql(HELD).param("sender", address(person)).query(Long.class).single();
    }

    @Override
    public long forget(UUID person) {
        return sql.sql(FORGET).param("sender", address(person)).update();
    }

    private String address(UUID person) {
        return accounts.person(new PersonId(person)).email().value();
    }
}
