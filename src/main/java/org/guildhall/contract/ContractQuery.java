package org.guildhall.contract;

import java.util.Arrays;
import java.util.List;

/// Which contracts a list shows: a view, and words to find in number or partner.
record ContractQuery(View view, String words) {
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
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static View of(String label) {
            return Arrays.stream(values())
                    .filter(view -> view.label().equals(label))
                    .findFirst()
                    .orElse(TO_COUNTERSIGN);
        }
    }

    List<ContractState> states() {
        return view.states;
    }
}
