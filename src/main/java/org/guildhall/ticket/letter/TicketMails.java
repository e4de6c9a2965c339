package org.guildhall.ticket.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.lifecycle.Action;
import org.springframework.stereotype.Component;

/// The letters about tickets, each made once from what happened: to those who take part what was
/// answered, to the agent who has it what the customer says.
@Component
class TicketMails implements EventConsumer {
    private final CustomerLetters customers;
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final Texts texts;
    private final Settings settings;

    TicketMails(
            CustomerLetters customers,
            Mailroom mailroom,
            Accounts accounts,
            Texts texts,
            Settings settings) {
        this.customers = customers;
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("ticket") || !Action.names(event.type())) return;
        // No default: a new action doesn't compile until it says who is told.
        switch (Action.of(event.type())) {
            case RAISE -> customers.received(event).forEach(mailroom::post);
            case ANSWER, ASK, INFORM -> customers.replied(event).forEach(mailroom::post);
            case ASSIGN, WRITE, COME_BACK, REOPEN -> toAgent(event).ifPresent(mailroom::post);
            case TAKE, CLASSIFY, NOTE, HAND_OVER, HEAR_BACK, CLOSE -> {}
        }
    }

    /// Nobody is told of their own doing.
    private Optional<Letter> toAgent(Event event) {
        var agent = event.text("agent");
        if (agent.isEmpty() || agent.equals(String.valueOf(event.actor().id()))) {
            return Optional.empty();
        }
        var person = accounts.person(new PersonId(UUID.fromString(agent)));
        if (person.closed().isPresent()) return Optional.empty();
        var reader =
                new Reader(
                        person.email().value(),
                        person.name(),
                        person.language(),
                        person.id().value());
        var text = texts.in(reader.language());
        var kind = "ticket.mail." + event.type() + ".staff";
        var number = event.text("number");
        var title = event.text("title");
        var link = settings.link("/desk/tickets/" + event.subject().id());
        var letter =
                new Letter(
                        kind + ":" + event.id() + ":" + reader.email(),
                        kind,
                        reader,
                        event.subject().id(),
                        text.of(kind + ".title", number, title),
                        List.of(text.of(kind + ".body", number, title)),
                        List.of(
                                new Fact(
                                        text.of("ticket.fact.requester"), event.text("requester"))),
                        Optional.of(new Link(text.of("ticket.mail.link.staff"), link)));
        return Optional.of(letter.of(Nature.ROUTINE));
    }
}
