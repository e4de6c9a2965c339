package org.guildhall.escalation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Permission;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.escalation.passage.Step;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// Tells whoever handed a ticket on, and whoever has it now, that the other side has answered, or
/// that the packet doesn't get there. When neither answers tickets any more, the leads hear it:
/// nobody else would.
@Component
class EscalationMails implements EventConsumer {
    private final Events events;
    private final Mailroom mailroom;
    private final StaffDirectory staff;
    private final Texts texts;
    private final Settings settings;

    EscalationMails(
            Events events,
            Mailroom mailroom,
            StaffDirectory staff,
            Texts texts,
            Settings settings) {
        this.events = events;
        this.mailroom = mailroom;
        this.staff = staff;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals(EscalationStore.KIND)) return;
        if (event.type().equals(Step.HEAR.type())) tell(event, Nature.ROUTINE);
        if (event.type().equals(Step.GIVE_UP.type())) tell(event, Nature.ACTION);
    }

    private void tell(Event event, Nature nature) {
        var concerned =
                Stream.concat(handedOnBy(event), hasIt(event))
                        .distinct()
                        .flatMap(this::here)
                        .toList();
        var told = concerned.isEmpty() ? staff.whoMay(Permission.SUPERVISE_TICKETS) : concerned;
        told.forEach(person -> mailroom.post(letter(event, person).of(nature)));
    }

    /// Whoever has left, or answers tickets no more, can't open it.
    private Stream<Person> here(UUID id) {
        return staff.whoMay(Permission.ANSWER_TICKETS).stream()
                .filter(person -> person.id().value().equals(id));
    }

    private Stream<UUID> handedOnBy(Event event) {
        return events.of(event.subject().id()).stream()
                .filter(past -> past.type().equals(Step.ESCALATE.type()))
                .map(past -> past.actor().id())
                .filter(Objects::nonNull);
    }

    /// As the ticket's history last said.
    private Stream<UUID> hasIt(Event event) {
        return events.of(UUID.fromString(event.text("ticket"))).stream()
                .filter(past -> !past.text("number").isEmpty())
                .reduce((_, later) -> later)
                .map(last -> last.text("agent"))
                .filter(agent -> !agent.isEmpty())
                .map(UUID::fromString)
                .stream();
    }

    private Letter letter(Event event, Person person) {
        var reader = person.reader();
        var text = texts.in(reader.language());
        var kind = "escalation.mail." + event.type();
        var number = event.text("ticketNumber");
        var desk = event.text("desk");
        return new Letter(
                kind + ":" + event.id() + ":" + reader.email(),
                kind,
                reader,
                event.subject().id(),
                text.of(kind + ".title", number, desk),
                List.of(text.of(kind + ".body", number, desk)),
                facts(event, text),
                Optional.of(
                        new Link(
                                text.of("escalation.mail.link"),
                                settings.link("/desk/tickets/" + event.text("ticket")))));
    }

    private static List<Fact> facts(Event event, Text text) {
        var number = new Fact(text.of("escalation.title"), event.text("number"));
        if (event.text("problem").isEmpty()) return List.of(number);
        var problem = PacketProblem.words(event.text("problem"), text);
        return List.of(number, new Fact(text.of("escalation.problem"), problem));
    }
}
