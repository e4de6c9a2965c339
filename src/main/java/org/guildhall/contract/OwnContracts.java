package org.guildhall.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.feed.Own;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An account's contracts, from when they were sent.
@Component
class OwnContracts implements Own {
    private static final String OF =
            "select id from contract_contract where account_id = :account and state <> 'DRAFTED'";

    private final JdbcClient sql;

    OwnContracts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> of(AccountId account) {
        return new HashSet<>(
                sql.sql(OF).param("account", account.value()).query(UUID.class).list());
    }

    @Override
    public Set<String> hidden() {
        return Set.of("contract.drafted");
    }
}
