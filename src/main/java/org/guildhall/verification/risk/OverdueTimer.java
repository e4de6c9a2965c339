package org.guildhall.verification.risk;

import java.util.UUID;
import org.guildhall.platform.job.TimerHandler;
import org.springframework.stereotype.Component;

/// Rings when the day is over by which papers were asked for.
@Component
class OverdueTimer implements TimerHandler {
    private final RiskDesk desk;

    OverdueTimer(RiskDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return RiskPassage.DUE;
    }

    @Override
    public void fire(UUID id) {
        desk.overdue(new RiskCaseId(id));
    }
}
