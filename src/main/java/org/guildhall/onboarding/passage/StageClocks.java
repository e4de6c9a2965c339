package org.guildhall.onboarding.passage;

import java.util.EnumMap;
import java.util.Map;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// Keeps the clocks of promises in step with where an application stands (onboarding.md sections 4
/// and 10): each is named after the stage that promises, runs while the vendor must act, stands
/// still while the partner must, and stops when it is kept.
@Component
class StageClocks {
    private final Clocks clocks;
    private final Programmes programmes;

    StageClocks(Clocks clocks, Programmes programmes) {
        this.clocks = clocks;
        this.programmes = programmes;
    }

    private enum Pace {
        RUNS,
        STANDS_STILL
    }

    /// Starts, stops, halts and resumes what differs before and after a move.
    void moved(Application before, Application after) {
        var had = paces(before);
        var has = paces(after);
        var id = after.id().value();
        for (var stage : Stage.values()) {
            var was = had.get(stage);
            var is = has.get(stage);
            if (was == is) continue;
            if (is == null) clocks.stop(id, stage.name());
            else if (was == null) start(after, stage, is);
            else if (is == Pace.RUNS) clocks.resume(id, stage.name());
            else clocks.pause(id, stage.name());
        }
    }

    private void start(Application application, Stage stage, Pace pace) {
        var id = application.id().value();
        var days = stage.promised(programme(application).promises());
        if (days.isEmpty()) return;
        clocks.start(id, stage.name(), application.applicant().site(), days.get());
        if (pace == Pace.STANDS_STILL) clocks.pause(id, stage.name());
    }

    /// Whose promises hold where the application stands, and which of them run.
    private static Map<Stage, Pace> paces(Application application) {
        var paces = new EnumMap<Stage, Pace>(Stage.class);
        var pace = application.isOnHold() ? Pace.STANDS_STILL : Pace.RUNS;
        var stage = application.stage();
        switch (stage) {
            case UNDER_REVIEW, QUALIFIED, IN_CORRECTION -> paces.put(stage, pace);
            case AWAITING_CONTRACT -> {
                // the first contact is promised (onboarding.md, 4): the contract, once it is there
                // to sign
                if (application.agreement().contract().isEmpty()) paces.put(stage, pace);
            }
            case INFORMATION_REQUESTED -> paces.put(Stage.UNDER_REVIEW, Pace.STANDS_STILL);
            case TERMS_APPROVAL -> {
                paces.put(stage, pace);
                paces.put(application.promising(), pace);
            }
            case DRAFT, TERMS_OFFERED, SIGNED, ADMITTED, ACTIVE -> {}
            case WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED -> {}
        }
        return paces;
    }

    private Programme programme(Application application) {
        var identity = application.identity();
        return programmes.version(identity.programme(), identity.programmeVersion());
    }
}
