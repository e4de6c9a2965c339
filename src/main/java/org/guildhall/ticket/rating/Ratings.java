package org.guildhall.ticket.rating;

import java.time.Clock;
import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.thread.Outgoing;
import org.guildhall.ticket.thread.Participants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ratings of answers. Whoever has the letter has the token that stands in it; nobody else does.
@Service
public class Ratings {
    private final RatingStore store;
    private final Participants participants;
    private final Passage passage;
    private final Clock clock;

    Ratings(RatingStore store, Participants participants, Passage passage, Clock clock) {
        this.store = store;
        this.participants = participants;
        this.passage = passage;
        this.clock = clock;
    }

    /// What was said of the answer so far.
    @Transactional(readOnly = true)
    Optional<Rating> of(String token) {
        return store.of(letter(token));
    }

    /// Says whether the answer helped; later words replace earlier ones.
    @Transactional
    void rate(String token, Rating rating) {
        rate(letter(token), rating);
    }

    /// What the caller has said of the newest reply that they were written.
    @Transactional(readOnly = true)
    public Optional<Rating> of(TicketId id, Member caller) {
        return letter(passage.find(id, caller), caller).flatMap(store::of);
    }

    /// Says whether that reply helped; later words replace earlier ones. Refused as long as there
    /// is none.
    @Transactional
    public void rate(TicketId id, Rating rating, Member caller) {
        var ticket = passage.hold(id, caller);
        rate(letter(ticket, caller).orElseThrow(ticket::noLongerPossible), rating);
    }

    private void rate(Outgoing letter, Rating rating) {
        var known = store.of(letter);
        store.put(letter, rating, clock.instant());
        if (known.map(Rating::score).filter(rating.score()::equals).isPresent()) return;
        var by = By.participant(participants.byId(letter.participant()).orElseThrow().requester());
        passage.move(followed(letter.ticket()), new Move.Rate(rating.score()), by);
    }

    private Optional<Outgoing> letter(Ticket ticket, Member caller) {
        return participants.newestLetter(ticket.id(), caller.person());
    }

    private Outgoing letter(String token) {
        return participants.byRatingToken(token).orElseThrow(NotFound::new);
    }

    private Ticket followed(TicketId id) {
        return passage.hold(id, new Clockwork());
    }
}
