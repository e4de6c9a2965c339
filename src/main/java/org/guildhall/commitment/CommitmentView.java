package org.guildhall.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.access.Uid;
import org.guildhall.network.Partnership;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;

/// The commitment of a partner as a page shows it.
///
/// @param former the accounts that sold with it and do so no more, with the last day of each
/// @param open the periods that take sales, the earliest first
/// @param closed those that are settled or cut short, the latest first
public record CommitmentView(
        Partnership partnership, Map<Uid, LocalDate> former, List<Open> open, List<Period> closed) {
    public CommitmentView {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /// A period that takes sales.
    ///
    /// @param sales those of the latest days
    /// @param count how many sales there are in all
    /// @param mayEnd whether its last day is over and the reader may settle it
    public record Open(Period period, List<Sale> sales, long count, boolean mayEnd) {
        public Open {
            sales = List.copyOf(sales);
        }

        /// What is known of it.
        public List<Fact> facts(Text text) {
            var facts = new ArrayList<Fact>();
            facts.add(new Fact(text.of("commitment.promised"), period.promised().shown()));
            facts.add(new Fact(text.of("commitment.achieved"), period.achieved().shown()));
            facts.add(new Fact(text.of("commitment.shortfall"), period.shortfall().shown()));
            var rate = text.of("commitment.percentage", period.rate().toPlainString());
            facts.add(new Fact(text.of("commitment.rate"), rate));
            var compensation = period.compensation().shown();
            facts.add(new Fact(text.of("commitment.compensation"), compensation));
            var version = text.of("commitment.terms.version", period.sheet());
            facts.add(new Fact(text.of("commitment.terms"), version));
            return facts;
        }
    }

    /// Whose sales can be entered: those who sell, the main one first, then those who did, each of
    /// whom says until when.
    public List<Choice> sellers(Text text) {
        var now = Stream.concat(Stream.of(partnership.main()), partnership.associated().stream());
        return Stream.concat(
                        now.map(uid -> new Choice(uid.value(), uid.grouped())),
                        former.entrySet().stream()
                                .map(
                                        left ->
                                                new Choice(
                                                        left.getKey().value(),
                                                        text.of(
                                                                "commitment.seller.until",
                                                                left.getKey().grouped(),
                                                                text.date(left.getValue())))))
                .toList();
    }

    /// What sales can be entered in.
    public List<String> currencies() {
        return open.stream()
                .map(each -> each.period().promised().currency().getCurrencyCode())
                .distinct()
                .toList();
    }
}
