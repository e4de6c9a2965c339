package org.guildhall.onboarding.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.ApplicationRow;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The applications within somebody's reach, page by page in the order in which they were begun: a
/// row that is added meanwhile never moves the pages that follow.
@Component
class ApplicationList {
    private static final String PAGE =
            """
            select * from onboarding_application
             where (cast(:account as uuid) is null or account_id = :account)
               and (cast(:stage as text) is null or stage = :stage)
               and (cast(:programme as text) is null or programme = :programme)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;

    private final JdbcClient sql;
    private final ApplicationRow rows;

    ApplicationList(JdbcClient sql, ApplicationRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Listing<Application> page(
            String stage, String programme, Optional<Cursor> after, int limit, Caller caller) {
        var found =
                sql.sql(PAGE)
                        .param("account", account(caller))
                        .param("stage", stage.isEmpty() ? null : known(stage))
                        .param("programme", programme.isEmpty() ? null : programme)
                        .param("after", after.map(Cursor::last).orElse(null))
                        .param("limit", limit + 1)
                        .query(rows)
                        .list();
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    /// Whose applications they have to be: a member's own account's; staff see all.
    private static @Nullable UUID account(Caller caller) {
        return switch (caller) {
            case Member member -> member.account().value();
            case Staff staff when staff.may(Permission.VIEW_APPLICATIONS) -> null;
            case Staff _, Caller.Clockwork _, Caller.Visitor _ ->
                    throw new NotAllowed("account.refused.staff-role");
        };
    }

    private static String known(String stage) {
        return Arrays.stream(Stage.values())
                .map(Stage::name)
                .filter(stage::equals)
                .findFirst()
                .orElseThrow(() -> Invalid.at("stage", "onboarding.api.stage"));
    }
}
