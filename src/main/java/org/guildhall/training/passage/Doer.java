package org.guildhall.training.passage;

import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;

/// Who may call a row of the table.
public enum Doer {
    /// Anybody of an account that sells in the partnership.
    PERSON,
    /// An owner of such an account.
    OWNER,
    /// A business developer.
    BD,
    /// What follows by itself.
    SYSTEM;

    /// Whether the caller is one. That the partnership is the caller's own is the reach's business.
    public boolean is(Caller caller) {
        return switch (this) {
            case PERSON -> caller instanceof Member;
            case OWNER -> caller instanceof Member member && member.isOwner();
            case BD -> caller.may(Permission.REVIEW_APPLICATIONS);
            case SYSTEM -> caller instanceof Clockwork;
        };
    }
}
