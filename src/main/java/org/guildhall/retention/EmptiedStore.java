package org.guildhall.retention;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which cases have nothing left, the only class that names `retention_emptied`. After years most
/// cases have; asked every night they would take hours. Something may come to one later, a letter
/// or a request for support: therefore each is asked again after a month or two, and not all in the
/// same night.
@Component
class EmptiedStore {
    private static final int DAYS = 30;
    private static final String RESTING =
            "select application_id, last from retention_emptied where data_class = :class and until > :now";
    private static final String NOTE =
            """
            insert into retention_emptied (application_id, data_class, last, until)
            select application_id, :class, last, until
              from unnest(cast(:applications as uuid[]), cast(:lasts as boolean[]), cast(:untils as timestamptz[])) as asked (application_id, last, until)
            on conflict (data_class, application_id)
            do update set last = excluded.last, until = excluded.until
            """;

    private final JdbcClient sql;

    EmptiedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Cases that needn't be asked for a while.
    record Resting(Set<Asked> cases) {
        Resting {
            cases = Set.copyOf(cases);
        }

        boolean has(EndedCase which) {
            return cases.contains(new Asked(which.application(), which.last()));
        }
    }

    /// @param last whether it was its account's last when it was asked
    record Asked(UUID application, boolean last) {}

    Resting resting(DataClass data, Instant now) {
        var asked =
                sql.sql(RESTING)
                        .param("class", data.label())
                        .param("now", Timestamp.from(now))
                        .query(
                                (row, _) ->
                                        new Asked(
                                                row.getObject("application_id", UUID.class),
                                                row.getBoolean("last")))
                        .list();
        return new Resting(new HashSet<>(asked));
    }

    /// These have been asked and had nothing.
    void note(DataClass data, List<EndedCase> cases, Instant now) {
        if (cases.isEmpty()) return;
        sql.sql(NOTE)
                .param("class", data.label())
                .param(
                        "applications",
                        cases.stream().map(EndedCase::application).toArray(UUID[]::new))
                .param("lasts", cases.stream().map(EndedCase::last).toArray(Boolean[]::new))
                .param(
                        "untils",
                        cases.stream().map(each -> until(each, now)).toArray(Timestamp[]::new))
                .update();
    }

    private static Timestamp until(EndedCase which, Instant now) {
        var spread = Math.floorMod(which.application().hashCode(), DAYS);
        return Timestamp.from(now.plus(Duration.ofDays(DAYS + spread)));
    }
}
