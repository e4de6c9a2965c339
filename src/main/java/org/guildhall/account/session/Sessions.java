package org.guildhall.account.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.value.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sessions of everybody: the only class that names `account_session`. What is ended here is
/// over with the next request, on every node.
@Component
public class Sessions {
    private static final String OPEN =
            """
            insert into account_session (id, token_hash, person_id, created_at, used_at, expires_at, address, agent,
                                         second_factor)
            values (:id, :hash, :person, :now, :now, :expires, :address, :agent, :secondFactor)
            """;
    private static final String BY_TOKEN =
            "select * from account_session where token_hash = :hash and expires_at > :now and used_at > :idle";
    private static final String OF_PERSON =
            """
            select * from account_session where person_id = :person and expires_at > :now and used_at > :idle
             order by used_at desc
            """;
    private static final String USED =
            "update account_session set used_at = :now, expires_at = least(expires_at, :longest) where id = :id";
    private static final String SECOND_FACTOR =
            "update account_session set second_factor = true where id = :id";
    private static final String END =
            "delete from account_session where id = :id and person_id = :person";
    private static final String END_OTHERS =
            "delete from account_session where person_id = :person and id <> :keep";
    private static final String END_OVER =
            "delete from account_session where person_id = :person and (expires_at <= :now or used_at <= :idle)";

    /// The last use is written once a minute, not with every picture of a page.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient sql;
    private final Clock clock;
    private final SessionLife life;

    Sessions(JdbcClient sql, Clock clock, SessionLife life) {
        this.sql = sql;
        this.clock = clock;
        this.life = life;
    }

    /// Begins a session; the token is told once, here. What is over of that person is cleared away.
    public SecretToken open(PersonId person, Device device, boolean secondFactor) {
        var token = SecretToken.fresh();
        living(END_OVER).param("person", person.value()).update();
        sql.sql(OPEN)
                .param("id", Ids.next())
                .param("hash", token.hash())
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plus(life.longest())))
                .param("address", device.address())
                .param("agent", device.agent())
                .param("secondFactor", secondFactor)
                .update();
        return token;
    }

    /// The living session of a token.
    ///
    /// @param use whether it counts as used now
    public Optional<Session> find(String token, boolean use) {
        var hash = new SecretToken(token).hash();
        var found = living(BY_TOKEN).param("hash", hash).query(Sessions::session).optional();
        found.filter(_ -> use).filter(session -> isToBeNoted(session.used())).ifPresent(this::used);
        return found;
    }

    /// A use that lies ahead of us was noted before the clock was set back; the session holds no
    /// longer for that.
    private boolean isToBeNoted(Instant used) {
        return Duration.between(used, clock.instant()).abs().compareTo(GRAIN) > 0;
    }

    private void used(Session session) {
        now(USED)
                .param("longest", Timestamp.from(clock.instant().plus(life.longest())))
                .param("id", session.id())
                .update();
    }

    /// Where a person is signed in, the last used first.
    public List<Session> of(PersonId person) {
        return living(OF_PERSON).param("person", person.value()).query(Sessions::session).list();
    }

    /// The second factor was given in this session.
    public void secondFactorDone(UUID id) {
        sql.sql(SECOND_FACTOR).param("id", id).update();
    }

    /// Ends one session of a person; false when there is no such.
    public boolean end(PersonId person, UUID id) {
        return sql.sql(END).param("id", id).param("person", person.value()).update() == 1;
    }

    /// Ends all sessions of a person but this one.
    public int endOthers(PersonId person, UUID keep) {
        return sql.sql(END_OTHERS).param("person", person.value()).param("keep", keep).update();
    }

    /// Ends all sessions of a person.
    public int endAll(PersonId person) {
        return endOthers(person, NONE);
    }

    private JdbcClient.StatementSpec living(String statement) {
        return now(statement).param("idle", Timestamp.from(clock.instant().minus(life.idle())));
    }

    private JdbcClient.StatementSpec now(String statement) {
        return sql.sql(statement).param("now", Timestamp.from(clock.instant()));
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                instant(row, "created_at"),
                instant(row, "used_at"),
                new Device(row.getString("address"), row.getString("agent")),
                row.getBoolean("second_factor"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
