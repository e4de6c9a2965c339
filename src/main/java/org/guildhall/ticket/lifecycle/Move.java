package org.guildhall.ticket.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What is done with a ticket, with what it needs. Words themselves lie in the thread; a move names
/// them by key.
public sealed interface Move {
    /// Somebody of the desk makes it theirs.
    record Take(Agent agent) implements Move {}

    /// It is given to somebody, or to nobody: then it is back in the queue.
    ///
    /// @param because who had it and is away
    record Assign(Optional<Agent> agent, Optional<Gone> because) implements Move {
        /// Without anybody being away.
        public Assign(Optional<Agent> agent) {
            this(agent, Optional.empty());
        }
    }

    /// Somebody who is away until that day, which is included.
    record Gone(String name, LocalDate until) {}

    /// What it is about, and whose account, is put right.
    ///
    /// @param site of that account
    record Classify(Matter matter, Optional<About> about, String site) implements Move {}

    /// The customer says more while we have it.
    record Write(UUID message) implements Move {}

    /// The customer replies to what was asked or answered.
    record ComeBack(UUID message) implements Move {}

    /// The customer replies to what was closed.
    record Reopen(UUID message) implements Move {}

    record Answer(UUID message) implements Move {}

    /// A reply that asks the customer for something.
    record Ask(UUID message) implements Move {}

    /// A reply that says how things stand, and leaves them there.
    record Inform(UUID message) implements Move {}

    record Note(UUID note) implements Move {}

    /// A text or a file is taken out of the thread.
    ///
    /// @param what the message, the note or the file
    record Remove(UUID what, String why) implements Move {}

    /// It ends, and goes on in another.
    record Merge(Merged into) implements Move {}

    /// What was said in another comes in.
    record Absorb(Merged from) implements Move {}

    /// Some of what was said becomes a ticket of its own.
    record Split(Merged part) implements Move {}

    record Link(Merged other) implements Move {}

    /// Whoever was answered says whether that helped.
    record Rate(Score score) implements Move {}

    record HandOver(String team) implements Move {}

    record HearBack() implements Move {}

    record Close(String why) implements Move {}

    /// What the customer's words do to a ticket in that state.
    static Move words(TicketState state, UUID message) {
        return switch (state) {
            case NEW, OPEN, WAITING_FOR_TEAM -> new Write(message);
            case WAITING_FOR_CUSTOMER, ANSWERED -> new ComeBack(message);
            case CLOSED -> new Reopen(message);
        };
    }

    /// Its row in the table. No default: a new move doesn't compile until it has one.
    default Action action() {
        return switch (this) {
            case Take _ -> Action.TAKE;
            case Assign _ -> Action.ASSIGN;
            case Classify _ -> Action.CLASSIFY;
            case Write _ -> Action.WRITE;
            case ComeBack _ -> Action.COME_BACK;
            case Reopen _ -> Action.REOPEN;
            case Answer _ -> Action.ANSWER;
            case Ask _ -> Action.ASK;
            case Inform _ -> Action.INFORM;
            case Note _ -> Action.NOTE;
            case Remove _ -> Action.REMOVE;
            case Merge _ -> Action.MERGE;
            case Absorb _ -> Action.ABSORB;
            case Split _ -> Action.SPLIT;
            case Link _ -> Action.LINK;
            case Rate _ -> Action.RATE;
            case HandOver _ -> Action.HAND_OVER;
            case HearBack _ -> Action.HEAR_BACK;
            case Close _ -> Action.CLOSE;
        };
    }

    /// The words or the note that history points to.
    default Optional<UUID> entry() {
        return switch (this) {
            case Write(var message) -> Optional.of(message);
            case ComeBack(var message) -> Optional.of(message);
            case Reopen(var message) -> Optional.of(message);
            case Answer(var message) -> Optional.of(message);
            case Ask(var message) -> Optional.of(message);
            case Inform(var message) -> Optional.of(message);
            case Note(var note) -> Optional.of(note);
            case Remove(var what, _) -> Optional.of(what);
            case Take _, Assign _, Classify _, HandOver _, HearBack _, Close _ -> Optional.empty();
            case Merge _, Absorb _, Split _, Link _, Rate _ -> Optional.empty();
        };
    }

    /// What was said about it, for history; what is said in the thread stays there.
    default Optional<String> said() {
        return switch (this) {
            case HandOver(var team) -> Optional.of(team);
            case Merge(var into) -> Optional.of(into.number());
            case Absorb(var from) -> Optional.of(from.number());
            case Split(var part) -> Optional.of(part.number());
            case Link(var other) -> Optional.of(other.number());
            case Rate(var score) -> Optional.of(score.name());
            case Remove(_, var why) -> Optional.of(why);
            case Close(var why) -> Optional.of(why).filter(words -> !words.isBlank());
            case Take _, Assign _, Classify _, Write _, ComeBack _, Reopen _ -> Optional.empty();
            case Answer _, Ask _, Inform _, Note _, HearBack _ -> Optional.empty();
        };
    }
}
