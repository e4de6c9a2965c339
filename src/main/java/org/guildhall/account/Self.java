package org.guildhall.account;

import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.platform.web.NotAllowed;

/// The person behind a caller, for what everybody may do with what is their own.
public final class Self {
    private Self() {}

    /// Who it is; refused where nobody is.
    public static PersonId of(Caller caller) {
        return switch (caller) {
            case Caller.Member member -> member.person();
            case Caller.Staff staff -> staff.person();
            case Caller.Visitor _, Caller.Clockwork _ ->
                    throw new NotAllowed("account.refused.sign-in");
        };
    }
}
