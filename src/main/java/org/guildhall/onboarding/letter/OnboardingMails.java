package org.guildhall.onboarding.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Assigned;
import org.guildhall.onboarding.lifecycle.Facts;
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

    private final Readers readers;
    private final Mailroom mailroom;
    private final Programmes programmes;
    private final Wording wording;
    private final Settings settings;

    OnboardingMails(
            Readers readers,
            Mailroom mailroom,
            Programmes programmes,
            Wording wording,
            Settings settings) {
        this.readers = readers;
        this.mailroom = mailroom;
        this.programmes = programmes;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("application")) return;
        for (var audience : Audience.of(event)) {
            for (var reader : readers.of(audience, event)) {
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
        return letter(LetterWords.key(event), event, addressed, words, link(event, text));
    }

    /// To what the letter is about: the console once it is open, the application till then.
    private Link link(Event event, Text text) {
        return LetterWords.opensConsole(event)
                ? new Link(text.of("onboarding.active.console"), settings.link("/console"))
                : new Link(text.of("onboarding.mail.link"), link("/portal/applications/", event));
    }

    private Letter toStaff(Event event, Reader reader) {
        var text = wording.in(reader.language());
        var words = LetterWords.toStaff(event, programme(event), text);
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
        if (!event.text("cause").isEmpty() && event.reason() == null) {
            var cause = text.of("onboarding.hold.cause." + event.text("cause"));
            facts.add(new Fact(text.of("onboarding.mail.words"), cause));
        }
        if (!event.text("reviewerName").isEmpty()) {
            facts.add(new Fact(text.of("onboarding.mail.reviewer"), event.text("reviewerName")));
        }
        Assigned.why(event, text)
                .map(why -> new Fact(text.of("onboarding.mail.assigned"), why))
                .ifPresent(facts::add);
        for (var day : List.of("due", "lapses")) {
            if (event.text(day).isEmpty()) continue;
            var zone = settings.site(event.text("site")).zone();
            var at = text.moment(Instant.parse(event.text(day)), zone);
            facts.add(new Fact(text.of("onboarding.mail." + day), at));
        }
        if (!event.text("reapply").isEmpty()) {
            facts.add(new Fact(text.of("onboarding.mail.reapply"), reapply(event, text)));
        }
        return facts;
    }

    /// From when the company may apply again after a rejection.
    private String reapply(Event event, Text text) {
        var said = event.text("reapply");
        if (said.equals(Facts.NEVER)) return text.of("onboarding.mail.reapply.never");
        var from = Instant.parse(said);
        if (!from.isAfter(event.at())) return text.of("onboarding.mail.reapply.at-once");
        var zone = settings.site(event.text("site")).zone();
        return text.of("onboarding.mail.reapply.from", text.moment(from, zone));
    }
}
