package org.guildhall.network.retention;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.platform.retention.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts whose UID an application or a partnership sells with.
@Component
class UidTies implements Ties {
    private static final String NAMED = "select uid from network_uid where uid = any(:uids)";

    private final JdbcClient sql;
    private final Accounts accounts;

    UidTies(JdbcClient sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    @Override
    public Set<UUID> tied(Set<UUID> ids, Instant since) {
        var asked = accounts.accounts(ids.stream().map(AccountId::new).toList()).values();
        var named =
                Set.copyOf(
                        sql.sql(NAMED)
                                .param(
                                        "uids",
                                        asked.stream()
                                                .map(each -> each.uid().value())
                                                .toArray(String[]::new))
                                .query(String.class)
                                .list());
        return asked.stream()
                .filter(each -> named.contains(each.uid().value()))
                .map(Account::id)
                .map(AccountId::value)
                .collect(Collectors.toSet());
    }
}
