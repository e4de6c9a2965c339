package org.guildhall.terms;

import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.springframework.stereotype.Component;

/// All versions of a case's decision sheet, each with its hash.
@Component
class SheetPapers implements CasePart {
    private final SheetStore store;

    SheetPapers(SheetStore store) {
        this.store = store;
    }

    @Override
    public void gather(OneCase of, Binder binder) {
        for (var sheet : store.of(of.application())) {
            binder.facts("sheets/version-" + sheet.version() + ".json", sheet);
        }
    }
}
