package org.guildhall.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.commitment.Sale.Wanted;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What partners sold, as the vendor's people or its billing enter it; the main UID's sales and
/// those of all associated UIDs count together.
@Service
public class Sales {
    private final SaleStore store;
    private final PeriodStore periods;
    private final Commitments commitments;
    private final Partnerships partnerships;
    private final Chronicle chronicle;
    private final PeriodClock periodClock;
    private final Clock clock;

    Sales(
            SaleStore store,
            PeriodStore periods,
            Commitments commitments,
            Partnerships partnerships,
            Chronicle chronicle,
            PeriodClock periodClock,
            Clock clock) {
        this.store = store;
        this.periods = periods;
        this.commitments = commitments;
        this.partnerships = partnerships;
        this.chronicle = chronicle;
        this.periodClock = periodClock;
        this.clock = clock;
    }

    /// Enters a sale for the period that its day belongs to. The same sale entered twice is entered
    /// once: its reference tells.
    @Transactional
    public Sale record(UUID id, Wanted wanted, Staff caller) {
        if (!Step.RECORD_SALE.isFor(caller)) throw new NotAllowed("commitment.not-your-part");
        var partnership = partnerships.find(id, caller);
        var entered = store.byReference(id, wanted.reference());
        if (entered.isPresent()) return same(entered.get(), wanted, partnership);
        check(wanted, partnership);
        var period = period(wanted, partnership);
        var sale = wanted.in(period, partnership.main(), caller.name(), clock.instant());
        if (!periods.countIn(period.id(), sale.amount())) throw closed(reread(period));
        // Somebody enters the same sale at this moment; tried again, it is found.
        if (!store.add(sale)) throw taken(sale.reference());
        chronicle.append(partnership, reread(period), Step.RECORD_SALE, "", caller, facts(sale));
        return sale;
    }

    /// What history keeps of a sale.
    private static Map<String, String> facts(Sale sale) {
        return Map.of(
                "what", sale.amount().shown(),
                "uid", sale.uid().value(),
                "day", sale.day().toString(),
                "amount", sale.amount().toString(),
                "saleReference", sale.reference());
    }

    /// The latest days of a period within the caller's reach.
    @Transactional(readOnly = true)
    public List<Sale> of(Period period, int limit, int offset, Caller caller) {
        return store.of(commitments.find(period.id(), caller).id(), limit, offset);
    }

    /// How many sales a period has.
    @Transactional(readOnly = true)
    public long count(Period period) {
        return store.count(period.id());
    }

    /// One sale of a period within the caller's reach.
    @Transactional(readOnly = true)
    public Sale find(UUID period, UUID id, Caller caller) {
        var within = commitments.find(period, caller).id();
        return store.byId(id)
                .filter(sale -> sale.period().equals(within))
                .orElseThrow(NotFound::new);
    }

    /// The sales of a period within the caller's reach, page by page as they were entered.
    @Transactional(readOnly = true)
    public Listing<Sale> page(UUID period, Optional<Cursor> after, int limit, Caller caller) {
        var found = store.page(commitments.find(period, caller).id(), after, limit);
        return Listing.of(found, limit, last -> new Cursor(last.id()));
    }

    private Sale same(Sale entered, Wanted wanted, Partnership partnership) {
        var main = partnerships.mainAt(partnership, entered.at());
        if (entered.isAlso(wanted, main)) return entered;
        throw taken(entered.reference());
    }

    private void check(Wanted wanted, Partnership partnership) {
        var zone = partnerships.zone(partnership);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var first = LocalDate.ofInstant(partnership.effective(), zone);
        if (wanted.day().isAfter(today)) throw Invalid.at("day", "commitment.sale.future");
        if (wanted.day().isBefore(first)) throw Invalid.at("day", "commitment.sale.no-period");
        if (wanted.amount().isNothing()) throw Invalid.at("amount", "commitment.sale.nothing");
        wanted.uid()
                .filter(uid -> !partnership.isOf(uid))
                .filter(uid -> !partnerships.soldOn(partnership, uid, wanted.day()))
                .map(Uid::grouped)
                .ifPresent(
                        uid -> {
                            throw Invalid.at("uid", "commitment.sale.not-theirs", uid);
                        });
    }

    private Period period(Wanted wanted, Partnership partnership) {
        var period =
                periods.of(partnership.id(), wanted.day())
                        .or(() -> begun(wanted, partnership))
                        .orElseThrow(() -> Invalid.at("day", "commitment.sale.no-period"));
        if (!period.isOpen()) throw closed(period);
        var currency = period.promised().currency();
        if (!currency.equals(wanted.amount().currency())) {
            throw Invalid.at("amount", "commitment.sale.currency", currency.getCurrencyCode());
        }
        return period;
    }

    /// A day is in its period from midnight on, also where the clock looks at it only later.
    private Optional<Period> begun(Wanted wanted, Partnership partnership) {
        periodClock.catchUp(partnership);
        return periods.of(partnership.id(), wanted.day());
    }

    private Period reread(Period period) {
        return periods.byId(period.id()).orElseThrow();
    }

    private static Invalid closed(Period period) {
        return Invalid.at(
                "day", "commitment.sale.closed." + period.state(), period.standing().by());
    }

    private static Invalid taken(String reference) {
        return Invalid.at("reference", "commitment.sale.taken", reference);
    }
}
