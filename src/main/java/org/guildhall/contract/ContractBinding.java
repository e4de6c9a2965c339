package org.guildhall.contract;

import java.util.Locale;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.guildhall.platform.file.Files;
import org.springframework.stereotype.Component;

/// All contracts of a case with every file they have, signed ones byte for byte.
@Component
class ContractBinding implements CasePart {
    private final ContractStore store;
    private final Files files;

    ContractBinding(ContractStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public void gather(OneCase of, Binder binder) {
        for (var contract : store.of(of.application())) {
            var place = "contracts/" + contract.number() + "/";
            binder.about(contract.id().value());
            binder.facts(place + "contract.json", contract);
            for (var kind : FileKind.values()) {
                var name = place + kind.name().toLowerCase(Locale.ROOT) + ".pdf";
                store.file(contract.id(), kind)
                        .ifPresent(file -> binder.file(name, files.read(file)));
            }
        }
    }
}
