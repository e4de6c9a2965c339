package org.guildhall.ticket.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
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
import org.guildhall.ticket.lifecycle.Action;
import org.springframework.stereotype.Component;

/// The letters about tickets, each made once from what happened: to those who take part what was
/// answered, to the agent who has it what the customer says.
@Component
class TicketMails implements EventConsumer {
    private final CustomerLetters customers;
    private final Events events;
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Texts texts;
    private final Settings settings;

    TicketMails(
            CustomerLetters customers,
            Events events,
            Mailroom mailroom,
            Accounts accounts,
            StaffDirectory staff,
            Texts texts,
            Settings settings) {
        this.customers = customers;
        this.events = events;
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.staff = staff;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("ticket")) return;
        if (event.type().startsWith("clock-")) clock(event).forEach(mailroom::post);
        if (!Action.names(event.type())) return;
        // No default: a new action doesn't compile until it says who is told.
        switch (Action.of(event.type())) {
            case RAISE -> customers.received(event).forEach(mailroom::post);
            case ANSWER, ASK, INFORM -> customers.replied(event).forEach(mailroom::post);
            case ASSIGN, WRITE, COME_BACK, REOPEN -> toAgent(event).ifPresent(mailroom::post);
            case HEAR_BACK -> heardBack(event).forEach(mailroom::post);
            case TAKE, CLASSIFY, NOTE, REMOVE, HAND_OVER, CLOSE -> {}
            case MERGE, ABSORB, SPLIT, LINK, RATE -> {}
        }
    }

    /// Whoever has it hears of its promises; of one that is missed the leads do, too.
    private List<Letter> clock(Event event) {
        var leads =
                event.type().equals("clock-over") || event.text("agent").isEmpty()
                        ? staff.whoMay(Permission.SUPERVISE_TICKETS)
                        : List.<Person>of();
        return Stream.concat(agent(event).stream(), leads.stream())
                .distinct()
                .map(person -> letter(event, person))
                .toList();
    }

    /// Somebody of the desk says that another team is done: whoever gave it to that team hears it,
    /// and whoever has it. What comes back by itself its escalation tells.
    private List<Letter> heardBack(Event event) {
        if (event.actor().id() == null) return List.of();
        var gave =
                events.of(event.subject().id()).stream()
                        .filter(past -> past.type().equals(Action.HAND_OVER.past()))
                        .reduce((_, later) -> later)
                        .flatMap(last -> Optional.ofNullable(last.actor().id()))
                        .flatMap(this::here);
        return Stream.concat(gave.stream(), agent(event).stream())
                .distinct()
                .filter(person -> !person.id().value().equals(event.actor().id()))
                .map(person -> letter(event, person).of(Nature.ROUTINE))
                .toList();
    }

    /// Nobody is told of their own doing.
    private Optional<Letter> toAgent(Event event) {
        return agent(event)
                .filter(agent -> !agent.id().value().equals(event.actor().id()))
                .map(agent -> letter(event, agent).of(Nature.ROUTINE));
    }

    private Optional<Person> agent(Event event) {
        return Optional.of(event.text("agent"))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> here(UUID.fromString(id)));
    }

    private Optional<Person> here(UUID id) {
        return Optional.of(accounts.person(new PersonId(id)))
                .filter(person -> person.closed().isEmpty());
    }

    private Letter letter(Event event, Person person) {
        var reader = person.reader();
        var text = texts.in(reader.language());
        var kind = "ticket.mail." + event.type() + ".staff";
        var number = event.text("number");
        var title = event.text("title");
        var link = settings.link("/desk/tickets/" + event.subject().id());
        return new Letter(
                kind + ":" + event.id() + ":" + reader.email(),
                kind,
                reader,
                event.subject().id(),
                text.of(kind + ".title", number, title),
                List.of(text.of(kind + ".body", number, title)),
                facts(event, person, text),
                Optional.of(new Link(text.of("ticket.mail.link.staff"), link)));
    }

    private static List<Fact> facts(Event event, Person person, Text text) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("ticket.fact.requester"), event.text("requester")));
        if (!event.text("clock").isEmpty()) {
            var due = text.moment(Instant.parse(event.text("due")), person.zone());
            facts.add(new Fact(text.of(event.text("clock")), text.of("ticket.mail.due", due)));
        }
        return facts;
    }
}
