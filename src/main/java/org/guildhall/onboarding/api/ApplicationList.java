package org.guildhall.onboarding.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.onboarding.desk.DeskWords;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.ApplicationRow;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Narrowed;
import org.guildhall.platform.database.Plans;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The applications within somebody's reach, page by page in the order in which they were begun: a
/// row that is added meanwhile never moves the pages that follow.
@Component
class ApplicationList {
    private static final String ACCOUNT = "a.account_id = :account";
    private static final String STAGES = "a.stage = any(:stages)";
    private static final String PAIRS =
            "desk_pairs(desk_plain(a.company)) @> desk_pairs(desk_plain(:words))";
    private static final String FROM = "select a.* from onboarding_application a where true";

    private final JdbcClient sql;
    private final ApplicationRow rows;
    private final Plans plans;

    ApplicationList(JdbcClient sql, ApplicationRow rows, Plans plans) {
        this.sql = sql;
        this.rows = rows;
        this.plans = plans;
    }

    /// What is asked for; nothing that is empty.
    ///
    /// @param words to be found in company, number or UID, as on the desk's list
    record Wanted(String stage, String programme, String site, String uid, String words) {}

    @Transactional(readOnly = true)
    public Listing<Application> page(
            Wanted wanted, Optional<Cursor> after, int limit, Caller caller) {
        plans.forTheseValues();
        var list = new Narrowed(FROM, "a.id");
        account(caller).ifPresent(account -> list.to(ACCOUNT, "account", account));
        var stage = Optional.of(wanted.stage()).filter(name -> !name.isEmpty());
        stage.map(name -> known(name, caller))
                .ifPresent(asked -> list.to(STAGES, "stages", stages(asked, caller)));
        list.asked("a.programme = :programme", "programme", wanted.programme())
                .asked("a.site = :site", "site", wanted.site())
                .asked("a.uid = :uid", "uid", wanted.uid().replace(" ", ""));
        var words = new DeskWords(wanted.words().strip());
        if (!words.isEmpty()) list.to(words.areThere(), words.values());
        if (words.isPaired()) list.to(PAIRS, words.values());
        list.page(after, limit);
        var found = sql.sql(list.text()).params(list.values()).query(rows).list();
        var page = Listing.of(found, limit, last -> new Cursor(last.id().value()));
        return stage.map(name -> seen(page, name, caller)).orElse(page);
    }

    /// Whose applications they have to be: a member's own account's; staff see all.
    private static Optional<UUID> account(Caller caller) {
        return switch (caller) {
            case Member member -> Optional.of(member.account().value());
            case Staff staff when staff.may(Permission.VIEW_APPLICATIONS) -> Optional.empty();
            case Staff _, Caller.Clockwork _, Caller.Visitor _ ->
                    throw new NotAllowed("account.refused.staff-role");
        };
    }

    private static Stage known(String stage, Caller caller) {
        return Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(stage))
                .filter(each -> caller instanceof Staff || each != Stage.TERMS_APPROVAL)
                .findFirst()
                .orElseThrow(() -> Invalid.at("stage", "onboarding.api.stage"));
    }

    /// To people of accounts, terms that are approved on our side stand where they stood.
    private static String[] stages(Stage asked, Caller caller) {
        return caller instanceof Staff
                ? new String[] {asked.name()}
                : new String[] {asked.name(), Stage.TERMS_APPROVAL.name()};
    }

    private static Listing<Application> seen(
            Listing<Application> page, String stage, Caller caller) {
        if (caller instanceof Staff) return page;
        var seen =
                page.data().stream()
                        .filter(each -> each.seenByPartner().name().equals(stage))
                        .toList();
        return new Listing<>(seen, page.nextCursor());
    }
}
