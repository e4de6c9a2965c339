package org.guildhall.escalation.passage;

import static org.guildhall.escalation.passage.EscalationState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The one table of the way of an escalation: who may do what from which state, and where it leads.
public enum Step {
    ESCALATE(Who.AGENT, EnumSet.noneOf(EscalationState.class), SENDING),
    ARRIVE(Who.SYSTEM, EnumSet.of(SENDING), WITH_THEM),
    GIVE_UP(Who.SYSTEM, EnumSet.of(SENDING), STUCK),
    SEND_AGAIN(Who.AGENT, EnumSet.of(STUCK), SENDING),
    HEAR(Who.THEM, EnumSet.of(SENDING, STUCK, WITH_THEM), ANSWERED),
    TAKE_BACK(Who.AGENT, EnumSet.of(SENDING, STUCK, WITH_THEM), TAKEN_BACK);

    /// Who may call a row.
    public enum Who {
        AGENT,
        /// The other side, with the escalation's token.
        THEM,
        SYSTEM
    }

    private final Who who;
    private final Set<EscalationState> origins;
    private final EscalationState destination;

    Step(Who who, Set<EscalationState> origins, EscalationState destination) {
        this.who = who;
        this.origins = origins;
        this.destination = destination;
    }

    /// Who may call it.
    public Who who() {
        return who;
    }

    /// Where it leads.
    public EscalationState destination() {
        return destination;
    }

    /// Whether it may be taken from there.
    public boolean isPossibleIn(EscalationState state) {
        return origins.contains(state);
    }

    /// What an agent may do with one that stands there.
    public static Set<Step> forAgent(EscalationState state) {
        var steps = EnumSet.noneOf(Step.class);
        Arrays.stream(values())
                .filter(step -> step.who == Who.AGENT && step.isPossibleIn(state))
                .forEach(steps::add);
        return steps;
    }

    /// How history names it, such as `take-back`.
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
