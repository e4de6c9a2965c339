package org.guildhall.verification;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Member;
import org.guildhall.feed.Own;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An account's verification: its own steps and the decisions on it, with the words that were meant
/// for it.
@Component
class OwnVerifications implements Own {
    private static final String OF = "select id from verification_case where account_id = :account";

    private final JdbcClient sql;

    OwnVerifications(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return new HashSet<>(
                sql.sql(OF).param("account", caller.account().value()).query(UUID.class).list());
    }

    @Override
    public Set<String> told() {
        return Stream.of(
                        "started",
                        "submitted",
                        "renewed",
                        "verified",
                        "asked",
                        "rejected",
                        "refused",
                        "expired")
                .map(type -> "verification." + type)
                .collect(Collectors.toSet());
    }
}
