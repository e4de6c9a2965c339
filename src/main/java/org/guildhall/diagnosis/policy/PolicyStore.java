package org.guildhall.diagnosis.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `diagnosis_policy`.
@Component
class PolicyStore {
    private static final String ADD =
            """
            insert into diagnosis_policy (site, tld, region, filing, valid_from, source, entered_at, entered_by)
            values (:site, :tld, :region, :filing, :day, :source, :now, :by)
            """;
    private static final String ALL =
            """
            select * from diagnosis_policy
             order by site nulls last, tld nulls last, region nulls last, valid_from desc, id desc
            """;
    private static final String HOLDING =
            """
            select filing from diagnosis_policy
             where (site is null or site = :site) and (tld is null or tld = :tld)
               and (region is null or region = :region) and valid_from <= :day
             order by num_nonnulls(site, tld, region) desc, site nulls last, tld nulls last, valid_from desc, id desc
             limit 1
            """;

    private final JdbcClient sql;

    PolicyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PolicyRow row, Instant now, String by) {
        sql.sql(ADD)
                .param("site", row.site().orElse(null))
                .param("tld", row.tld().orElse(null))
                .param("region", row.region().map(Enum::name).orElse(null))
                .param("filing", row.filing().name())
                .param("day", row.from())
                .param("source", row.source())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    List<PolicyRow.Entered> all() {
        return sql.sql(ALL).query(PolicyStore::row).list();
    }

    Optional<Filing> holding(String site, String tld, Region region, LocalDate day) {
        return sql.sql(HOLDING)
                .param("site", site)
                .param("tld", tld)
                .param("region", region.name())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(Filing::valueOf);
    }

    private static PolicyRow.Entered row(ResultSet row, int number) throws SQLException {
        return new PolicyRow.Entered(
                new PolicyRow(
                        Optional.ofNullable(row.getString("site")),
                        Optional.ofNullable(row.getString("tld")),
                        Optional.ofNullable(row.getString("region")).map(Region::valueOf),
                        Filing.valueOf(row.getString("filing")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source")),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }
}
