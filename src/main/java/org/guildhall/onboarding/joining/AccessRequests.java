package org.guildhall.onboarding.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Facts;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A second person of an enterprise asks the owners of the account that applies for access
/// (onboarding.md section 3). Who they are stays with them; they hear who asks.
@Service
class AccessRequests {
    private static final String ASKED = "access-asked";
    private static final String KIND = "onboarding.mail." + ASKED;

    private final Accounts accounts;
    private final Events events;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;
    private final Clock clock;

    AccessRequests(
            Accounts accounts,
            Events events,
            Mailroom mailroom,
            Wording wording,
            Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.mailroom = mailroom;
        this.wording = wording;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether the caller has asked today: more than once a day nobody is written to.
    @Transactional(readOnly = true)
    public boolean askedToday(Application application, Member caller) {
        return events.of(application.id().value()).stream()
                .filter(event -> event.type().equals(ASKED))
                .filter(event -> caller.person().value().equals(event.actor().id()))
                .anyMatch(event -> day(event.at()).equals(day(clock.instant())));
    }

    /// Writes to the owners, once a day.
    ///
    /// @param address where the caller wants to be invited: one address belongs to one account, so
    ///   it is another than the caller signs in with
    @Transactional
    public void ask(Application application, EmailAddress address, Member caller) {
        var asking = accounts.person(caller.person());
        if (address.equals(asking.email())) {
            throw Invalid.at("address", "onboarding.elsewhere.address.own");
        }
        if (askedToday(application, caller)) return;
        events.append(
                Happening.of(application.subject(), application.version(), ASKED, caller.actor())
                        .with(Facts.of(application)));
        for (var owner : accounts.owners(application.applicant().account())) {
            mailroom.post(letter(application, asking, address, owner.reader()));
        }
    }

    /// The key is the day's, so that two clicks at once are one letter.
    private Letter letter(
            Application application, Person asking, EmailAddress address, Letter.Reader owner) {
        var text = wording.in(owner.language());
        var id = application.id().value();
        var number = application.identity().number();
        var company = application.applicant().company();
        var about = List.of(id, asking.id().value(), day(clock.instant()), owner.email());
        return new Letter(
                KIND + ":" + about,
                KIND,
                owner,
                id,
                text.of(KIND + ".title", company, number),
                List.of(text.of(KIND + ".body", company, number)),
                List.of(
                        fact(text.of(KIND + ".name"), asking.name()),
                        fact(text.of(KIND + ".email"), asking.email().value()),
                        fact(text.of(KIND + ".address"), address.value())),
                Optional.of(
                        new Letter.Link(
                                text.of(KIND + ".link"), settings.link("/account/people"))));
    }

    private static Letter.Fact fact(String label, String value) {
        return new Letter.Fact(label, value);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
