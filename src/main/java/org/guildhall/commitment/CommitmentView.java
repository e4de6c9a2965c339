package org.guildhall.commitment;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.network.Partnership;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;

/// The commitment of a partner as a page shows it.
///
/// @param open the periods that take sales, the earliest first
/// @param closed those that are settled or cut short, the latest first
public record CommitmentView(Partnership partnership, List<Open> open, List<Period> closed) {
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

    /// What sales can be entered in.
    public List<String> currencies() {
        return open.stream()
                .map(each -> each.period().promised().currency().getCurrencyCode())
                .distinct()
                .toList();
    }
}
