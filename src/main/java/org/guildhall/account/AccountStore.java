package org.guildhall.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.platform.value.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_account`.
@Component
public class AccountStore {
    private static final String OPEN =
            """
            insert into account_account (id, uid, site, country, name, created_at)
            values (:id, :uid, :site, :country, :name, :now)
            on conflict (uid) do nothing
            """;
    private static final String REOPEN =
            "update account_account set site = :site, country = :country, name = :name where id = :id";
    private static final String BY_ID = "select * from account_account where id = :id";
    private static final String BY_UID = "select * from account_account where uid = :uid";
    private static final String BY_IDS = "select * from account_account where id = any(:ids)";
    private static final String PAGE =
            """
            select * from account_account
             where (cast(:site as text) is null or site = :site)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;
    private static final String LOCK = "select id from account_account where id = :id for update";

    private static final long SMALLEST = 100_000_000_000_000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A new account under a UID that nobody ever had. Drawn by lot: a UID tells neither age nor
    /// number of accounts.
    public AccountId open(String site, String country, String name, Instant now) {
        var id = Ids.next();
        var opened = 0;
        while (opened == 0) {
            opened =
                    sql.sql(OPEN)
                            .param("id", id)
                            .param("uid", drawn().value())
                            .param("site", site)
                            .param("country", country)
                            .param("name", name)
                            .param("now", Timestamp.from(now))
                            .update();
        }
        return new AccountId(id);
    }

    /// Registered once more before the address was confirmed: what was typed last holds.
    public void reopen(AccountId id, String site, String country, String name) {
        sql.sql(REOPEN)
                .param("id", id.value())
                .param("site", site)
                .param("country", country)
                .param("name", name)
                .update();
    }

    /// One by its key.
    public Optional<Account> byId(AccountId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(AccountStore::account).optional();
    }

    Optional<Account> byUid(Uid uid) {
        return sql.sql(BY_UID).param("uid", uid.value()).query(AccountStore::account).optional();
    }

    /// In the order in which they were opened.
    List<Account> page(Optional<String> site, Optional<UUID> after, int limit) {
        return sql.sql(PAGE)
                .param("site", site.orElse(null))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(AccountStore::account)
                .list();
    }

    List<Account> byIds(Collection<AccountId> ids) {
        var keys = ids.stream().map(AccountId::value).toArray(UUID[]::new);
        return sql.sql(BY_IDS).param("ids", keys).query(AccountStore::account).list();
    }

    /// Whoever changes the people of an account does it alone.
    public void lock(AccountId id) {
        sql.sql(LOCK).param("id", id.value()).query(UUID.class).single();
    }

    private static Uid drawn() {
        return Uid.withCheckDigit(Long.toString(RANDOM.nextLong(SMALLEST, 10 * SMALLEST)));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new Uid(row.getString("uid")),
                row.getString("site"),
                row.getString("country"),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant());
    }
}
