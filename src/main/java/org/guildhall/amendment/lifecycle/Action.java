package org.guildhall.amendment.lifecycle;

import static org.guildhall.amendment.lifecycle.Doer.APPROVER;
import static org.guildhall.amendment.lifecycle.Doer.BD;
import static org.guildhall.amendment.lifecycle.Doer.OWNER;
import static org.guildhall.amendment.lifecycle.Doer.PARTNER;
import static org.guildhall.amendment.lifecycle.Doer.SYSTEM;
import static org.guildhall.amendment.lifecycle.Stage.APPROVAL;
import static org.guildhall.amendment.lifecycle.Stage.AWAITING_CONTRACT;
import static org.guildhall.amendment.lifecycle.Stage.DECLINED;
import static org.guildhall.amendment.lifecycle.Stage.DRAFT;
import static org.guildhall.amendment.lifecycle.Stage.EXPIRED;
import static org.guildhall.amendment.lifecycle.Stage.IN_CORRECTION;
import static org.guildhall.amendment.lifecycle.Stage.IN_FORCE;
import static org.guildhall.amendment.lifecycle.Stage.OFFERED;
import static org.guildhall.amendment.lifecycle.Stage.SIGNED;
import static org.guildhall.amendment.lifecycle.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.Caller;

/// The one table of an amendment's way: who may do what from which stage, and where it leads.
/// Pages, mails, the documentation and the tests read it.
public enum Action {
    BEGIN(by(BD), from(), to(DRAFT)),
    WRITE(by(BD), from(DRAFT, IN_CORRECTION), staying()),
    OFFER(by(BD), from(DRAFT, IN_CORRECTION), to(OFFERED)),
    ASK_APPROVAL(by(BD), from(DRAFT, IN_CORRECTION), to(APPROVAL)),
    CONSENT(by(APPROVER), from(APPROVAL), staying()),
    APPROVE(by(APPROVER), from(APPROVAL), to(OFFERED)),
    GIVE_BACK(by(APPROVER), from(APPROVAL), to(DRAFT, IN_CORRECTION)),
    CONFIRM(by(OWNER), from(OFFERED), to(AWAITING_CONTRACT)),
    MODIFY(by(PARTNER), from(OFFERED), to(IN_CORRECTION)),
    DECLINE(by(OWNER), from(OFFERED), to(DECLINED)),
    SEND_CONTRACT(by(BD), from(AWAITING_CONTRACT), staying()),
    END_CONTRACT(by(SYSTEM), from(AWAITING_CONTRACT), staying()),
    REOPEN(by(BD), from(AWAITING_CONTRACT), to(IN_CORRECTION)),
    COMPLETE_CONTRACT(by(SYSTEM), from(AWAITING_CONTRACT), to(SIGNED)),
    COME_INTO_FORCE(by(SYSTEM), from(SIGNED), to(IN_FORCE)),
    WITHDRAW(
            by(BD),
            from(DRAFT, APPROVAL, OFFERED, IN_CORRECTION, AWAITING_CONTRACT),
            to(WITHDRAWN)),
    EXPIRE(
            by(SYSTEM),
            from(DRAFT, APPROVAL, OFFERED, IN_CORRECTION, AWAITING_CONTRACT, SIGNED),
            to(EXPIRED)),
    LAPSE(by(SYSTEM), from(OFFERED), to(EXPIRED));

    private final Set<Doer> doers;
    private final Set<Stage> origins;
    private final List<Stage> destinations;

    Action(Set<Doer> doers, Set<Stage> origins, List<Stage> destinations) {
        this.doers = doers;
        this.origins = origins;
        this.destinations = destinations;
    }

    /// Who may do it.
    Set<Doer> doers() {
        return doers;
    }

    /// From where; nothing for what begins an amendment.
    Set<Stage> origins() {
        return origins;
    }

    /// Where it leads from a stage that it may be done in: nowhere else, to one stage, or back to
    /// one of two.
    List<Stage> after(Stage stage) {
        return destinations.isEmpty() ? List.of(stage) : destinations;
    }

    /// Whether this row holds for an amendment in that stage.
    boolean isPossibleIn(Stage stage) {
        return origins.contains(stage);
    }

    /// Whether this row is the caller's to call.
    public boolean isFor(Caller caller) {
        return doers.stream().anyMatch(doer -> doer.is(caller));
    }

    /// How history names it, such as `send-contract`.
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The row of that name in history.
    public static Action of(String type) {
        return valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Set<Doer> by(Doer first, Doer... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Stage> from(Stage... stages) {
        var set = EnumSet.noneOf(Stage.class);
        set.addAll(List.of(stages));
        return set;
    }

    private static List<Stage> to(Stage... stages) {
        return List.of(stages);
    }

    private static List<Stage> staying() {
        return List.of();
    }
}
