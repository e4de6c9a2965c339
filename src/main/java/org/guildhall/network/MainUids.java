package org.guildhall.network;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The main UID of a partnership, changed by a business developer alone (onboarding.md section 8).
@Service
public class MainUids {
    /// What history calls it.
    public static final String CHANGED = "change-main";

    private final UidChanges changes;
    private final Uids uids;

    MainUids(UidChanges changes, Uids uids) {
        this.changes = changes;
        this.uids = uids;
    }

    /// Another account sells first of all from now on; access moves along.
    ///
    /// @param seen the version of the partnership that was seen
    /// @param staying whether the account so far goes on selling as an associated one
    @Transactional
    public Partnership change(
            UUID partnership, long seen, Uid to, boolean staying, String why, Staff caller) {
        if (!caller.may(Permission.KEEP_PARTNERS)) {
            throw new NotAllowed("network.request.not-your-part");
        }
        var held = changes.hold(partnership, caller);
        if (held.version() != seen) throw changes.gone(held, "network.partner.state.changed");
        if (held.main().equals(to)) {
            throw Invalid.at(UidChanges.FIELD, "network.main.same", to.grouped());
        }
        var changed = changes.become(held, uids.of(held).ledBy(to, staying), caller);
        var facts =
                Map.of(
                        "uid", to.value(),
                        "before", held.main().value(),
                        "what", to.grouped());
        changes.append(changed, CHANGED, facts, why, caller);
        return changed;
    }
}
