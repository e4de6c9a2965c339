package org.guildhall.onboarding.letter;

import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Permission;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.onboarding.passage.Reach;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second contact of an application, named by an owner of the account or by whoever reviews it.
@Service
@NamedInterface("letter")
public class SecondContacts {
    /// The form's field with the name.
    public static final String NAME = "secondName";

    /// The form's field with the address.
    public static final String EMAIL = "secondEmail";

    private final SecondContactStore store;
    private final Reach reach;
    private final PartnerLetters letters;
    private final Events events;

    SecondContacts(SecondContactStore store, Reach reach, PartnerLetters letters, Events events) {
        this.store = store;
        this.reach = reach;
        this.letters = letters;
        this.events = events;
    }

    /// Whom an application names.
    @Transactional(readOnly = true)
    public Optional<SecondContact> of(ApplicationId id, Caller caller) {
        return store.of(reach.find(id, caller).id().value());
    }

    /// Names somebody, in place of an earlier one. What the contact didn't get goes there at once.
    @Transactional
    public void name(ApplicationId id, SecondContact second, Caller caller) {
        var application = allowed(id, caller);
        if (letters.contact(application).equals(second.email().value())) {
            throw Invalid.at(EMAIL, "onboarding.second.same");
        }
        store.put(id, second);
        note(application, "second-contact", second.name() + " <" + second.email() + ">", caller);
        letters.stuck(application).forEach(mail -> letters.forward(mail, second));
    }

    /// Names nobody any more.
    @Transactional
    public void remove(ApplicationId id, Caller caller) {
        var application = allowed(id, caller);
        var second = store.of(id.value()).orElseThrow(NotFound::new);
        store.remove(id);
        note(
                application,
                "second-contact-removed",
                second.name() + " <" + second.email() + ">",
                caller);
    }

    /// Reviewers and owners of the account name and change it.
    public static boolean mayName(Caller caller) {
        return caller.may(Permission.REVIEW_APPLICATIONS)
                || (caller instanceof Member member && member.isOwner());
    }

    private Application allowed(ApplicationId id, Caller caller) {
        var application = reach.find(id, caller);
        if (!mayName(caller)) throw new NotAllowed("onboarding.not-your-part");
        return application;
    }

    private void note(Application application, String type, String words, Caller caller) {
        events.append(
                Happening.of(application.subject(), application.version(), type, caller.actor())
                        .because(words)
                        .with(Facts.of(application)));
    }
}
