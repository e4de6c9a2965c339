package org.guildhall.platform.value;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The numbers by which people name a case, such as `APP-2026-00042`: one series per kind and year
/// (UTC).
@Component
public class CaseNumbers {
    private static final String NEXT =
            """
            insert into platform_number (series, year, last) values (:series, :year, 1)
            on conflict (series, year) do update set last = platform_number.last + 1
            returning last
            """;

    private final JdbcClient sql;
    private final Clock clock;

    CaseNumbers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The next number of a series, such as `APP`; given back when the caller's transaction fails.
    public String next(String series) {
        var year = Year.now(clock.withZone(ZoneOffset.UTC)).getValue();
        var last =
                sql.sql(NEXT)
                        .param("series", series)
                        .param("year", year)
                        .query(Integer.class)
                        .single();
        return "%s-%d-%05d".formatted(series, year, last);
    }
}
