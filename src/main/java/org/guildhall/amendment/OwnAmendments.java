package org.guildhall.amendment;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Member;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.feed.Own;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The changes of an account's terms, from when they were offered.
@Component
class OwnAmendments implements Own {
    private static final String OF =
            "select id from amendment_amendment where account_id = :account and sheet is not null";

    private final JdbcClient sql;

    OwnAmendments(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return new HashSet<>(
                sql.sql(OF).param("account", caller.account().value()).query(UUID.class).list());
    }

    @Override
    public Set<String> told() {
        return Stream.concat(
                        Stream.of(Action.values()).map(Action::type), Stream.of(Unanswered.NUDGE))
                .filter(type -> !History.OURS.contains(type))
                .map(type -> "amendment." + type)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> inside() {
        return Set.of(Stage.APPROVAL.name());
    }
}
