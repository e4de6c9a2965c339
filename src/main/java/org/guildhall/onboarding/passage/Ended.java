package org.guildhall.onboarding.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.EndedCases;
import org.guildhall.platform.retention.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which applications are over: ended without a partnership, or their partnership ended.
@Component
class Ended implements EndedCases, Ties {
    private static final String OVER =
            " (stage in ('WITHDRAWN', 'REJECTED', 'DECLINED', 'CANCELLED', 'LAPSED') or id ="
                    + " any(:ended)) ";
    private static final String ENDED =
            """
            select a.id, a.number, a.account_id, a.stage_since,
                   not exists (select 1 from onboarding_application other
                                where other.account_id = a.account_id
                                  and other.stage not in ('WITHDRAWN', 'REJECTED', 'DECLINED', 'CANCELLED', 'LAPSED')
                                  and other.id <> all(:ended)) as over
              from onboarding_application a where
            """
                    + OVER;
    private static final String NUMBERED =
            "select id from onboarding_application where number = :number";
    private static final String OF =
            "select id from onboarding_application where account_id = :account";
    private static final String APPLIED =
            "select distinct account_id from onboarding_application where account_id = any(:accounts)";
    private static final String GOES_ON =
            "select exists (select 1 from onboarding_application where account_id = :account and"
                    + " not"
                    + OVER
                    + ")";

    private final JdbcClient sql;
    private final Partnerships partnerships;

    Ended(JdbcClient sql, Partnerships partnerships) {
        this.sql = sql;
        this.partnerships = partnerships;
    }

    @Override
    public List<EndedCase> ended() {
        var partnershipsEnded = partnerships.ended();
        var all =
                sql.sql(ENDED)
                        .param("ended", keys(partnershipsEnded))
                        .query((row, _) -> ended(row, partnershipsEnded))
                        .list();
        var latest = new HashMap<UUID, EndedCase>();
        for (var each : all) {
            latest.merge(each.account(), each, (one, other) -> later(one, other) ? one : other);
        }
        return all.stream().map(each -> only(each, latest)).toList();
    }

    @Override
    public Optional<UUID> numbered(String number) {
        return sql.sql(NUMBERED)
                .param("number", number)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    @Override
    public List<UUID> of(UUID account) {
        return sql.sql(OF)
                .param("account", account)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public boolean goesOn(UUID account) {
        return sql.sql(GOES_ON)
                .param("account", account)
                .param("ended", keys(partnerships.ended()))
                .query(Boolean.class)
                .single();
    }

    /// Whoever has applied, whatever came of it: the case says when it goes.
    @Override
    public Set<UUID> tied(Set<UUID> accounts, Instant since) {
        return Set.copyOf(
                sql.sql(APPLIED)
                        .param("accounts", accounts.toArray(UUID[]::new))
                        .query((row, _) -> row.getObject("account_id", UUID.class))
                        .list());
    }

    private static boolean later(EndedCase one, EndedCase other) {
        return !one.ended().isBefore(other.ended());
    }

    private static EndedCase only(EndedCase each, Map<UUID, EndedCase> latest) {
        var last = each.last() && each.equals(latest.get(each.account()));
        return new EndedCase(each.application(), each.number(), each.account(), each.ended(), last);
    }

    private static EndedCase ended(ResultSet row, Map<UUID, Instant> partnerships)
            throws SQLException {
        var application = row.getObject("id", UUID.class);
        var stood = row.getTimestamp("stage_since").toInstant();
        return new EndedCase(
                application,
                row.getString("number"),
                row.getObject("account_id", UUID.class),
                partnerships.getOrDefault(application, stood),
                row.getBoolean("over"));
    }

    private static UUID[] keys(Map<UUID, Instant> ended) {
        return ended.keySet().toArray(UUID[]::new);
    }
}
