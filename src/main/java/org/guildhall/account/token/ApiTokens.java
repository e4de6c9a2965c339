package org.guildhall.account.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tokens of everybody: the only class that names `account_token`. Of 256 random bits only the
/// SHA-256 is kept: a password's slow hash on every request would cost more than the request.
@Component
public class ApiTokens {
    /// What every token begins with, so that one that was lost is known for what it is.
    public static final String PREFIX = "gh_";

    private static final String OPEN =
            """
            insert into account_token (id, token_hash, person_id, service_id, name, created_at, expires_at)
            values (:id, :hash, :person, :service, :name, :now, :expires)
            """;
    private static final String BY_SECRET =
            "select * from account_token where token_hash = :hash and expires_at > :now";
    private static final String OF_HOLDER =
            "select * from account_token where holder_id = :holder and expires_at > :now order by created_at desc";
    private static final String USED = "update account_token set used_at = :now where id = :id";
    private static final String END =
            "delete from account_token where id = :id and holder_id = :holder";
    private static final String END_ALL = "delete from account_token where holder_id = :holder";

    /// The last use is written once a minute.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;

    ApiTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A token that was made.
    ///
    /// @param secret told this once
    public record Opened(UUID id, String secret) {}

    /// Makes a token; its secret is told once, here.
    @Transactional
    public String open(Holder holder, String name, Duration life) {
        return make(holder, name, life).secret();
    }

    /// The same, with the key by which it can be ended.
    @Transactional
    public Opened make(Holder holder, String name, Duration life) {
        var id = Ids.next();
        var secret = PREFIX + SecretToken.fresh().text();
        now(OPEN)
                .param("id", id)
                .param("hash", new SecretToken(secret).hash())
                .param("person", holder instanceof Holder.OfPerson ? holder.key() : null)
                .param("service", holder instanceof Holder.OfService ? holder.key() : null)
                .param("name", name)
                .param("expires", Timestamp.from(clock.instant().plus(life)))
                .update();
        return new Opened(id, secret);
    }

    /// The living token with that secret; it counts as used now.
    public Optional<ApiToken> find(String secret) {
        var hash = new SecretToken(secret).hash();
        var found = now(BY_SECRET).param("hash", hash).query(ApiTokens::token).optional();
        found.filter(token -> isUsedLongAgo(token)).ifPresent(this::used);
        return found;
    }

    /// A holder's living tokens, newest first.
    public List<ApiToken> of(Holder holder) {
        return now(OF_HOLDER).param("holder", holder.key()).query(ApiTokens::token).list();
    }

    /// Ends one of a holder's tokens; with the next request it opens nothing.
    @Transactional
    public void end(Holder holder, UUID id) {
        var ended = sql.sql(END).param("id", id).param("holder", holder.key()).update();
        if (ended == 0) throw new NotFound();
    }

    /// Ends all tokens of a holder.
    @Transactional
    public void endAll(Holder holder) {
        sql.sql(END_ALL).param("holder", holder.key()).update();
    }

    private boolean isUsedLongAgo(ApiToken token) {
        return token.used().filter(used -> used.isAfter(clock.instant().minus(GRAIN))).isEmpty();
    }

    private void used(ApiToken token) {
        now(USED).param("id", token.id()).update();
    }

    private JdbcClient.StatementSpec now(String statement) {
        return sql.sql(statement).param("now", Timestamp.from(clock.instant()));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                holder(row),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        var service = row.getObject("service_id", UUID.class);
        return service == null
                ? new Holder.OfPerson(new PersonId(row.getObject("person_id", UUID.class)))
                : new Holder.OfService(service);
    }
}
