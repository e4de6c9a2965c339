package org.guildhall.amendment.lifecycle;

import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;

/// Who may call a row of the table.
enum Doer {
    /// Anybody of the partner's account.
    PARTNER,
    /// An owner of it: confirms, declines.
    OWNER,
    /// A business developer.
    BD,
    /// Whose word terms beyond limits need; which of them is awaited, the approval says.
    APPROVER,
    /// Clocks, and what becomes of the contract.
    SYSTEM;

    /// Whether the caller is one. That the amendment is the caller's own is the reach's business.
    boolean is(Caller caller) {
        return switch (this) {
            case PARTNER -> caller instanceof Member;
            case OWNER -> caller instanceof Member member && member.isOwner();
            case BD -> caller.may(Permission.REVIEW_APPLICATIONS);
            case APPROVER -> caller.may(Permission.APPROVE_TERMS);
            case SYSTEM -> caller instanceof Clockwork;
        };
    }
}
