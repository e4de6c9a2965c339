package org.guildhall.ticket.lifecycle;

import static org.guildhall.ticket.lifecycle.Doer.AGENT;
import static org.guildhall.ticket.lifecycle.Doer.CUSTOMER;
import static org.guildhall.ticket.lifecycle.Doer.SYSTEM;
import static org.guildhall.ticket.lifecycle.TicketState.ANSWERED;
import static org.guildhall.ticket.lifecycle.TicketState.CLOSED;
import static org.guildhall.ticket.lifecycle.TicketState.NEW;
import static org.guildhall.ticket.lifecycle.TicketState.OPEN;
import static org.guildhall.ticket.lifecycle.TicketState.WAITING_FOR_CUSTOMER;
import static org.guildhall.ticket.lifecycle.TicketState.WAITING_FOR_TEAM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.modulith.NamedInterface;

/// The one table of a ticket's way: who may do what from which state, and where it leads. Pages,
/// mails, the documentation and the tests read it.
@NamedInterface("lifecycle")
public enum Action {
    RAISE("opened", by(CUSTOMER, AGENT, SYSTEM), from(), to(NEW)),
    TAKE("taken", by(AGENT), open(), Action::takenUp),
    ASSIGN("assigned", by(AGENT, SYSTEM), open(), staying()),
    CLASSIFY("classified", by(AGENT, SYSTEM), open(), staying()),
    WRITE("wrote", by(CUSTOMER, AGENT, SYSTEM), from(NEW, OPEN, WAITING_FOR_TEAM), staying()),
    COME_BACK(
            "came-back",
            by(CUSTOMER, AGENT, SYSTEM),
            from(WAITING_FOR_CUSTOMER, ANSWERED),
            to(OPEN)),
    REOPEN("reopened", by(CUSTOMER, AGENT, SYSTEM), from(CLOSED), to(OPEN)),
    ANSWER("answered", by(AGENT), from(NEW, OPEN, WAITING_FOR_CUSTOMER, ANSWERED), to(ANSWERED)),
    ASK(
            "asked",
            by(AGENT),
            from(NEW, OPEN, WAITING_FOR_CUSTOMER, ANSWERED),
            to(WAITING_FOR_CUSTOMER)),
    INFORM("informed", by(AGENT), open(), Action::takenUp),
    NOTE("noted", by(AGENT, SYSTEM), all(), staying()),
    REMOVE("removed", by(AGENT), all(), staying()),
    MERGE("merged", by(AGENT), open(), to(CLOSED)),
    ABSORB("absorbed", by(AGENT), open(), Action::heard),
    SPLIT("split", by(AGENT), all(), staying()),
    LINK("linked", by(AGENT), all(), staying()),
    RATE("rated", by(CUSTOMER), all(), staying()),
    HAND_OVER(
            "handed-over",
            by(AGENT, SYSTEM),
            from(NEW, OPEN, WAITING_FOR_CUSTOMER, ANSWERED),
            to(WAITING_FOR_TEAM)),
    HEAR_BACK("heard-back", by(AGENT, SYSTEM), from(WAITING_FOR_TEAM), to(OPEN)),
    CLOSE(
            "closed",
            by(CUSTOMER, AGENT, SYSTEM),
            from(NEW, OPEN, WAITING_FOR_CUSTOMER, ANSWERED),
            to(CLOSED));

    private final String past;
    private final Set<Doer> doers;
    private final Set<TicketState> origins;
    private final UnaryOperator<TicketState> leads;

    Action(
            String past,
            Set<Doer> doers,
            Set<TicketState> origins,
            UnaryOperator<TicketState> leads) {
        this.past = past;
        this.doers = doers;
        this.origins = origins;
        this.leads = leads;
    }

    /// As history names it, such as `handed-over`.
    public String past() {
        return past;
    }

    /// The row that history names so.
    public static Action of(String past) {
        return Arrays.stream(values())
                .filter(action -> action.past.equals(past))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(past));
    }

    /// Whether history has a row of the table under that name.
    public static boolean names(String past) {
        return Arrays.stream(values()).anyMatch(action -> action.past.equals(past));
    }

    /// Who may do it.
    Set<Doer> doers() {
        return doers;
    }

    /// From where; nothing for what begins a ticket.
    Set<TicketState> origins() {
        return origins;
    }

    /// Where it leads from there.
    TicketState after(TicketState state) {
        return leads.apply(state);
    }

    /// Whether this row holds for a ticket in that state.
    public boolean isPossibleIn(TicketState state) {
        return origins.contains(state);
    }

    /// Whether this row is theirs to call.
    public boolean isFor(By by) {
        return doers.contains(by.doer());
    }

    private static Set<Doer> by(Doer first, Doer... more) {
        return EnumSet.of(first, more);
    }

    private static Set<TicketState> from(TicketState... states) {
        var set = EnumSet.noneOf(TicketState.class);
        set.addAll(Arrays.asList(states));
        return set;
    }

    private static Set<TicketState> all() {
        return EnumSet.allOf(TicketState.class);
    }

    private static Set<TicketState> open() {
        return EnumSet.complementOf(EnumSet.of(CLOSED));
    }

    private static UnaryOperator<TicketState> to(TicketState state) {
        return _ -> state;
    }

    private static UnaryOperator<TicketState> staying() {
        return UnaryOperator.identity();
    }

    /// The customer's words are there again, so it is our turn.
    private static TicketState heard(TicketState state) {
        return state.isOurs() ? state : OPEN;
    }

    /// Nobody's news any more; otherwise as it stood.
    private static TicketState takenUp(TicketState state) {
        return state == NEW ? OPEN : state;
    }
}
