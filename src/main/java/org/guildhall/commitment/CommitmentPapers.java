package org.guildhall.commitment;

import java.util.List;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.springframework.stereotype.Component;

/// The periods of the commitment that belong to a case, each with its sales. Their history is the
/// partnership's.
@Component
class CommitmentPapers implements CasePart {
    private final Partnerships partnerships;
    private final PeriodStore periods;
    private final SaleStore sales;

    CommitmentPapers(Partnerships partnerships, PeriodStore periods, SaleStore sales) {
        this.partnerships = partnerships;
        this.periods = periods;
        this.sales = sales;
    }

    private record Paper(Period period, List<Sale> sales) {}

    @Override
    public void gather(OneCase of, Binder binder) {
        partnerships
                .ofApplication(of.application())
                .ifPresent(
                        partnership -> {
                            for (var period : periods.of(partnership.id())) {
                                var sold = sales.of(period.id(), Integer.MAX_VALUE, 0);
                                var path = "commitment/period-" + period.number() + ".json";
                                binder.facts(path, new Paper(period, sold));
                            }
                        });
    }
}
