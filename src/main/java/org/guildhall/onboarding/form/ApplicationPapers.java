package org.guildhall.onboarding.form;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.casefile.CaseIndex;
import org.guildhall.platform.casefile.CasePart;
import org.guildhall.platform.casefile.OneCase;
import org.guildhall.platform.file.Files;
import org.springframework.stereotype.Component;

/// An application's part of its case file: how it stands, and the documents of its form.
@Component
class ApplicationPapers implements CaseIndex, CasePart {
    private final ApplicationStore store;
    private final DocumentStore documents;
    private final Files files;

    ApplicationPapers(ApplicationStore store, DocumentStore documents, Files files) {
        this.store = store;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public Optional<OneCase> find(UUID application) {
        return store.byId(new ApplicationId(application))
                .map(
                        known ->
                                new OneCase(
                                        application,
                                        known.identity().number(),
                                        known.applicant().account().value()));
    }

    @Override
    public void gather(OneCase of, Binder binder) {
        var id = new ApplicationId(of.application());
        binder.about(of.application());
        binder.facts("application.json", store.byId(id).orElseThrow());
        for (var document : documents.of(id)) {
            var path =
                    "documents/" + document.field() + "-" + document.id() + "-" + document.name();
            binder.file(path, files.read(document.file()));
        }
    }
}
