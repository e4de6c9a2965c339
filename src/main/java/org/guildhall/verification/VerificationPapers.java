package org.guildhall.verification;

import org.guildhall.access.AccountId;
import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.guildhall.platform.file.Files;
import org.guildhall.verification.lifecycle.CaseStore;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.springframework.stereotype.Component;

/// The verification of the account that applies, with all evidence, superseded or not.
@Component
class VerificationPapers implements CasePart {
    private final CaseStore cases;
    private final DocumentStore documents;
    private final Files files;

    VerificationPapers(CaseStore cases, DocumentStore documents, Files files) {
        this.cases = cases;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public void gather(OneCase of, Binder binder) {
        cases.of(new AccountId(of.account())).ifPresent(known -> gather(known, binder));
    }

    private void gather(VerificationCase known, Binder binder) {
        binder.about(known.id().value());
        binder.facts("verification/verification.json", known);
        for (var document : documents.of(known.id())) {
            var path =
                    "verification/%s-%s-%s"
                            .formatted(document.item(), document.id(), document.name());
            binder.file(path, files.read(document.file()));
        }
    }
}
