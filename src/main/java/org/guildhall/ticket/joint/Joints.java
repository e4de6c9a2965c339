package org.guildhall.ticket.joint;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.Closings;
import org.guildhall.ticket.Opening;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.GoesOn;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Merged;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.thread.Message;
import org.guildhall.ticket.thread.Participants;
import org.guildhall.ticket.thread.Transfer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Merges tickets of one customer, parts what belongs apart, and links what belongs together.
@Service
public class Joints {
    private final TicketDesk desk;
    private final Passage passage;
    private final Closings closings;
    private final Opening opening;
    private final Transfer transfer;
    private final Participants participants;
    private final LinkStore links;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Joints(
            TicketDesk desk,
            Passage passage,
            Closings closings,
            Opening opening,
            Transfer transfer,
            Participants participants,
            LinkStore links,
            Clock clock,
            ApplicationEventPublisher listeners) {
        this.listeners = listeners;
        this.desk = desk;
        this.passage = passage;
        this.closings = closings;
        this.opening = opening;
        this.transfer = transfer;
        this.participants = participants;
        this.links = links;
        this.clock = clock;
    }

    /// What merging the ticket into another would do.
    ///
    /// @param into the number of the other, such as `SUP-2026-00042`
    @Transactional(readOnly = true)
    public MergePreview preview(TicketId id, String into, Staff caller) {
        var from = desk.find(id, caller);
        var other = passage.numbered(into, caller);
        return new MergePreview(from, other, hindrance(from.ticket(), other));
    }

    /// Moves all that was said in the ticket, notes too, into another of the same customer, and
    /// ends it. Two customers' tickets are never merged: neither may read the other's words, and no
    /// note on one may come into the thread of the other. Later replies go on in the other.
    @Transactional
    public Ticket merge(Seen seen, String number, Staff caller) {
        var other = passage.numbered(number, caller).id();
        holdBoth(seen.id(), other, caller);
        var from = passage.seen(seen, caller);
        var into = passage.find(other, caller);
        hindrance(from, into)
                .ifPresent(
                        why -> {
                            throw Invalid.at("into", why);
                        });
        var by = By.of(caller);
        passage.move(from, new Move.Merge(new Merged(into.id(), into.number())), by);
        transfer.all(from.id(), into.id());
        for (var each : participants.of(from.id())) {
            participants.add(into.id(), each.requester(), each.language());
        }
        listeners.publishEvent(new GoesOn(from.id(), into.id(), into.number(), true));
        return passage.move(into, new Move.Absorb(new Merged(from.id(), from.number())), by);
    }

    /// Always in the same order, so that two mergers of the same two wait for each other and not
    /// both.
    private void holdBoth(TicketId one, TicketId other, Staff caller) {
        Stream.of(one, other)
                .sorted(comparing(id -> id.value().toString()))
                .forEach(id -> passage.hold(id, caller));
    }

    /// Lets some of the customer's messages, never the first, become a request of its own with a
    /// number that the customer is told. Both are linked.
    @Transactional
    public TicketId split(Seen seen, List<UUID> messages, Matter matter, Staff caller) {
        var from = desk.find(seen.id(), caller);
        var ticket = passage.seen(seen, caller);
        var chosen =
                splittable(from).stream().filter(each -> messages.contains(each.id())).toList();
        if (chosen.isEmpty() || chosen.size() != messages.size()) {
            throw Invalid.at("messages", "ticket.split.which");
        }
        var by = By.of(caller);
        var first = chosen.getFirst().id();
        var part = opening.part(ticket, matter, first, by);
        transfer.some(ticket.id(), part.id(), messages);
        for (var each : participants.of(ticket.id())) {
            participants.add(part.id(), each.requester(), each.language());
        }
        participants.address(part.id(), first);
        listeners.publishEvent(new GoesOn(ticket.id(), part.id(), part.number(), false));
        links.add(ticket.id(), part.id(), caller.name(), clock.instant());
        passage.move(ticket, new Move.Split(new Merged(part.id(), part.number())), by);
        return part.id();
    }

    /// Links two tickets, whoever asked them: only the desk sees it.
    @Transactional
    public Ticket link(TicketId id, String number, Staff caller) {
        var ticket = passage.hold(id, caller);
        var other = passage.numbered(number, caller);
        if (other.id().equals(id)) throw Invalid.at("link", "ticket.link.itself");
        if (!links.add(id, other.id(), caller.name(), clock.instant())) {
            throw Invalid.at("link", "ticket.link.known");
        }
        return passage.move(
                ticket, new Move.Link(new Merged(other.id(), other.number())), By.of(caller));
    }

    /// Those that are linked with it, in the order in which they were.
    @Transactional(readOnly = true)
    public List<Ticket> linked(TicketId id, Staff caller) {
        return links.of(id).stream().map(other -> passage.find(other, caller)).toList();
    }

    /// The messages that can become a request of their own.
    static List<Message> splittable(Case of) {
        return of.talk().messages().stream()
                .skip(1)
                .filter(message -> !message.isReply() && message.removal().isEmpty())
                .toList();
    }

    private Optional<String> hindrance(Ticket from, Ticket into) {
        if (from.id().equals(into.id())) return Optional.of("ticket.merge.itself");
        if (!into.allows(Action.ABSORB) || !from.allows(Action.MERGE)) {
            return Optional.of("ticket.merge.closed");
        }
        if (!areOfOneCustomer(from, into)) return Optional.of("ticket.merge.customers");
        return closings.hindrance(from.id());
    }

    private static boolean areOfOneCustomer(Ticket one, Ticket other) {
        if (one.requester().email().equals(other.requester().email())) return true;
        return one.about().isPresent()
                && one.about().equals(other.about())
                && one.about().get().isOwn();
    }
}
