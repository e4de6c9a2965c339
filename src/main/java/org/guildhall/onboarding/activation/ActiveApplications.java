package org.guildhall.onboarding.activation;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.contract.paper.Contact;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Reach;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.NotFound;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Applications that have become partnerships, for those who change their terms later.
@Service
@NamedInterface("activation")
public class ActiveApplications {
    /// How history names that other terms are in force.
    public static final String TERMS_CHANGED = "terms-changed";

    private final ApplicationStore store;
    private final Reach reach;
    private final Applications applications;
    private final Events events;

    ActiveApplications(
            ApplicationStore store, Reach reach, Applications applications, Events events) {
        this.store = store;
        this.reach = reach;
        this.applications = applications;
        this.events = events;
    }

    /// One within the caller's reach; refused with where it stands when it isn't active.
    @Transactional(readOnly = true)
    public ActiveApplication find(UUID id, Caller caller) {
        var application = reach.find(new ApplicationId(id), caller);
        if (application.stage() != Stage.ACTIVE) throw application.noLongerPossible();
        return active(application);
    }

    /// An active one that terms were agreed on for; nothing for any other.
    @Transactional(readOnly = true)
    public Optional<ActiveApplication> withTerms(UUID id) {
        return store.byId(new ApplicationId(id))
                .filter(application -> application.stage() == Stage.ACTIVE)
                .filter(application -> application.agreement().sheet().isPresent())
                .map(this::active);
    }

    private ActiveApplication active(Application application) {
        var applicant = application.applicant();
        return new ActiveApplication(
                application.id().value(),
                application.identity().number(),
                applicant.account(),
                applicant.company(),
                applicant.site(),
                applications.programme(application),
                application.agreement().sheet().orElseThrow(NotFound::new),
                new Contact(
                        application.answers().text("contactName"),
                        application.contactEmail().orElse(""), // nobody, once it was erased
                        applicant.language()),
                applicant.person(),
                application.review().reviewer());
    }

    /// Puts another version of the decision sheet in force, in the transaction of whoever found
    /// that its day has come.
    @Transactional(propagation = Propagation.MANDATORY)
    public void terms(UUID id, int sheet) {
        if (!store.terms(new ApplicationId(id), sheet)) {
            throw new IllegalStateException("application " + id + " isn't active");
        }
        var changed = store.byId(new ApplicationId(id)).orElseThrow();
        var actor = new Clockwork().actor();
        events.append(
                Happening.of(changed.subject(), changed.version(), TERMS_CHANGED, actor)
                        .with(Facts.of(changed)));
    }
}
