package org.guildhall.ticket;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.platform.settings.Settings;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Claims;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.passage.Topics;
import org.guildhall.ticket.thread.Author;
import org.guildhall.ticket.thread.Message;
import org.guildhall.ticket.thread.Participant;
import org.guildhall.ticket.thread.Participants;
import org.guildhall.ticket.thread.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What comes in from outside the pages: begins a ticket, or joins the one that it belongs to.
@Service
public class Intake {
    private static final String UNTITLED = "–";

    private final Opening opening;
    private final Passage passage;
    private final Writing writing;
    private final Participants participants;
    private final Topics topics;
    private final Claims claims;
    private final Accounts accounts;
    private final Settings settings;
    private final Clock clock;

    Intake(
            Opening opening,
            Passage passage,
            Writing writing,
            Participants participants,
            Topics topics,
            Claims claims,
            Accounts accounts,
            Settings settings,
            Clock clock) {
        this.opening = opening;
        this.passage = passage;
        this.writing = writing;
        this.participants = participants;
        this.topics = topics;
        this.claims = claims;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whose reply token that is.
    @Transactional(readOnly = true)
    public Optional<Participant> byToken(String token) {
        return participants.byToken(token);
    }

    /// The ticket of a letter that went out, or of a mail that came in, by its Message-ID.
    @Transactional(readOnly = true)
    public Optional<TicketId> byMessageId(String messageId) {
        return participants.ticket(messageId);
    }

    /// The message that a mail of that Message-ID has become already.
    @Transactional(readOnly = true)
    public Optional<Message> known(String messageId) {
        return participants.known(messageId);
    }

    /// Who of a ticket's participants has that address.
    @Transactional(readOnly = true)
    public Optional<Participant> participant(TicketId ticket, EmailAddress email) {
        return participants.of(ticket).stream()
                .filter(each -> each.email().equals(email))
                .findFirst();
    }

    /// Begins a ticket. A sender whom we know by the address is the person that signs in with it;
    /// whoever names an account of others is heard, but told nothing of it.
    @Transactional
    public TicketId open(Incoming mail) {
        var requester = claims.requester(name(mail), mail.from());
        return open(mail, requester, By.participant(requester));
    }

    /// Adds a mail to the ticket of a participant. When that has been closed for too long, the mail
    /// begins another one; answers the ticket that it went into.
    @Transactional
    public TicketId join(Participant participant, Incoming mail) {
        var by = By.participant(participant.requester());
        var ticket = followed(participant.ticket());
        if (!ticket.hears(clock.instant())) return open(mail, participant.requester(), by);
        var message =
                writing.words(
                        ticket.id(),
                        new Writing.Words(
                                Author.of(by),
                                mail.channel(),
                                mail.words(),
                                mail.files(),
                                mail.mailId()));
        var moved = passage.move(ticket, Move.words(ticket.state(), message), by);
        return named(moved, mail, participant.requester()).id();
    }

    /// A ticket about nobody's account is about the one that an answer names.
    private Ticket named(Ticket ticket, Incoming mail, Requester requester) {
        if (ticket.about().isPresent()) return ticket;
        var about = mail.uid().flatMap(uid -> claims.named(uid, requester));
        if (about.isEmpty()) return ticket;
        return passage.move(
                ticket,
                new Move.Classify(ticket.matter(), about, claims.site(ticket, about)),
                By.of(new Clockwork()));
    }

    /// The ticket in which that one goes on; itself, unless it was merged.
    @Transactional(readOnly = true)
    public TicketId goesOn(TicketId id) {
        var ticket = passage.find(id, new Clockwork());
        return ticket.care().merged().map(into -> goesOn(into.id())).orElse(id);
    }

    /// The ticket, or the one that it goes on in.
    private Ticket followed(TicketId id) {
        var ticket = passage.hold(id, new Clockwork());
        return ticket.care().merged().map(into -> followed(into.id())).orElse(ticket);
    }

    /// Begins a ticket that an agent writes down for somebody.
    @Transactional
    public TicketId byHand(ByHand asked, Staff caller) {
        var by = By.of(caller);
        var request = asked.request();
        var requester = claims.requester(asked.name(), asked.email());
        var about =
                request.uid()
                        .map(uid -> claims.about(uid, requester))
                        .or(() -> claims.ownAccount(requester));
        return opening.open(
                new Opening.Beginning(
                        requester,
                        Channel.HAND,
                        site(about),
                        Matter.of(
                                request.title(), topics.offered(request.topic()), asked.language()),
                        about,
                        request.words(),
                        request.files(),
                        Optional.empty()),
                by);
    }

    private TicketId open(Incoming mail, Requester requester, By by) {
        var about =
                mail.uid()
                        .flatMap(uid -> claims.named(uid, requester))
                        .or(() -> claims.ownAccount(requester));
        return opening.open(
                new Opening.Beginning(
                        requester,
                        mail.channel(),
                        site(about),
                        Matter.of(title(mail), Topics.OTHER, language(mail, requester)),
                        about,
                        mail.words(),
                        mail.files(),
                        mail.mailId()),
                by);
    }

    private String site(Optional<About> about) {
        return about.map(claims::account)
                .map(Account::site)
                .orElseGet(() -> settings.sites().getFirst().code());
    }

    private Locale language(Incoming mail, Requester requester) {
        return mail.language()
                .or(() -> requester.person().map(accounts::person).map(Person::language))
                .orElse(Locale.ENGLISH);
    }

    private static String title(Incoming mail) {
        var plain = mail.title().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (plain.isEmpty()) return UNTITLED;
        return plain.substring(0, Math.min(plain.length(), Matter.LONGEST_TITLE));
    }

    private static String name(Incoming mail) {
        var plain = mail.name().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (plain.isEmpty()) return mail.from().value();
        return plain.substring(0, Math.min(plain.length(), 100));
    }
}
