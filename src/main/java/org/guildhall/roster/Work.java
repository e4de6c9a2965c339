package org.guildhall.roster;

import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.LEAD_REVIEWS;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;

/// Work that comes to people by rule: who does it, and who keeps the absences of those who do.
enum Work {
    APPLICATIONS(REVIEW_APPLICATIONS, LEAD_REVIEWS, MANAGE_PROGRAMMES),
    TICKETS(ANSWER_TICKETS, SUPERVISE_TICKETS);

    private final Permission does;
    private final List<Permission> keeps;

    Work(Permission does, Permission... keeps) {
        this.does = does;
        this.keeps = List.of(keeps);
    }

    /// Whoever may that does it.
    Permission does() {
        return does;
    }

    boolean isKeptBy(Staff caller) {
        return keeps.stream().anyMatch(caller::may);
    }
}
