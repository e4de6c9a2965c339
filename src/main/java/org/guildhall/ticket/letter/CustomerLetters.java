package org.guildhall.ticket.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Conversation;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.ReturnTokens;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.clock.TicketClocks;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.Score;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Attachment;
import org.guildhall.ticket.thread.Message;
import org.guildhall.ticket.thread.Outgoing;
import org.guildhall.ticket.thread.Participant;
import org.guildhall.ticket.thread.Participants;
import org.guildhall.ticket.thread.Threads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What goes out to those who take part in a ticket. It reads messages only, never notes. Each
/// letter has the Message-ID that was kept with its reply, and an address for answers that nobody
/// else has.
@Component
class CustomerLetters {
    private final Threads threads;
    private final Participants participants;
    private final TicketClocks clocks;
    private final Accounts accounts;
    private final Texts texts;
    private final Settings settings;
    private final String box;

    CustomerLetters(
            Threads threads,
            Participants participants,
            TicketClocks clocks,
            Accounts accounts,
            Texts texts,
            Settings settings,
            @Value("${guildhall.support.address:}") String box) {
        this.threads = threads;
        this.participants = participants;
        this.clocks = clocks;
        this.accounts = accounts;
        this.texts = texts;
        this.settings = settings;
        this.box = box;
    }

    /// That a request has come in, to whoever asked.
    List<Letter> received(Event event) {
        return letters(event).map(one -> received(event, one)).toList();
    }

    /// What the desk has replied. A reply that was removed before it went out goes to nobody.
    List<Letter> replied(Event event) {
        var reply = threads.message(UUID.fromString(event.text("entry")));
        if (reply.removal().isPresent()) return List.of();
        return letters(event).map(one -> replied(event, reply, one)).toList();
    }

    /// A letter, and who gets it.
    private record Addressed(Outgoing letter, Participant to) {}

    private Stream<Addressed> letters(Event event) {
        return participants.letters(UUID.fromString(event.text("entry"))).stream()
                .flatMap(
                        letter ->
                                participants.byId(letter.participant()).stream()
                                        .filter(this::belongs)
                                        .map(to -> new Addressed(letter, to)));
    }

    /// Whoever has left an account since is told nothing of it any more.
    private boolean belongs(Participant to) {
        return to.person()
                .map(accounts::person)
                .filter(person -> person.closed().isPresent())
                .isEmpty();
    }

    private Letter received(Event event, Addressed one) {
        var text = texts.in(one.to().language());
        var kind = "ticket.mail.opened";
        var number = event.text("number");
        var title = event.text("title");
        return new Letter(
                        key(kind, event, one),
                        kind,
                        reader(one.to()),
                        event.subject().id(),
                        text.of(kind + ".title", number, title),
                        List.of(text.of(kind + body(event), number, title)),
                        Stream.concat(
                                        Stream.of(
                                                new Fact(text.of("ticket.fact.number"), number),
                                                new Fact(text.of("ticket.fact.title"), title)),
                                        promise(event, one.to(), text))
                                .toList(),
                        link(event, one.to(), text))
                .in(conversation(one, false));
    }

    /// Whoever named no account that is known is asked for it: nothing can be looked up before.
    private static String body(Event event) {
        return event.text("uid").isEmpty() ? ".body.uid" : ".body";
    }

    /// By when they hear from us: on their own clock, or on the desk's where nobody knows theirs.
    private Stream<Fact> promise(Event event, Participant to, Text text) {
        return clocks.first(new TicketId(event.subject().id())).stream()
                .map(
                        clock -> {
                            var zone =
                                    to.person()
                                            .map(accounts::person)
                                            .map(person -> person.zone())
                                            .orElse(clock.zone());
                            return new Fact(
                                    text.of("ticket.fact.hears"), text.moment(clock.dueAt(), zone));
                        });
    }

    private Letter replied(Event event, Message reply, Addressed one) {
        var text = texts.in(one.to().language());
        var kind = "ticket.mail.reply";
        var files = Sendable.of(threads.files(reply));
        return new Letter(
                        key(kind, event, one),
                        kind,
                        reader(one.to()),
                        event.subject().id(),
                        text.of(kind + ".title", event.text("number"), event.text("title")),
                        Arrays.asList(reply.text().split("\n{2,}")),
                        facts(event, files, one, text),
                        link(event, one.to(), text))
                .in(conversation(one, true))
                .enclosing(files.enclosed());
    }

    private List<Fact> facts(Event event, Sendable sendable, Addressed one, Text text) {
        var files =
                Stream.concat(
                        sendable.along().stream().map(file -> along(file, text)),
                        sendable.tooLarge().stream()
                                .map(file -> tooLarge(event, file, one.to(), text)));
        if (!event.type().equals(Action.ANSWER.past())) return files.toList();
        var scores =
                one.letter().ratingToken().stream()
                        .flatMap(
                                token ->
                                        Arrays.stream(Score.values())
                                                .map(score -> rating(score, token, text)));
        return Stream.concat(files, scores).toList();
    }

    private static Fact along(Attachment file, Text text) {
        var label = text.of("ticket.fact.file");
        return new Fact(label, text.of("ticket.mail.file.along", file.name()));
    }

    /// Whoever can sign in is led to it; others have to say where else it may go.
    private Fact tooLarge(Event event, Attachment file, Participant to, Text text) {
        var key = "ticket.mail.file.too-large" + (to.person().isPresent() ? "" : ".guest");
        return new Fact(
                text.of("ticket.fact.file"),
                text.of(key, file.name(), megabytes(file)),
                to.person().map(_ -> page(event)));
    }

    private static double megabytes(Attachment file) {
        return file.size() / (1024.0 * 1024);
    }

    private Fact rating(Score score, String token, Text text) {
        var address = settings.link("/support/ratings/" + token + "?score=" + score);
        return new Fact(
                text.of("ticket.mail.helped." + score), text.of(score.key()), Optional.of(address));
    }

    private static String key(String kind, Event event, Addressed one) {
        return kind + ":" + event.id() + ":" + one.to().email();
    }

    private static Reader reader(Participant to) {
        var person = to.person().map(PersonId::value).orElse(null);
        return new Reader(to.email().value(), to.name(), to.language(), person);
    }

    /// Whoever can sign in is led to the request's page.
    private Optional<Link> link(Event event, Participant to, Text text) {
        return to.person().map(_ -> new Link(text.of("ticket.mail.link"), page(event)));
    }

    private String page(Event event) {
        return settings.link("/portal/tickets/" + event.subject().id());
    }

    private Conversation conversation(Addressed one, boolean byHand) {
        return new Conversation(
                one.letter().messageId(),
                participants.before(one.letter()),
                Optional.of(box)
                        .filter(address -> !address.isEmpty())
                        .map(address -> ReturnTokens.address(address, one.to().token())),
                byHand);
    }
}
