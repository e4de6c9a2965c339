package org.guildhall.onboarding.form;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Looked;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programme.form.FieldType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The documents of an application's form: added and taken out while it is open for changes, read
/// by the account's people and by whoever reviews.
@Service
public class Documents {
    private final DocumentStore store;
    private final Applications applications;
    private final Files files;
    private final Events events;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Documents(
            DocumentStore store,
            Applications applications,
            Files files,
            Events events,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.store = store;
        this.applications = applications;
        this.files = files;
        this.events = events;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// A document with its bytes.
    public record Opened(Document document, byte[] content) {}

    /// Adds documents to a field, as many as the form takes there.
    @Transactional
    public void add(ApplicationId id, String field, List<Upload> uploads, Member caller) {
        var application = changeable(id, caller);
        var most = most(application, field);
        if (store.ids(id, field).size() + uploads.size() > most) {
            throw Invalid.at(field, "onboarding.documents.most", most);
        }
        uploads.forEach(
                upload ->
                        store.add(
                                id, field, upload, files.store(upload.content()), clock.instant()));
    }

    /// Takes a document out again.
    @Transactional
    public void remove(ApplicationId id, UUID document, Member caller) {
        changeable(id, caller);
        if (!store.remove(id, document, clock.instant())) throw new NotFound();
    }

    /// The documents of an application.
    @Transactional(readOnly = true)
    public List<Document> of(ApplicationId id, Caller caller) {
        applications.find(id, caller);
        return store.of(id);
    }

    /// Opens a document. Every look is written down; that staff looked is history, too.
    @Transactional
    public Opened open(ApplicationId id, UUID document, Caller caller) {
        var application = applications.find(id, caller);
        var found = store.find(id, document).orElseThrow(NotFound::new);
        if (caller instanceof Caller.Staff) {
            var looked =
                    Happening.of(
                            application.subject(),
                            application.version(),
                            "document-opened",
                            caller.actor());
            events.append(looked.because(found.name()));
        } else {
            listeners.publishEvent(
                    new Looked(
                            caller, application.subject(), "document " + document, found.name()));
        }
        return new Opened(found, files.read(found.file()));
    }

    private Application changeable(ApplicationId id, Member caller) {
        var application = applications.find(id, caller);
        application.expect(Action.SAVE);
        return application;
    }

    private int most(Application application, String field) {
        var type =
                applications
                        .programme(application)
                        .form()
                        .field(field)
                        .orElseThrow(NotFound::new)
                        .type();
        if (type instanceof FieldType.Documents documents) return documents.most();
        throw new NotFound();
    }
}
