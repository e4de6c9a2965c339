package org.guildhall.account.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_passkey`. Of a passkey only the public half is here.
@Component
class PasskeyStore {
    private static final String OF =
            "select * from account_passkey where person_id = :person order by created_at, id";
    private static final String HAS =
            "select exists (select 1 from account_passkey where person_id = :person)";
    private static final String BY_CREDENTIAL =
            "select * from account_passkey where credential = :credential";
    private static final String CREDENTIALS =
            "select credential from account_passkey where person_id = :person";
    private static final String ADD =
            """
            insert into account_passkey (id, person_id, credential, key, counter, backup_eligible, name, created_at)
            values (:id, :person, :credential, :key, :counter, :backupEligible, :name, :now)
            on conflict (credential) do nothing
            """;
    private static final String USED =
            "update account_passkey set counter = :counter, used_at = :now where id = :id";
    private static final String NAME =
            "update account_passkey set name = :name where id = :id and person_id = :person";
    private static final String REMOVE =
            "delete from account_passkey where id = :id and person_id = :person";

    private final JdbcClient sql;
    private final Clock clock;

    PasskeyStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The oldest first.
    List<Passkey> of(PersonId person) {
        return of(OF, person).query(PasskeyStore::passkey).list();
    }

    boolean has(PersonId person) {
        return of(HAS, person).query(Boolean.class).single();
    }

    /// The ids by which a person's authenticators know their passkeys.
    List<byte[]> credentials(PersonId person) {
        return of(CREDENTIALS, person).query((row, _) -> row.getBytes("credential")).list();
    }

    Optional<Credential> byCredential(byte[] credential) {
        return sql.sql(BY_CREDENTIAL)
                .param("credential", credential)
                .query(PasskeyStore::credential)
                .optional();
    }

    /// False when there is one of that id already.
    boolean add(Credential passkey, byte[] credential, String name) {
        return of(ADD, passkey.person())
                        .param("id", passkey.id())
                        .param("credential", credential)
                        .param("key", passkey.key())
                        .param("counter", passkey.counter())
                        .param("backupEligible", passkey.backupEligible())
                        .param("name", name)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void used(UUID id, long counter) {
        sql.sql(USED)
                .param("id", id)
                .param("counter", counter)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// False when there is none of that person's.
    boolean name(PersonId person, UUID id, String name) {
        return of(NAME, person).param("id", id).param("name", name).update() == 1;
    }

    /// False when there is none of that person's.
    boolean remove(PersonId person, UUID id) {
        return of(REMOVE, person).param("id", id).update() == 1;
    }

    private JdbcClient.StatementSpec of(String statement, PersonId person) {
        return sql.sql(statement).param("person", person.value());
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBytes("key"),
                row.getLong("counter"),
                row.getBoolean("backup_eligible"));
    }
}
