package org.guildhall.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Member;
import org.guildhall.contract.lifecycle.Action;
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
    public Set<UUID> of(Member caller) {
        return new HashSet<>(
                sql.sql(OF).param("account", caller.account().value()).query(UUID.class).list());
    }

    @Override
    public Set<String> told() {
        return Stream.of(Action.values())
                .map(action -> "contract." + action.past())
                .collect(Collectors.toSet());
    }
}
