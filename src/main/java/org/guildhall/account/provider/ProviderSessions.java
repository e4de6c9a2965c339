package org.guildhall.account.provider;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.session.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which sessions began at which provider, so that signing out can lead there: the only class that
/// names `account_provider_session`. A row goes with its session.
@Component
class ProviderSessions {
    private static final String BEGAN =
            "insert into account_provider_session (session_id, provider) values (:session, :provider)";
    private static final String OF =
            "select provider from account_provider_session where session_id = :session";

    private final JdbcClient sql;

    ProviderSessions(JdbcClient sql) {
        this.sql = sql;
    }

    void began(Session session, Provider provider) {
        sql.sql(BEGAN).param("session", session.id()).param("provider", provider.key()).update();
    }

    Optional<UUID> of(Session session) {
        return sql.sql(OF).param("session", session.id()).query(UUID.class).optional();
    }
}
