package org.guildhall.training;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.Programmes;
import org.guildhall.training.course.Courses;
import org.guildhall.training.passage.Expiry;
import org.springframework.stereotype.Component;

/// The letters between access and selling, each made once from what happened.
@Component
class TrainingMails implements EventConsumer {
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Partnerships partnerships;
    private final Programmes programmes;
    private final Courses courses;
    private final Texts texts;
    private final Settings settings;

    TrainingMails(
            Mailroom mailroom,
            Accounts accounts,
            StaffDirectory staff,
            Partnerships partnerships,
            Programmes programmes,
            Courses courses,
            Texts texts,
            Settings settings) {
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.staff = staff;
        this.partnerships = partnerships;
        this.programmes = programmes;
        this.courses = courses;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("training")) return;
        switch (event.type()) {
            case "begin" -> post(event, "begin", owners(event), "/console/training");
            case "answer-quiz" -> answered(event);
            case "excuse-attempts" -> post(event, "again", person(event), quiz(event));
            case "waive-course" -> post(event, "waived", owners(event), "/console/training");
            case "complete-training" -> post(event, "trained", owners(event), "/console/go-live");
            case "request-go-live" -> post(event, "requested", developers(event), desk(event));
            case "return-request" -> post(event, "returned", owners(event), "/console/go-live");
            case "confirm-go-live" -> post(event, "selling", owners(event), "/console");
            case Expiry.EXPIRING -> post(event, "expiring", both(event), quiz(event));
            default -> {}
        }
    }

    private void answered(Event event) {
        if (event.text("passed").equals("true")) {
            post(event, "passed", person(event), quiz(event));
        } else if (event.text("left").equals("0")) {
            post(event, "used-up", developers(event), desk(event));
        }
    }

    private void post(Event event, String kind, List<Reader> readers, String path) {
        readers.forEach(reader -> mailroom.post(letter(event, kind, reader, path)));
    }

    private Letter letter(Event event, String kind, Reader reader, String path) {
        var text = texts.in(reader.language());
        var key = "training.mail." + kind;
        var course = course(event, text);
        return new Letter(
                event.id() + ":training." + kind + ":" + reader.email(),
                "training." + kind,
                reader,
                event.subject().id(),
                text.of(key + ".title", event.text("company"), course, event.text("name")),
                List.of(text.of(key + ".body", event.text("company"), course, event.text("name"))),
                facts(event, reader, text),
                Optional.of(new Link(text.of(key + ".link"), settings.link(path))));
    }

    private List<Fact> facts(Event event, Reader reader, Text text) {
        var facts = new ArrayList<Fact>();
        var version = Integer.parseInt(event.text("programmeVersion"));
        var programme = programmes.version(event.text("programme"), version);
        facts.add(new Fact(text.of("training.mail.programme"), programme.name().in(text)));
        if (event.reason() != null) {
            facts.add(new Fact(text.of("training.mail.words"), event.reason()));
        }
        if (!event.text("expires").isEmpty()) {
            var zone = accounts.person(new PersonId(requireNonNull(reader.person()))).zone();
            var expires = Instant.parse(event.text("expires"));
            facts.add(new Fact(text.of("training.mail.expires"), text.date(expires, zone)));
        }
        return facts;
    }

    private String course(Event event, Text text) {
        var version = Integer.parseInt(event.text("programmeVersion"));
        return courses.of(programmes.version(event.text("programme"), version)).stream()
                .filter(course -> course.code().equals(event.text("course")))
                .findFirst()
                .map(course -> course.name().in(text))
                .orElse("");
    }

    private static String quiz(Event event) {
        return "/console/training/" + event.text("course");
    }

    private static String desk(Event event) {
        return "/desk/partners/" + event.subject().id() + "/training";
    }

    /// Those of the account that sells first of all by now.
    private List<Reader> owners(Event event) {
        var main = partnerships.find(event.subject().id(), new Clockwork()).main();
        return accounts.byUid(main).stream()
                .flatMap(account -> accounts.owners(account.id()).stream())
                .map(Person::reader)
                .toList();
    }

    /// Whoever has left the account since is told nothing any more.
    private List<Reader> person(Event event) {
        var person = accounts.person(new PersonId(UUID.fromString(event.text("person"))));
        return person.closed().isPresent() ? List.of() : List.of(person.reader());
    }

    /// The person and the owners, each once; nobody of a person who has left.
    private List<Reader> both(Event event) {
        if (person(event).isEmpty()) return List.of();
        var readers = new LinkedHashMap<String, Reader>();
        person(event).forEach(reader -> readers.put(reader.email(), reader));
        owners(event).forEach(reader -> readers.putIfAbsent(reader.email(), reader));
        return List.copyOf(readers.values());
    }

    /// The partner's own, or everybody who could look after it when nobody does any more.
    private List<Reader> developers(Event event) {
        return staff.lookingAfter(event.text("developer"), Permission.REVIEW_APPLICATIONS).stream()
                .map(Person::reader)
                .toList();
    }
}
