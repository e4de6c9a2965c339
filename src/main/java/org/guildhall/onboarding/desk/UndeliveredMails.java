package org.guildhall.onboarding.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.onboarding.DeskPages;
import org.guildhall.onboarding.letter.PartnerLetters;
import org.guildhall.onboarding.letter.SecondContactStore;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Posted;
import org.guildhall.platform.mail.Undelivered;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// When a letter about an application does not arrive: the second contact gets it, and whoever
/// reviews is told.
@Component
class UndeliveredMails implements EventConsumer {
    private static final String KIND = "onboarding.mail.undelivered.staff";

    private final ApplicationStore store;
    private final SecondContactStore seconds;
    private final PartnerLetters letters;
    private final Contracts contracts;
    private final StaffDirectory staff;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;

    UndeliveredMails(
            ApplicationStore store,
            SecondContactStore seconds,
            PartnerLetters letters,
            Contracts contracts,
            StaffDirectory staff,
            Mailroom mailroom,
            Wording wording,
            Settings settings) {
        this.store = store;
        this.seconds = seconds;
        this.letters = letters;
        this.contracts = contracts;
        this.staff = staff;
        this.mailroom = mailroom;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals(Undelivered.SUBJECT)) return;
        var letter = Undelivered.of(event);
        // A letter about a letter is not told about again: that would never end.
        if (letter.about().isEmpty() || letter.kind().equals(KIND)) return;
        var about = UUID.fromString(letter.about());
        store.byId(new ApplicationId(about))
                .or(() -> store.byContract(about))
                .or(() -> ofContract(about))
                .ifPresent(application -> act(event, letter, application));
    }

    /// Of a contract that is no longer the application's, as one that ended or amends another.
    private Optional<Application> ofContract(UUID about) {
        return contracts
                .known(new ContractId(about))
                .flatMap(contract -> store.byId(new ApplicationId(contract.application())));
    }

    private void act(Event event, Undelivered letter, Application application) {
        if (letter.recipient().equals(letters.contact(application))) forward(event, application);
        readers(application, letter.recipient())
                .forEach(reader -> mailroom.post(letter(event, letter, application, reader)));
    }

    private void forward(Event event, Application application) {
        seconds.of(application.id().value())
                .ifPresent(
                        second ->
                                mailroom.one(event.subject().id())
                                        .ifPresent(mail -> letters.forward(mail, second)));
    }

    /// The reviewer, or all of them while nobody has it or whoever had it has left; the leads when
    /// it is the reviewer's own letters that don't arrive.
    private List<Person> readers(Application application, String recipient) {
        var reviewer = application.review().reviewer().map(Reviewer::person).map(PersonId::value);
        var reviewers =
                staff
                        .lookingAfter(
                                reviewer.map(UUID::toString).orElse(""),
                                Permission.REVIEW_APPLICATIONS)
                        .stream()
                        .filter(person -> !person.email().value().equals(recipient))
                        .toList();
        return reviewers.isEmpty() ? staff.whoMay(Permission.LEAD_REVIEWS) : reviewers;
    }

    private Letter letter(
            Event event, Undelivered undelivered, Application application, Person person) {
        var text = wording.in(person.language());
        var company = application.applicant().company();
        var number = application.identity().number();
        var reader = person.reader();
        return new Letter(
                KIND + ":" + event.id() + ":" + reader.email(),
                KIND,
                reader,
                application.id().value(),
                text.of(KIND + ".title", company, number, undelivered.recipient()),
                List.of(text.of(KIND + ".body", company, number, undelivered.recipient())),
                List.of(
                        new Fact(text.of("onboarding.mail.letter"), undelivered.title()),
                        new Fact(
                                text.of("onboarding.mail.why"),
                                Posted.why(undelivered.words(), text))),
                Optional.of(
                        new Link(
                                text.of("onboarding.mail.link.staff"),
                                settings.link(DeskPages.path(application.id().value())))));
    }
}
