package org.guildhall.commitment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller;
import org.guildhall.access.Uid;
import org.guildhall.commitment.CommitmentView.Open;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.springframework.stereotype.Component;

/// Puts together what pages show of a commitment.
@Component
class CommitmentViews {
    private static final int SALES = 50;

    private final Commitments commitments;
    private final Sales sales;
    private final Partnerships partnerships;

    CommitmentViews(Commitments commitments, Sales sales, Partnerships partnerships) {
        this.commitments = commitments;
        this.sales = sales;
        this.partnerships = partnerships;
    }

    CommitmentView of(Partnership partnership, Caller caller) {
        var all = commitments.of(partnership.id(), caller);
        var open =
                all.reversed().stream()
                        .filter(Period::isOpen)
                        .map(period -> open(period, caller))
                        .toList();
        List<Period> closed = all.stream().filter(period -> !period.isOpen()).toList();
        return new CommitmentView(partnership, former(partnership, open), open, closed);
    }

    /// Those who left within the days that sales can still be entered for.
    private Map<Uid, LocalDate> former(Partnership partnership, List<Open> open) {
        if (open.isEmpty()) return Map.of();
        var first = open.getFirst().period().days().first();
        var former = new LinkedHashMap<>(partnerships.former(partnership));
        former.values().removeIf(last -> last.isBefore(first));
        return former;
    }

    private Open open(Period period, Caller caller) {
        var mayEnd = Step.SETTLE.isFor(caller) && Step.SETTLE.isPossibleIn(period.state());
        var latest = sales.of(period, SALES, 0, caller);
        return new Open(period, latest, sales.count(period), mayEnd);
    }
}
