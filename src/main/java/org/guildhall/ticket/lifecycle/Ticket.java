package org.guildhall.ticket.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.springframework.modulith.NamedInterface;

/// One request for support, as it stands.
///
/// @param version one more with every move; whoever acts says which one was seen
/// @param about the account it is about; nobody has said yet when it is empty
@NamedInterface("lifecycle")
public record Ticket(
        Identity identity,
        long version,
        Matter matter,
        Optional<About> about,
        Standing standing,
        Care care) {
    /// How long a closed ticket is opened again by a reply, and how long one that was answered
    /// waits for one before it closes by itself.
    public static final Duration GRACE = Duration.ofDays(14);

    /// What never changes, but for the site when it turns out whose account it is about.
    ///
    /// @param site whose calendar its promises go by, and by whose rules it is answered
    public record Identity(
            TicketId id,
            String number,
            Channel channel,
            Requester requester,
            String site,
            Instant created) {
        Identity on(String other) {
            return new Identity(id, number, channel, requester, other, created);
        }
    }

    /// Where it stands, since when, and who brought it there.
    public record Standing(TicketState state, Instant since, String by) {}

    /// Who cares for it, and how far that went.
    ///
    /// @param team which other team has it; empty while none has
    /// @param answered when the first reply went out
    /// @param reopened how often it was opened again after it was closed
    /// @param merged which ticket it goes on in
    public record Care(
            Optional<Agent> agent,
            String team,
            Optional<Instant> answered,
            int reopened,
            Optional<Merged> merged) {
        /// Of a ticket that nobody has looked at.
        public static final Care NONE =
                new Care(Optional.empty(), "", Optional.empty(), 0, Optional.empty());

        Care by(Optional<Agent> other) {
            return new Care(other, team, answered, reopened, merged);
        }

        Care with(String other) {
            return new Care(agent, other, answered, reopened, merged);
        }

        /// Whoever answers what nobody has, has it from then on.
        Care answered(Instant now, By by) {
            return new Care(
                    agent.or(by::agent),
                    team,
                    answered.or(() -> Optional.of(now)),
                    reopened,
                    merged);
        }

        Care again() {
            return new Care(agent, "", answered, reopened + 1, merged);
        }

        Care into(Merged other) {
            return new Care(agent, team, answered, reopened, Optional.of(other));
        }
    }

    /// Its key, for ever.
    public TicketId id() {
        return identity.id();
    }

    /// As people quote it.
    public String number() {
        return identity.number();
    }

    /// Who asks.
    public Requester requester() {
        return identity.requester();
    }

    /// Where it stands.
    public TicketState state() {
        return standing.state();
    }

    /// As history and letters refer to it.
    public Subject subject() {
        return new Subject("ticket", id().value());
    }

    /// What somebody has seen who sees it now.
    public Seen seen() {
        return new Seen(id(), version);
    }

    /// Whether that row of the table holds now.
    public boolean allows(Action action) {
        return action.isPossibleIn(state());
    }

    /// Whether a reply still belongs to it: later ones begin another ticket.
    public boolean hears(Instant now) {
        return state() != TicketState.CLOSED
                || (care.merged().isEmpty() && now.isBefore(standing.since().plus(GRACE)));
    }

    /// The refusal of whoever comes too late: where it stands, since when, by whom.
    public NoLongerPossible noLongerPossible() {
        return new NoLongerPossible(state().key(), standing.since(), standing.by(), version);
    }

    /// What the ticket becomes by a move that its table row allows. Pure; a row that doesn't hold
    /// is refused with where the ticket stands.
    public Ticket after(Move move, Instant now, By by) {
        if (!allows(move.action())) throw noLongerPossible();
        if (move instanceof Move.Reopen && !hears(now)) throw noLongerPossible();
        var next = move.action().after(state());
        var stands =
                next == state() && !(move instanceof Move.Answer)
                        ? standing
                        : new Standing(next, now, by.actor().name());
        return switch (move) { // no default: a new move doesn't compile until it says what it
            // changes
            case Move.Take(var agent) -> moved(stands, care.by(Optional.of(agent)));
            case Move.Assign(var agent, _) -> moved(stands, care.by(agent));
            case Move.Classify(var right, var whose, var site) ->
                    new Ticket(identity.on(site), version + 1, right, whose, stands, care);
            case Move.Reopen _ -> moved(stands, care.again());
            case Move.Answer _, Move.Ask _, Move.Inform _ -> moved(stands, care.answered(now, by));
            case Move.Merge(var other) -> moved(stands, care.into(other));
            case Move.Absorb _, Move.Split _, Move.Link _, Move.Rate _ -> moved(stands, care);
            case Move.HandOver(var team) -> moved(stands, care.with(team));
            case Move.HearBack _ -> moved(stands, care.with(""));
            case Move.Write _, Move.ComeBack _, Move.Note _, Move.Remove _, Move.Close _ ->
                    moved(stands, care);
        };
    }

    private Ticket moved(Standing stands, Care cared) {
        return new Ticket(identity, version + 1, matter, about, stands, cared);
    }
}
