package org.guildhall.onboarding.lifecycle;

import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;

/// Who may call a row of the table (onboarding.md section 1).
public enum Doer {
    /// Anybody of the applying account.
    APPLICANT,
    /// An owner of the applying account: confirms, declines, cancels.
    OWNER,
    /// A business developer.
    BD,
    /// Who leads business developers.
    BD_LEAD,
    /// Whose word terms beyond limits need; which of them is awaited, the approval says.
    APPROVER,
    /// Gates, clocks, the contract that is complete.
    SYSTEM;

    /// Whether the caller is one. That the application is the caller's own is the reach's business.
    public boolean is(Caller caller) {
        return switch (this) {
            case APPLICANT -> caller instanceof Member;
            case OWNER -> caller instanceof Member member && member.isOwner();
            case BD -> caller.may(Permission.REVIEW_APPLICATIONS);
            case BD_LEAD -> caller.may(Permission.LEAD_REVIEWS);
            case APPROVER -> caller.may(Permission.APPROVE_TERMS);
            case SYSTEM -> caller instanceof Clockwork;
        };
    }

    /// The message that names them.
    String key() {
        return "onboarding.doer." + name();
    }
}
