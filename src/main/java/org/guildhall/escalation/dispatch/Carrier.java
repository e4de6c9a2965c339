package org.guildhall.escalation.dispatch;

import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.passage.Escalation;

/// A way to get a packet to a desk. No transaction is open meanwhile, and the same packet may be
/// carried twice: twice is once.
interface Carrier {
    /// Whether it serves that desk.
    boolean serves(OutsideDesk desk);

    /// Carries it there.
    ///
    /// @param back how the other side says what came of it
    Carried carry(Escalation escalation, OutsideDesk desk, Back back);
}
