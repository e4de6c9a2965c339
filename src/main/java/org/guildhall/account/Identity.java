package org.guildhall.account;

import org.guildhall.access.Caller;
import org.guildhall.account.session.Session;

/// Who a session says is calling, and what that person owes before the rest is open.
public record Identity(Session session, Caller caller, Owed owed) {
    /// What stands between a right password and the rest.
    public enum Owed {
        NOTHING,
        /// The code of the second factor.
        CODE,
        /// Setting a second factor up, which the vendor asks of its staff.
        SETUP
    }
}
