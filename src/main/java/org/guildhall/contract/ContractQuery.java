package org.guildhall.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.platform.list.Address;

/// Which contracts a list shows and in which order: a view, words to find in number or partner, and
/// whether only those whose time to sign is nearly over.
record ContractQuery(
        View view, String words, boolean ending, Order order, boolean descending, Instant now) {
    /// The views that the desk offers.
    enum View {
        TO_COUNTERSIGN(ContractState.SIGNED_BY_PARTNER),
        TO_COMPARE(ContractState.SCANNED),
        OPEN(
                ContractState.DRAFTED,
                ContractState.SENT,
                ContractState.VIEWED,
                ContractState.SCANNED,
                ContractState.SIGNED_BY_PARTNER),
        COMPLETED(ContractState.COMPLETED),
        ENDED(ContractState.DECLINED, ContractState.VOIDED, ContractState.EXPIRED);

        private final List<ContractState> states;

        View(ContractState... states) {
            this.states = List.of(states);
        }

        /// As the address names it.
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Those that somebody works through, what waits for them alone first.
        static List<View> workOf(Staff caller) {
            var views = new ArrayList<View>();
            if (caller.may(Permission.COUNTERSIGN_CONTRACTS)) views.add(TO_COUNTERSIGN);
            if (caller.may(Permission.REVIEW_APPLICATIONS)) views.add(TO_COMPARE);
            views.add(OPEN);
            views.add(COMPLETED);
            return views;
        }

        static View of(String label) {
            return Arrays.stream(values())
                    .filter(view -> view.label().equals(label))
                    .findFirst()
                    .orElse(TO_COUNTERSIGN);
        }
    }

    /// What the list can be sorted by.
    enum Order {
        SINCE,
        NUMBER,
        PARTNER,
        PROGRAMME,
        STATE,
        DEADLINE;

        /// As the address names it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What an address asks for; without a sort the newest come first.
    static ContractQuery of(Address at, Instant now) {
        var sort = at.value("sort").isEmpty() ? "-since" : at.value("sort");
        var descending = sort.startsWith("-");
        var word = descending ? sort.substring(1) : sort;
        return new ContractQuery(
                View.of(at.value("view")),
                at.value("q"),
                !at.value("ending").isEmpty(),
                Arrays.stream(Order.values())
                        .filter(order -> order.word().equals(word))
                        .findFirst()
                        .orElse(Order.SINCE),
                descending,
                now);
    }

    List<ContractState> states() {
        return view.states;
    }
}
