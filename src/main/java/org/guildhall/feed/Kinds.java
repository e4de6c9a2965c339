package org.guildhall.feed;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Scope;

/// What staff need to read the history of a kind of thing; all the rest of it is for those who read
/// the audit trail.
final class Kinds {
    private static final Map<String, Permission> NEEDED =
            Map.of(
                    "application", Permission.VIEW_APPLICATIONS,
                    "contract", Permission.VIEW_CONTRACTS,
                    "amendment", Permission.VIEW_CONTRACTS,
                    "verification", Permission.DECIDE_VERIFICATIONS,
                    "risk", Permission.DECIDE_VERIFICATIONS,
                    "payment", Permission.VIEW_PARTNERS,
                    "partnership", Permission.VIEW_PARTNERS,
                    "ticket", Permission.ANSWER_TICKETS,
                    "training", Permission.VIEW_PARTNERS,
                    "prospect", Permission.INVITE_PARTNERS);

    private Kinds() {}

    /// Who reads the audit trail finds every event there already.
    static Scope of(Staff staff) {
        if (staff.may(Permission.OPERATE)) return Scope.without(Set.of());
        return Scope.only(
                NEEDED.entrySet().stream()
                        .filter(kind -> staff.may(kind.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
