package org.guildhall.amendment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The amendments within somebody's reach, page by page in the order in which they were begun.
@Component
class AllAmendments {
    private final AmendmentStore store;

    AllAmendments(AmendmentStore store) {
        this.store = store;
    }

    /// What a list is narrowed to; nothing where it isn't.
    ///
    /// @param account whose they have to be, and be told to
    record Asked(@Nullable UUID account, String @Nullable [] stages, @Nullable UUID application) {}

    @Transactional(readOnly = true)
    public Listing<Amendment> page(
            String stage, String application, Optional<Cursor> after, int limit, Caller caller) {
        var asked = new Asked(account(caller), stages(stage, caller), application(application));
        List<Amendment> found = store.page(asked, after.map(Cursor::last).orElse(null), limit + 1);
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    private static @Nullable UUID account(Caller caller) {
        return switch (caller) {
            case Member member -> member.account().value();
            case Staff staff when staff.may(Permission.VIEW_APPLICATIONS) -> null;
            case Staff _, Clockwork _, Visitor _ ->
                    throw new NotAllowed("account.refused.staff-role");
        };
    }

    private static @Nullable UUID application(String id) {
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException broken) {
            throw Invalid.at("application", "amendment.api.application");
        }
    }

    /// To people of accounts, terms that are approved on our side are in correction.
    private static String @Nullable [] stages(String stage, Caller caller) {
        if (stage.isEmpty()) return null;
        var asked = known(stage);
        if (caller instanceof Staff) return new String[] {asked.name()};
        if (asked == Stage.APPROVAL) throw unknown();
        return asked == Stage.IN_CORRECTION
                ? new String[] {asked.name(), Stage.APPROVAL.name()}
                : new String[] {asked.name()};
    }

    private static Stage known(String stage) {
        return Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(stage))
                .findFirst()
                .orElseThrow(AllAmendments::unknown);
    }

    private static Invalid unknown() {
        return Invalid.at("stage", "amendment.api.stage");
    }
}
