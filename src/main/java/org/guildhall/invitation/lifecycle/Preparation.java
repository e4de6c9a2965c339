package org.guildhall.invitation.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.programme.Material;
import org.guildhall.programme.Programme;

/// What is done before somebody is invited.
///
/// @param received days on which materials came in, by their codes
public record Preparation(
        Invitee invitee,
        Responsible responsible,
        Map<String, LocalDate> received,
        Optional<Interview> interview) {

    public Preparation {
        received = Map.copyOf(new TreeMap<>(received));
    }

    /// Who of the vendor's people sees to it.
    public record Responsible(PersonId person, String name) {
        /// Whoever does it now.
        public static Responsible of(Caller.Staff caller) {
            return new Responsible(caller.person(), caller.name());
        }
    }

    /// Whoever sends the link sees to it from then on.
    Preparation after(Move move) {
        return switch (move) {
            case Move.Correct(var contact) ->
                    new Preparation(invitee.with(contact), responsible, received, interview);
            case Move.Receive(var days) -> new Preparation(invitee, responsible, days, interview);
            case Move.Interviewed(var held) ->
                    new Preparation(invitee, responsible, received, Optional.of(held));
            case Move.Invite(var sender) -> new Preparation(invitee, sender, received, interview);
            case Move.Withdraw _, Move.Remind _, Move.Expire _, Move.Accept _ -> this;
        };
    }

    /// The materials that the programme asks for and that haven't come in.
    public List<Material> missing(Programme programme) {
        return programme.materials().stream()
                .filter(material -> !received.containsKey(material.code()))
                .toList();
    }

    /// Whether a talk was held that speaks for inviting.
    public boolean isRecommended() {
        return interview.filter(held -> held.outcome() == Interview.Outcome.SUITABLE).isPresent();
    }

    /// Whether everything is there that the link waits for.
    public boolean isComplete(Programme programme) {
        return missing(programme).isEmpty() && isRecommended();
    }
}
