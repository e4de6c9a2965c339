package org.guildhall.invitation.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;

/// A company on its way to an invitation: what has been prepared, and the link that was sent last.
///
/// @param programmeVersion the version of the programme whose materials are asked for
/// @param application what began with the link
public record Prospect(
        ProspectId id,
        String number,
        long version,
        Standing standing,
        int programmeVersion,
        Preparation preparation,
        Optional<Sending> sending,
        Optional<UUID> application) {

    /// Where it stands, since when and through whom.
    public record Standing(ProspectState state, Instant since, String by) {}

    /// Where it stands.
    public ProspectState state() {
        return standing.state();
    }

    /// Who is to be invited.
    public Invitee invitee() {
        return preparation.invitee();
    }

    /// As history and letters refer to it.
    public Subject subject() {
        return new Subject("prospect", id.value());
    }

    /// How the link stands that was sent last.
    public LinkState link(Instant now) {
        return switch (state()) {
            case PREPARING -> LinkState.UNKNOWN;
            case INVITED ->
                    sending.filter(sent -> sent.expires().isAfter(now)).isPresent()
                            ? LinkState.GOOD
                            : LinkState.EXPIRED;
            case EXPIRED -> LinkState.EXPIRED;
            case WITHDRAWN -> LinkState.WITHDRAWN;
            case ACCEPTED -> LinkState.USED;
        };
    }

    /// How a link of that number stands: an earlier one is dead, whatever the last one does.
    public LinkState link(int number, Instant now) {
        var last = link(now);
        var replaced = sending.filter(sent -> sent.number() > number).isPresent();
        return replaced && (last == LinkState.GOOD || last == LinkState.EXPIRED)
                ? LinkState.REPLACED
                : last;
    }

    /// The same prospect after a move; the store writes it only if nobody was first.
    public Prospect after(Move move, Instant now, Caller caller) {
        return new Prospect(
                id,
                number,
                version + 1,
                standing(move.action(), now, caller),
                programmeVersion,
                preparation.after(move),
                move instanceof Move.Invite ? Optional.of(next(now)) : sending,
                move instanceof Move.Accept(var begun) ? Optional.of(begun) : application);
    }

    /// The refusal of whoever comes too late: where it stands, since when, by whom.
    public NoLongerPossible noLongerPossible() {
        return new NoLongerPossible(state().key(), standing.since(), standing.by(), version);
    }

    private Standing standing(Action action, Instant now, Caller caller) {
        return action.to()
                .map(state -> new Standing(state, now, caller.actor().name()))
                .orElse(standing);
    }

    private Sending next(Instant now) {
        return Sending.now(sending.map(Sending::number).orElse(0) + 1, now);
    }
}
