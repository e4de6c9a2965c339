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
            Map.ofEntries(
                    Map.entry("article", Permission.WRITE_ARTICLES),
                    Map.entry("application", Permission.VIEW_APPLICATIONS),
                    Map.entry("contract", Permission.VIEW_CONTRACTS),
                    Map.entry("amendment", Permission.VIEW_CONTRACTS),
                    Map.entry("verification", Permission.DECIDE_VERIFICATIONS),
                    Map.entry("risk", Permission.DECIDE_VERIFICATIONS),
                    Map.entry("payment", Permission.VIEW_PARTNERS),
                    Map.entry("partnership", Permission.VIEW_PARTNERS),
                    Map.entry("ticket", Permission.ANSWER_TICKETS),
                    Map.entry("escalation", Permission.ANSWER_TICKETS),
                    Map.entry("training", Permission.VIEW_PARTNERS),
                    Map.entry("commitment", Permission.VIEW_PARTNERS),
                    Map.entry("prospect", Permission.INVITE_PARTNERS));

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
