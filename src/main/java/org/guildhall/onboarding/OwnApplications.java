package org.guildhall.onboarding;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Member;
import org.guildhall.feed.Own;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An account's applications; of their history its people are told what their page shows.
@Component
class OwnApplications implements Own {
    private static final String OF =
            "select id from onboarding_application where account_id = :account";

    /// What happens beside the table's moves.
    private static final Set<String> BESIDES =
            Set.of(
                    "terms-changed",
                    "due-moved",
                    "nudge",
                    "activation-waits",
                    "activation-blocked",
                    "access-asked",
                    "second-contact",
                    "second-contact-removed");

    private final JdbcClient sql;

    OwnApplications(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<UUID> of(Member caller) {
        return new HashSet<>(
                sql.sql(OF).param("account", caller.account().value()).query(UUID.class).list());
    }

    @Override
    public Set<String> told() {
        return Stream.concat(Stream.of(Action.values()).map(Action::type), BESIDES.stream())
                .filter(type -> !Conversation.OURS.contains(type))
                .map(type -> "application." + type)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> inside() {
        return Set.of(Stage.TERMS_APPROVAL.name());
    }
}
