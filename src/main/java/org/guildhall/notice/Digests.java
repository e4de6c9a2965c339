package org.guildhall.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.RoutineMail;
import org.guildhall.calendar.Calendars;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.mail.DailyLetters;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The daily letter of a person who wants one: every routine letter of the day before as a line
/// with its link. It is made and its letters are marked in one transaction, so that a timer that
/// fires twice makes one.
@Component
class Digests implements DailyLetters, TimerHandler {
    private static final String TIMER = "notice.morning";
    static final String KIND = "notice.mail.digest";

    private final Accounts accounts;
    private final Calendars calendars;
    private final Mailroom mailroom;
    private final Timers timers;
    private final Wording wording;
    private final Settings settings;
    private final Clock clock;

    Digests(
            Accounts accounts,
            Calendars calendars,
            Mailroom mailroom,
            Timers timers,
            Wording wording,
            Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.calendars = calendars;
        this.mailroom = mailroom;
        this.timers = timers;
        this.wording = wording;
        this.settings = settings;
        this.clock = clock;
    }

    /// A copy under another address than the person's own is not theirs to hold back.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean gather(Reader reader) {
        if (reader.person() == null) return false;
        var person = accounts.person(new PersonId(reader.person()));
        if (accounts.routineMail(person.id()) == RoutineMail.AT_ONCE
                || !person.email().value().equals(reader.email())) return false;
        var days = calendars.of(site(person));
        timers.at(TIMER, reader.person(), Mornings.after(clock.instant(), person.zone(), days));
        return true;
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    @Transactional
    public void fire(UUID id) {
        var held = mailroom.gathered(id);
        if (held.isEmpty()) return;
        var person = accounts.person(new PersonId(id));
        if (person.closed().isEmpty()) mailroom.post(letter(person, held));
    }

    private Letter letter(Person person, List<Mail> held) {
        var text = wording.in(person.language());
        return new Letter(
                KIND + ":" + held.getLast().id() + ":" + person.email().value(),
                KIND,
                person.reader(),
                null,
                text.of(KIND + ".title", held.size()),
                List.of(text.of(KIND + ".body", held.size())),
                held.stream().map(mail -> line(mail, person)).toList(),
                Optional.of(new Letter.Link(text.of(KIND + ".link"), settings.link("/account"))));
    }

    private static Fact line(Mail mail, Person person) {
        var time = mail.createdAt().atZone(person.zone());
        return new Fact(
                "%02d:%02d".formatted(time.getHour(), time.getMinute()), mail.title(), mail.link());
    }

    /// Staff keep the working days of the first site.
    private String site(Person person) {
        return person.account()
                .map(account -> accounts.account(account).site())
                .orElseGet(() -> settings.sites().getFirst().code());
    }
}
