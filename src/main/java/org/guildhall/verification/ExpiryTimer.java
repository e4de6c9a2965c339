package org.guildhall.verification;

import java.util.UUID;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.verification.lifecycle.CaseId;
import org.springframework.stereotype.Component;

/// Rings when the validity of a verification is over.
@Component
class ExpiryTimer implements TimerHandler {
    private final VerificationDesk desk;

    ExpiryTimer(VerificationDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return VerificationDesk.EXPIRY;
    }

    @Override
    public void fire(UUID id) {
        desk.expire(new CaseId(id));
    }
}
