package org.guildhall.doctor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.platform.upkeep.Upkeep;
import org.guildhall.platform.upkeep.Upkeep.Duty;

/// Whether what an operator does from time to time was done.
final class UpkeepChecks {
    private static final Duration BACKUP = Duration.ofDays(2);
    private static final Duration AUDIT = Duration.ofDays(8);

    private final Upkeep upkeep;
    private final Clock clock;

    UpkeepChecks(DataSource database, Clock clock) {
        this.upkeep = new Upkeep(database);
        this.clock = clock;
    }

    List<Finding> look() {
        if (!upkeep.isKept()) return List.of();
        return List.of(
                duty("backup", Duty.BACKUP, BACKUP, "./guildhall backup FILE, every night"),
                duty("audit trail", Duty.AUDIT, AUDIT, "./guildhall audit verify, every week"));
    }

    private Finding duty(String subject, Duty duty, Duration longest, String remedy) {
        var last = upkeep.last(duty);
        if (last.isEmpty()) return Finding.warning(subject, "never done", remedy);
        var words = "last done %s: %s".formatted(last.get().at(), last.get().words());
        if (!last.get().good()) {
            return Finding.failed(subject, words, "./guildhall audit verify names what is wrong");
        }
        return Duration.between(last.get().at(), clock.instant()).compareTo(longest) > 0
                ? Finding.warning(subject, words, remedy)
                : Finding.ok(subject, words);
    }
}
