package org.guildhall.commitment;

import java.util.List;
import org.guildhall.access.Caller;
import org.guildhall.commitment.CommitmentView.Open;
import org.guildhall.network.Partnership;
import org.springframework.stereotype.Component;

/// Puts together what pages show of a commitment.
@Component
class CommitmentViews {
    private static final int SALES = 50;

    private final Commitments commitments;
    private final Sales sales;

    CommitmentViews(Commitments commitments, Sales sales) {
        this.commitments = commitments;
        this.sales = sales;
    }

    CommitmentView of(Partnership partnership, Caller caller) {
        var all = commitments.of(partnership.id(), caller);
        var open =
                all.reversed().stream()
                        .filter(Period::isOpen)
                        .map(period -> open(period, caller))
                        .toList();
        List<Period> closed = all.stream().filter(period -> !period.isOpen()).toList();
        return new CommitmentView(partnership, open, closed);
    }

    private Open open(Period period, Caller caller) {
        var mayEnd = Step.SETTLE.isFor(caller) && Step.SETTLE.isPossibleIn(period.state());
        var latest = sales.of(period, SALES, 0, caller);
        return new Open(period, latest, sales.count(period), mayEnd);
    }
}
