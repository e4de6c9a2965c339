package org.guildhall.onboarding.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.StaffDirectory;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Assigned;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// The letters about applications (onboarding.md section 9), each made once from what happened.
@Component
class OnboardingMails implements EventConsumer {
    private static final String PREFIX = "onboarding.mail.";

    /// What nobody has to act on.
    private static final Set<String> ROUTINE =
            Set.of(
                    "submit",
                    "information-given",
                    "withdraw",
                    "modify-terms",
                    "cancel",
                    "hold",
                    "resume",
                    "submit.staff",
                    "information-given.staff",
                    "withdraw.staff",
                    "cancel.staff",
                    "hold.staff",
                    "resume.staff",
                    "lapse.staff",
                    "approve-terms.staff");

    private final SecondContactStore seconds;
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Programmes programmes;
    private final Wording wording;
    private final Settings settings;

    OnboardingMails(
            SecondContactStore seconds,
            Mailroom mailroom,
            Accounts accounts,
            StaffDirectory staff,
            Programmes programmes,
            Wording wording,
            Settings settings) {
        this.seconds = seconds;
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.staff = staff;
        this.programmes = programmes;
        this.wording = wording;
        this.settings = settings;
    }

    /// Whom an event is told to.
    private enum Audience {
        /// The holder of the form's Contact E-mail, with a copy in the applicant's inbox.
        CONTACT,
        /// The business developer who has it, or all of them while nobody has.
        REVIEWERS,
        LEADS,
        /// Whose word terms beyond limits wait for.
        APPROVERS
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("application")) return;
        for (var audience : audiences(event)) {
            for (var reader : readers(audience, event)) {
                mailroom.post(letter(event, reader, audience));
            }
        }
    }

    /// The code that confirms the Contact E-mail; it is no part of history.
    void contactCode(Application application, String email, String code) {
        var applicant = application.applicant();
        var text = wording.in(applicant.language());
        var kind = "onboarding.mail.contact-code";
        var id = application.id().value();
        mailroom.post(
                new Letter(
                        kind + ":" + id + ":" + UUID.randomUUID(),
                        kind,
                        new Reader(
                                email,
                                application.answers().text("contactName"),
                                applicant.language(),
                                null),
                        id,
                        text.of(kind + ".title"),
                        List.of(text.of(kind + ".body", applicant.name(), applicant.company())),
                        List.of(new Fact(text.of("onboarding.mail.code"), code)),
                        Optional.empty(),
                        Nature.SECRET));
    }

    /// Who hears of what. No default on actions: a new one doesn't compile until it says who is
    /// told.
    private static List<Audience> audiences(Event event) {
        return switch (event.type()) {
            case "clock-half", "activation-blocked" -> List.of(Audience.REVIEWERS);
            case "clock-over" -> List.of(Audience.REVIEWERS, Audience.LEADS);
            case "activation-waits" -> List.of(Audience.CONTACT, Audience.REVIEWERS);
            case "nudge" -> List.of(Audience.CONTACT);
            case "document-opened",
                    "due-moved",
                    "second-contact",
                    "second-contact-removed",
                    "letter-again",
                    ActiveApplications.TERMS_CHANGED ->
                    List.of();
            default ->
                    audiences(
                            Action.valueOf(event.type().toUpperCase(Locale.ROOT).replace('-', '_')),
                            event);
        };
    }

    private static List<Audience> audiences(Action action, Event event) {
        return switch (action) {
            case SUBMIT ->
                    // Whom the rule has given it to hears of it by that.
                    event.text("given").isEmpty()
                            ? List.of(Audience.CONTACT, Audience.REVIEWERS)
                            : List.of(Audience.CONTACT);
            case WITHDRAW, CANCEL, MODIFY_TERMS, LAPSE, HOLD, RESUME ->
                    List.of(Audience.CONTACT, Audience.REVIEWERS);
            case ASK_INFORMATION, APPROVE, ADMIT, REJECT, OFFER_TERMS, VOID_CONTRACT, ACTIVATE ->
                    List.of(Audience.CONTACT);
            case ASK_APPROVAL, CONSENT_TERMS -> List.of(Audience.APPROVERS);
            case APPROVE_TERMS -> List.of(Audience.CONTACT, Audience.REVIEWERS);
            case ASSIGN, RETURN_TERMS, CONFIRM_TERMS, CONCLUDE_TERMS, DECLINE_TERMS ->
                    List.of(Audience.REVIEWERS);
            case WRITE ->
                    List.of(
                            event.actor().role().equals("STAFF")
                                    ? Audience.CONTACT
                                    : Audience.REVIEWERS);
            case START, SAVE, TAKE, DRAFT_TERMS, SEND_CONTRACT, END_CONTRACT, COMPLETE_CONTRACT ->
                    List.of();
            case TICK, UNTICK -> List.of();
        };
    }

    private List<Reader> readers(Audience audience, Event event) {
        return switch (audience) {
            case CONTACT -> contacts(event);
            case REVIEWERS -> reviewers(event);
            case LEADS ->
                    staff.whoMay(Permission.LEAD_REVIEWS).stream()
                            .map(OnboardingMails::reader)
                            .toList();
            case APPROVERS -> approvers(event);
        };
    }

    /// The contact, and the second one for a copy.
    private List<Reader> contacts(Event event) {
        var first = contact(event);
        return Stream.concat(
                        Stream.of(first),
                        seconds.of(event.subject().id()).stream()
                                .map(
                                        second ->
                                                new Reader(
                                                        second.email().value(),
                                                        second.name(),
                                                        first.language(),
                                                        null))
                                .filter(second -> !second.email().equals(first.email())))
                .toList();
    }

    /// As long as the contact address isn't confirmed, whoever began the application hears of it.
    private Reader contact(Event event) {
        var person = UUID.fromString(event.text("person"));
        var language = Locale.forLanguageTag(event.text("language"));
        if (event.text("contactEmail").isEmpty()) {
            return reader(accounts.person(new PersonId(person)));
        }
        return new Reader(event.text("contactEmail"), event.text("contactName"), language, person);
    }

    private List<Reader> reviewers(Event event) {
        if (event.text("reviewer").isEmpty()) {
            return staff.whoMay(Permission.REVIEW_APPLICATIONS).stream()
                    .map(OnboardingMails::reader)
                    .toList();
        }
        return List.of(
                reader(accounts.person(new PersonId(UUID.fromString(event.text("reviewer"))))));
    }

    /// Everybody who holds a role that is awaited, but never the author.
    private List<Reader> approvers(Event event) {
        return event.text("awaited")
                .lines()
                .flatMap(role -> staff.holding(Role.valueOf(role)).stream())
                .filter(person -> !person.id().value().toString().equals(event.text("author")))
                .distinct()
                .map(OnboardingMails::reader)
                .toList();
    }

    private static Reader reader(Person person) {
        return new Reader(
                person.email().value(), person.name(), person.language(), person.id().value());
    }

    private Letter letter(Event event, Reader reader, Audience audience) {
        return audience == Audience.CONTACT ? toPartner(event, reader) : toStaff(event, reader);
    }

    /// In the reader's language, or in the one that the programme falls back to.
    private Letter toPartner(Event event, Reader reader) {
        var programme = programme(event);
        var language = programme.speaking(reader.language());
        var text = wording.in(language);
        var addressed = new Reader(reader.email(), reader.name(), language, reader.person());
        var words = LetterWords.toPartner(event, programme, text);
        var link = new Link(text.of("onboarding.mail.link"), link("/portal/applications/", event));
        return letter(LetterWords.key(event), event, addressed, words, link);
    }

    private Letter toStaff(Event event, Reader reader) {
        var text = wording.in(reader.language());
        var words = LetterWords.toStaff(event, text);
        var link =
                new Link(text.of("onboarding.mail.link.staff"), link("/desk/applications/", event));
        return letter(LetterWords.staffKey(event), event, reader, words, link);
    }

    private Letter letter(String kind, Event event, Reader reader, LetterWords words, Link link) {
        return new Letter(
                kind + ":" + event.id() + ":" + reader.email(),
                kind,
                reader,
                event.subject().id(),
                words.title(),
                List.of(words.body()),
                facts(event, wording.in(reader.language())),
                Optional.of(link),
                ROUTINE.contains(kind.substring(PREFIX.length())) ? Nature.ROUTINE : Nature.ACTION);
    }

    private String link(String path, Event event) {
        return settings.link(path + event.subject().id());
    }

    private Programme programme(Event event) {
        var version = Integer.parseInt(event.text("programmeVersion"));
        return programmes.version(event.text("programme"), version);
    }

    private List<Fact> facts(Event event, Text text) {
        var facts = new ArrayList<Fact>();
        var programme = programme(event);
        facts.add(new Fact(text.of("onboarding.mail.application"), event.text("number")));
        facts.add(new Fact(text.of("onboarding.mail.programme"), programme.name().in(text)));
        for (var item : programme.activation()) {
            if (event.text("missing").lines().anyMatch(item.code()::equals)) {
                var label = text.of("onboarding.activation.by." + item.by());
                facts.add(new Fact(label, item.label().in(text)));
            }
        }
        if (event.reason() != null)
            facts.add(new Fact(text.of("onboarding.mail.words"), event.reason()));
        if (!event.text("reviewerName").isEmpty()) {
            facts.add(new Fact(text.of("onboarding.mail.reviewer"), event.text("reviewerName")));
        }
        Assigned.why(event, text)
                .map(why -> new Fact(text.of("onboarding.mail.assigned"), why))
                .ifPresent(facts::add);
        if (!event.text("due").isEmpty()) {
            var zone = settings.site(event.text("site")).zone();
            facts.add(
                    new Fact(
                            text.of("onboarding.mail.due"),
                            text.moment(Instant.parse(event.text("due")), zone)));
        }
        return facts;
    }
}
