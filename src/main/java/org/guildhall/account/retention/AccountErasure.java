package org.guildhall.account.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Perishable;
import org.guildhall.platform.retention.Ties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases accounts that never applied, with their people. Key, UID, site and country stay: a UID is
/// nobody else's ever.
@Component
class AccountErasure implements Perishable {
    private static final String QUIET =
            """
            select a.id, a.uid, a.created_at from account_account a
             where a.name <> '–' and a.created_at < :before
               and not exists (select 1 from account_person p where p.account_id = a.id and p.created_at >= :before)
               and not exists (select 1 from account_session s join account_person p on p.id = s.person_id
                                where p.account_id = a.id and s.used_at >= :before)
            """;
    private static final String PEOPLE =
            "select id from account_person where account_id = any(:accounts) and name <> '–'";
    private static final String ERASE =
            "update account_account set name = '–' where id = any(:accounts)";

    private final JdbcClient sql;
    private final ObjectProvider<Ties> ties;

    AccountErasure(JdbcClient sql, ObjectProvider<Ties> ties) {
        this.sql = sql;
        this.ties = ties;
    }

    @Override
    public DataClass of() {
        return DataClass.ACCOUNT;
    }

    @Override
    public long over(Instant before) {
        return whole(before).size();
    }

    @Override
    public List<EndedCase> whole(Instant before) {
        var quiet =
                sql.sql(QUIET)
                        .param("before", Timestamp.from(before))
                        .query(
                                (row, _) ->
                                        new EndedCase(
                                                row.getObject("id", UUID.class),
                                                row.getString("uid"),
                                                row.getObject("id", UUID.class),
                                                row.getTimestamp("created_at").toInstant(),
                                                true))
                        .list();
        var accounts = new HashSet<UUID>();
        quiet.forEach(each -> accounts.add(each.account()));
        var tied = new HashSet<UUID>();
        ties.forEach(each -> tied.addAll(each.tied(accounts, before)));
        return quiet.stream().filter(each -> !tied.contains(each.account())).toList();
    }

    @Override
    public Set<UUID> people(Instant before) {
        return new LinkedHashSet<>(
                sql.sql(PEOPLE)
                        .param("accounts", keys(before))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }

    @Override
    public long erase(Instant before) {
        return sql.sql(ERASE).param("accounts", keys(before)).update();
    }

    private UUID[] keys(Instant before) {
        return whole(before).stream().map(EndedCase::account).toArray(UUID[]::new);
    }
}
