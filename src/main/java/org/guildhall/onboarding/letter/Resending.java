package org.guildhall.onboarding.letter;

import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.onboarding.passage.Reach;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A letter of a case that is stuck, sent again.
@Service
public class Resending {
    private final Reach reach;
    private final PartnerLetters letters;
    private final Mailroom mailroom;
    private final Events events;

    Resending(Reach reach, PartnerLetters letters, Mailroom mailroom, Events events) {
        this.reach = reach;
        this.letters = letters;
        this.mailroom = mailroom;
        this.events = events;
    }

    /// Tries it from the beginning; nothing happens to one that somebody else has sent meanwhile.
    @Transactional
    public void again(ApplicationId id, UUID letter, Staff caller) {
        var application = reach.find(id, caller);
        var mail =
                letters.of(application)
                        .filter(each -> each.id().equals(letter))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (!mailroom.again(letter)) return;
        events.append(
                Happening.of(
                                application.subject(),
                                application.version(),
                                "letter-again",
                                caller.actor())
                        .because(mail.title() + " → " + mail.recipient())
                        .with(Facts.of(application)));
    }
}
