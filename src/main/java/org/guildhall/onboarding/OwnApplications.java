package org.guildhall.onboarding;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.feed.Own;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An account's applications; of their history its people are told what their page shows.
@Component
class OwnApplications implements Own {
    private static final String OF =
            "select id from onboarding_application where account_id = :account";

    private final JdbcClient sql;

    OwnApplications(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> of(AccountId account) {
        return new HashSet<>(
                sql.sql(OF).param("account", account.value()).query(UUID.class).list());
    }

    @Override
    public Set<String> hidden() {
        return Conversation.OURS.stream()
                .map(type -> "application." + type)
                .collect(Collectors.toSet());
    }
}
