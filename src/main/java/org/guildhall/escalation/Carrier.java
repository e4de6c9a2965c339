package org.guildhall.escalation;

import org.guildhall.escalation.desk.OutsideDesk;

/// A way to get a packet to a desk. No transaction is open meanwhile, and the same packet may be
/// carried twice: twice is once.
interface Carrier {
    /// Whether it serves that desk.
    boolean serves(OutsideDesk desk);

    /// Carries it there.
    ///
    /// @param answer where the other side says what came of it
    Carried carry(Escalation escalation, OutsideDesk desk, String answer);
}
