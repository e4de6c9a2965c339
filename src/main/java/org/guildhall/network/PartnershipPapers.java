package org.guildhall.network;

import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.springframework.stereotype.Component;

/// The partnership that a case became, with its history: its UIDs, and what other packages wrote
/// into it.
@Component
class PartnershipPapers implements CasePart {
    private final PartnershipStore store;

    PartnershipPapers(PartnershipStore store) {
        this.store = store;
    }

    @Override
    public void gather(OneCase of, Binder binder) {
        store.ofApplication(of.application())
                .ifPresent(
                        partnership -> {
                            binder.about(partnership.id());
                            binder.facts("partnership.json", partnership);
                        });
    }
}
