package org.guildhall.account.provider;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_provider`. A client's secret is locked under its account's
/// key.
@Component
class ProviderStore {
    private static final String ALL =
            "select * from account_provider order by allowed_at, account_id";
    private static final String OF = "select * from account_provider where account_id = :account";
    private static final String ANY =
            "select exists (select 1 from account_provider where issuer <> '')";
    private static final String ALLOW =
            """
            insert into account_provider (account_id, issuer, client, domains, allowed_at, allowed_by)
            values (:account, '', '', '{}', :at, :by)
            on conflict (account_id) do nothing
            """;
    private static final String SECRET =
            "select secret from account_provider where account_id = :account and secret is not null";
    private static final String CHANGE =
            """
            update account_provider
               set issuer = :issuer, client = :client, domains = :domains, version = version + 1
             where account_id = :account and version = :version
            """;
    private static final String CHANGE_SECRET =
            "update account_provider set secret = :secret where account_id = :account";
    private static final String END = "delete from account_provider where account_id = :account";

    private final JdbcClient sql;
    private final Vault vault;

    ProviderStore(JdbcClient sql, InstallationKey key) {
        this.sql = sql;
        this.vault = new Vault(key, "identity-provider");
    }

    /// In the order in which they were allowed.
    List<AccountProvider> all() {
        return sql.sql(ALL).query(ProviderStore::provider).list();
    }

    Optional<AccountProvider> of(AccountId account) {
        return of(OF, account).query(ProviderStore::provider).optional();
    }

    /// Whether people of any account can sign in by one.
    boolean any() {
        return sql.sql(ANY).query(Boolean.class).single();
    }

    /// False when it is allowed already.
    boolean allow(AccountId account, Instant at, String by) {
        return of(ALLOW, account).param("at", Timestamp.from(at)).param("by", by).update() == 1;
    }

    /// The client's secret; empty when it has none.
    String secret(AccountId account) {
        return of(SECRET, account)
                .query((row, _) -> row.getBytes("secret"))
                .optional()
                .map(locked -> vault.unlock(locked, name(account)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElse("");
    }

    /// False when somebody was first.
    boolean change(AccountId account, ProviderWish wish) {
        var changed =
                of(CHANGE, account)
                                .param("issuer", wish.issuer())
                                .param("client", wish.client())
                                .param("domains", wish.domains().toArray(String[]::new))
                                .param("version", wish.version())
                                .update()
                        == 1;
        if (changed) wish.secret().ifPresent(secret -> change(account, secret));
        return changed;
    }

    /// False when there is none.
    boolean end(AccountId account) {
        return of(END, account).update() == 1;
    }

    private void change(AccountId account, String secret) {
        var locked = vault.lock(secret.getBytes(StandardCharsets.UTF_8), name(account));
        of(CHANGE_SECRET, account).param("secret", locked).update();
    }

    private JdbcClient.StatementSpec of(String statement, AccountId account) {
        return sql.sql(statement).param("account", account.value());
    }

    private static byte[] name(AccountId account) {
        return account.value().toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static AccountProvider provider(ResultSet row, int number) throws SQLException {
        return new AccountProvider(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("issuer"),
                row.getString("client"),
                row.getBytes("secret") != null,
                List.of((String[]) row.getArray("domains").getArray()),
                row.getTimestamp("allowed_at").toInstant(),
                row.getString("allowed_by"),
                row.getLong("version"));
    }
}
