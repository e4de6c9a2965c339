package org.guildhall.retention;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.platform.casefile.CaseIndex;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCases;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.retention.HoldStore.Hold;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Retention, for administrators and for the night: what is due, erasing it, and legal holds.
@Service
class Retention {
    private final Planner planner;
    private final Eraser eraser;
    private final Clearing clearing;
    private final HoldStore holds;
    private final EndedCases cases;
    private final CaseIndex index;
    private final Clock clock;

    Retention(
            Planner planner,
            Eraser eraser,
            Clearing clearing,
            HoldStore holds,
            EndedCases cases,
            CaseIndex index,
            Clock clock) {
        this.planner = planner;
        this.eraser = eraser;
        this.clearing = clearing;
        this.holds = holds;
        this.cases = cases;
        this.index = index;
        this.clock = clock;
    }

    /// The dry run: what would be erased of every class now, and what is under hold.
    record Overview(List<Plan> plans, List<Hold> holds) {}

    @Transactional(readOnly = true)
    public Overview overview(Caller caller) {
        allow(caller);
        return new Overview(
                Arrays.stream(DataClass.values()).map(planner::plan).toList(), holds.all());
    }

    /// What is under hold, the oldest first.
    @Transactional(readOnly = true)
    public List<Hold> holds(Caller caller) {
        allow(caller);
        return holds.all();
    }

    /// Erases all that is due of a class. Refused when it is no longer what the caller saw.
    public long erase(DataClass data, long seen, Caller caller) {
        allow(caller);
        var plan = planner.plan(data);
        if (plan.things() != seen) throw Invalid.at("", "retention.changed");
        return clearing.carryOut(plan, caller);
    }

    /// Keeps a case whole, with all of its account, until the hold is lifted.
    @Transactional
    public Hold hold(String number, String reason, Caller caller) {
        allow(caller);
        var known =
                cases.numbered(number.strip())
                        .flatMap(index::find)
                        .orElseThrow(() -> Invalid.at("number", "retention.number.unknown"));
        var hold =
                new Hold(
                        known.application(),
                        known.account(),
                        known.number(),
                        reason,
                        caller.actor().name(),
                        clock.instant());
        if (!holds.place(hold)) throw Invalid.at("number", "retention.number.held");
        eraser.note("held", hold, caller);
        return hold;
    }

    @Transactional
    public void lift(UUID application, Caller caller) {
        allow(caller);
        eraser.note("lifted", holds.lift(application).orElseThrow(NotFound::new), caller);
    }

    static void allow(Caller caller) {
        var may = caller instanceof Caller.Clockwork || caller.may(Permission.OPERATE);
        if (!may) throw new NotAllowed("access.not-your-role");
    }
}
