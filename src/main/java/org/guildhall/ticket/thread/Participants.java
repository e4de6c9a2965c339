package org.guildhall.ticket.thread;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.mail.ReturnTokens;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who takes part in tickets by mail, and the Message-IDs by which their mail finds back.
@Component
public class Participants {
    private final ParticipantStore store;
    private final OutgoingStore letters;
    private final MessageStore messages;
    private final ReturnTokens tokens;
    private final Settings settings;
    private final Clock clock;

    Participants(
            ParticipantStore store,
            OutgoingStore letters,
            MessageStore messages,
            ReturnTokens tokens,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.messages = messages;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /// Lets somebody take part, with a token of their own; nothing for who does already.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TicketId ticket, Requester who, Locale language) {
        store.add(
                new Participant(
                        Ids.next(),
                        ticket,
                        who.email(),
                        who.name(),
                        who.person(),
                        language,
                        tokens.next()),
                clock.instant());
    }

    /// Those of a ticket, in the order in which they came.
    public List<Participant> of(TicketId ticket) {
        return store.of(ticket);
    }

    /// Whose token that is.
    public Optional<Participant> byToken(String token) {
        return store.byToken(token);
    }

    /// One of them.
    public Optional<Participant> byId(UUID id) {
        return store.byId(id);
    }

    /// The ticket that a mail of that Message-ID belongs to, ours or a customer's.
    public Optional<TicketId> ticket(String messageId) {
        return letters.ticket(messageId).or(() -> messages.byMail(messageId).map(Message::ticket));
    }

    /// Whether a mail of that Message-ID has come in already.
    public Optional<Message> known(String messageId) {
        return messages.byMail(messageId);
    }

    /// Gives the letters of a reply their Message-IDs, one for each participant, in the transaction
    /// that writes the reply: the letters themselves are written later.
    @Transactional(propagation = Propagation.MANDATORY)
    public void address(TicketId ticket, UUID reply) {
        for (var each : store.of(ticket)) {
            var messageId = "<" + tokens.next() + "@" + settings.mail().domain() + ">";
            var rating = Optional.of(tokens.next());
            letters.add(new Outgoing(messageId, ticket, reply, each.id(), rating));
        }
    }

    /// The letter whose reader says by that token whether it helped.
    public Optional<Outgoing> byRatingToken(String token) {
        return letters.byRating(token);
    }

    /// The letter of the newest reply to that person.
    public Optional<Outgoing> newestLetter(TicketId ticket, PersonId person) {
        return store.of(ticket).stream()
                .filter(each -> each.person().filter(person::equals).isPresent())
                .findFirst()
                .flatMap(letters::newest);
    }

    /// The letters of a reply.
    public List<Outgoing> letters(UUID reply) {
        return letters.of(reply);
    }

    /// The Message-IDs that its reader's mail program has seen before it, oldest first.
    public List<String> before(Outgoing letter) {
        return letters.before(letter);
    }
}
