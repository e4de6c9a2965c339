package org.guildhall.amendment;

import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.springframework.stereotype.Component;

/// The changes of terms that belong to a case, each with its history. Their sheets and contracts
/// are the application's.
@Component
class CasePapers implements CasePart {
    private final AmendmentStore store;

    CasePapers(AmendmentStore store) {
        this.store = store;
    }

    @Override
    public void gather(OneCase of, Binder binder) {
        for (var amendment : store.of(of.application())) {
            binder.about(amendment.id().value());
            binder.facts("amendments/" + amendment.identity().number() + ".json", amendment);
        }
    }
}
