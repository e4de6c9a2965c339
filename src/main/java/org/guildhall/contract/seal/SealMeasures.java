package org.guildhall.contract.seal;

import java.util.List;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.stereotype.Component;

/// The seals, watched.
@Component
class SealMeasures implements Measured {
    private final Seals seals;

    SealMeasures(Seals seals) {
        this.seals = seals;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.of(
                        "guildhall.seal.expiry.timestamp.seconds",
                        "Until when contracts can be signed (Unix time)",
                        (double) SealExpiry.earliest(seals).getEpochSecond()));
    }
}
