package org.guildhall.invitation.lifecycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.invitation.lifecycle.Preparation.Responsible;

/// What happens to a prospect, with what it brings along.
public sealed interface Move {
    record Correct(Invitee.Contact contact) implements Move {}

    record Receive(Map<String, LocalDate> days) implements Move {}

    record Interviewed(Interview held) implements Move {}

    record Invite(Responsible sender) implements Move {}

    record Withdraw(String reason) implements Move {}

    record Remind() implements Move {}

    record Expire() implements Move {}

    record Accept(UUID application) implements Move {}

    /// Its row of the table.
    default Action action() {
        return switch (this) {
            case Correct _ -> Action.CORRECT;
            case Receive _ -> Action.RECEIVE;
            case Interviewed _ -> Action.INTERVIEW;
            case Invite _ -> Action.INVITE;
            case Withdraw _ -> Action.WITHDRAW;
            case Remind _ -> Action.REMIND;
            case Expire _ -> Action.EXPIRE;
            case Accept _ -> Action.ACCEPT;
        };
    }

    /// The words that history keeps of it.
    default Optional<String> said() {
        return switch (this) {
            case Interviewed(var held) -> Optional.of(held.notes());
            case Withdraw(var reason) -> Optional.of(reason);
            case Correct _, Receive _, Invite _, Remind _, Expire _, Accept _ -> Optional.empty();
        };
    }
}
