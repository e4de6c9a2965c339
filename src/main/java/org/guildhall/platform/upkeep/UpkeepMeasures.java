package org.guildhall.platform.upkeep;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.guildhall.platform.upkeep.Upkeep.Done;
import org.guildhall.platform.upkeep.Upkeep.Duty;
import org.springframework.stereotype.Component;

/// Operators' duties, watched.
@Component
class UpkeepMeasures implements Measured {
    private final Upkeep upkeep;

    UpkeepMeasures(DataSource database) {
        this.upkeep = new Upkeep(database);
    }

    @Override
    public List<Measure> measures() {
        var moments = new TreeMap<String, Long>();
        var good = new TreeMap<String, Integer>();
        for (var duty : Duty.values()) {
            var name = duty.name().toLowerCase(Locale.ROOT);
            var last = upkeep.last(duty);
            moments.put(name, last.map(done -> done.at().getEpochSecond()).orElse(0L));
            good.put(name, last.map(Done::good).orElse(true) ? 1 : 0);
        }
        return List.of(
                Measure.by(
                        "duty",
                        "guildhall.upkeep.last.timestamp.seconds",
                        "When a duty was last done (Unix time); 0 when never",
                        moments),
                Measure.by(
                        "duty",
                        "guildhall.upkeep.good",
                        "Whether all was well then, 1 or 0",
                        good));
    }
}
