package org.guildhall.account.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.account.EmailAddress;
import org.guildhall.platform.secret.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_invitation`.
@Component
public class InvitationStore {
    private static final String WITHDRAW_OPEN =
            """
            update account_invitation set withdrawn_at = :now
             where email = :email and account_id is not distinct from :account
               and accepted_at is null and withdrawn_at is null
            """;
    private static final String ADD =
            """
            insert into account_invitation (id, email, name, language, account_id, part, roles, invited_by, created_at,
                                            expires_at)
            values (:id, :email, :name, :language, :account, :part, :roles, :invitedBy, :now, :expires)
            """;
    private static final String TOKEN =
            "update account_invitation set token_hash = :hash where id = :id";
    private static final String BY_ID = "select * from account_invitation where id = :id";
    private static final String BY_TOKEN =
            "select * from account_invitation where token_hash = :hash";
    private static final String OPEN =
            """
            select * from account_invitation
             where account_id is not distinct from :account and accepted_at is null and withdrawn_at is null
             order by created_at
            """;
    private static final String ACCEPT =
            """
            update account_invitation set accepted_at = :now
             where id = :id and accepted_at is null and withdrawn_at is null and expires_at > :now
            """;
    private static final String WITHDRAW =
            """
            update account_invitation set withdrawn_at = :now
             where id = :id and accepted_at is null and withdrawn_at is null
            """;

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keeps a new one; an open one to the same address for the same place is withdrawn.
    void add(Invitation invitation) {
        var account = invitation.account().map(AccountId::value).orElse(null);
        sql.sql(WITHDRAW_OPEN)
                .param("now", Timestamp.from(invitation.created()))
                .param("email", invitation.email().value())
                .param("account", account, java.sql.Types.OTHER)
                .update();
        sql.sql(ADD)
                .param("id", invitation.id())
                .param("email", invitation.email().value())
                .param("name", invitation.name())
                .param("language", invitation.language().toLanguageTag())
                .param("account", account)
                .param("part", invitation.part().map(Part::name).orElse(null))
                .param("roles", invitation.roles().stream().map(Role::name).toArray(String[]::new))
                .param("invitedBy", invitation.invitedBy())
                .param("now", Timestamp.from(invitation.created()))
                .param("expires", Timestamp.from(invitation.expires()))
                .update();
    }

    void token(UUID id, SecretToken token) {
        sql.sql(TOKEN).param("id", id).param("hash", token.hash()).update();
    }

    /// One by its key, open or not.
    public Optional<Invitation> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(InvitationStore::invitation).optional();
    }

    Optional<Invitation> byToken(String token) {
        var hash = new SecretToken(token).hash();
        return sql.sql(BY_TOKEN).param("hash", hash).query(InvitationStore::invitation).optional();
    }

    /// The open ones of an account; of the staff, when there is none.
    public List<Invitation> open(Optional<AccountId> account) {
        return sql.sql(OPEN)
                .param("account", account.map(AccountId::value).orElse(null), java.sql.Types.OTHER)
                .query(InvitationStore::invitation)
                .list();
    }

    boolean accept(UUID id, Instant now) {
        return sql.sql(ACCEPT).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /// Not open any more; false where it was not.
    public boolean withdraw(UUID id, Instant now) {
        return sql.sql(WITHDRAW).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getString("part")).map(Part::valueOf),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("invited_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "accepted_at"),
                instant(row, "withdrawn_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
