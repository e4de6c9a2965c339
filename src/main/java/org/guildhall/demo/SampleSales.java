package org.guildhall.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.commitment.Sale.Wanted;
import org.guildhall.commitment.Sales;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.value.Money;

/// What partners of the sample world sell, and the periods of their commitments.
class SampleSales {
    private static final String PERIOD = "commitment.period";

    private final Partnerships partnerships;
    private final Sales sales;
    private final List<TimerHandler> timers;
    private final Clock clock;

    SampleSales(Partnerships partnerships, Sales sales, List<TimerHandler> timers, Clock clock) {
        this.partnerships = partnerships;
        this.sales = sales;
        this.timers = timers;
        this.clock = clock;
    }

    /// A period begins, or is over and the next one begins.
    void turn(ApplicationId id) {
        timers.stream()
                .filter(handler -> handler.kind().equals(PERIOD))
                .forEach(handler -> handler.fire(partnership(id).id()));
    }

    /// A sale of today, as the invoice says it.
    void enter(ApplicationId id, String invoice, String amount, Staff developer) {
        var partnership = partnership(id);
        var today = LocalDate.ofInstant(clock.instant(), partnerships.zone(partnership));
        var sold = new Wanted(Optional.empty(), today, Money.signed(amount, "USD"), invoice);
        sales.record(partnership.id(), sold, developer);
    }

    private Partnership partnership(ApplicationId id) {
        return partnerships.ofApplication(id.value()).orElseThrow();
    }
}
