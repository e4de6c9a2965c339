package org.guildhall.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.platform.value.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_person`.
@Component
public class PersonStore {
    private static final String ADD =
            """
            insert into account_person (id, email, name, language, zone, password, account_id, part, created_at)
            values (:id, :email, :name, :language, :zone, :password, :account, :part, :now)
            """;
    private static final String BY_ID = "select * from account_person where id = :id";
    private static final String BY_IDS = "select * from account_person where id = any(:ids)";
    private static final String BY_EMAIL =
            "select * from account_person where email = :email and closed_at is null";
    private static final String LAST_BY_EMAIL =
            "select * from account_person where email = :email order by closed_at desc nulls first limit 1";
    private static final String OF_ACCOUNT =
            "select * from account_person where account_id = :account and closed_at is null order by part desc, name";
    private static final String STAFF =
            "select * from account_person where account_id is null order by name";
    private static final String REGISTERED_AGAIN =
            """
            update account_person set name = :name, language = :language, password = :password, version = version + 1
             where id = :id and confirmed_at is null
            """;
    private static final String CONFIRM =
            "update account_person set confirmed_at = :now, version = version + 1 where id = :id and confirmed_at is null";
    private static final String PROFILE =
            """
            update account_person set name = :name, language = :language, zone = :zone, version = version + 1
             where id = :id and version = :version
            """;
    private static final String LOCK = "select id from account_person where id = :id for update";
    private static final String LANGUAGE =
            "update account_person set language = :language, version = version + 1 where id = :id";
    private static final String ROUTINE_MAIL =
            "update account_person set routine_mail = :routine where id = :id";
    private static final String ROUTINE_MAIL_OF =
            "select routine_mail from account_person where id = :id";
    private static final String PASSWORD =
            "update account_person set password = :password, version = version + 1 where id = :id";
    private static final String PART =
            "update account_person set part = :part, version = version + 1 where id = :id and closed_at is null";
    private static final String CLOSE =
            "update account_person set closed_at = :now, version = version + 1 where id = :id and closed_at is null";
    private static final String REOPEN =
            "update account_person set closed_at = null, version = version + 1 where id = :id and closed_at is not null";

    private final JdbcClient sql;

    PersonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Somebody new, whose address nobody else has.
    public PersonId add(NewPerson person, Instant now) {
        var id = Ids.next();
        sql.sql(ADD)
                .param("id", id)
                .param("email", person.email().value())
                .param("name", person.name())
                .param("language", person.language().toLanguageTag())
                .param("zone", person.zone().getId())
                .param("password", person.password())
                .param("account", person.account().map(AccountId::value).orElse(null))
                .param("part", person.part().map(Part::name).orElse(null))
                .param("now", Timestamp.from(now))
                .update();
        return new PersonId(id);
    }

    /// With what they sign in by.
    public Optional<Login> login(PersonId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(PersonStore::login).optional();
    }

    /// The same by their address.
    public Optional<Login> login(EmailAddress email) {
        return login(email.value());
    }

    /// By an address as it was typed, which may not be one at all.
    public Optional<Login> login(String email) {
        return sql.sql(BY_EMAIL)
                .param("email", email.replace("\0", ""))
                .query(PersonStore::login)
                .optional();
    }

    /// Whoever has an address or, where nobody has it now, had it last.
    Optional<Person> lastByEmail(String email) {
        return sql.sql(LAST_BY_EMAIL)
                .param("email", email.replace("\0", ""))
                .query(PersonStore::person)
                .optional();
    }

    /// One by the key.
    public Optional<Person> byId(PersonId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(PersonStore::person).optional();
    }

    /// Those of them that there are, in no order.
    public List<Person> byIds(Collection<PersonId> ids) {
        var keys = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        return sql.sql(BY_IDS).param("ids", keys).query(PersonStore::person).list();
    }

    /// All who belong to an account.
    public List<Person> of(AccountId account) {
        return sql.sql(OF_ACCOUNT)
                .param("account", account.value())
                .query(PersonStore::person)
                .list();
    }

    /// All of the staff, those who left among them.
    public List<Person> staff() {
        return sql.sql(STAFF).query(PersonStore::person).list();
    }

    /// What somebody chose who registers again before having confirmed the address.
    public void registeredAgain(PersonId id, String name, Locale language, String password) {
        change(REGISTERED_AGAIN, id)
                .param("name", name)
                .param("language", language.toLanguageTag())
                .param("password", password)
                .update();
    }

    /// The address is theirs; false where that was known.
    public boolean confirm(PersonId id, Instant now) {
        return change(CONFIRM, id).param("now", Timestamp.from(now)).update() == 1;
    }

    /// What people say of themselves; false where it isn't as it was seen any more.
    public boolean profile(PersonId id, long version, String name, Locale language, ZoneId zone) {
        return change(PROFILE, id)
                        .param("version", version)
                        .param("name", name)
                        .param("language", language.toLanguageTag())
                        .param("zone", zone.getId())
                        .update()
                == 1;
    }

    /// Nobody else changes them until the transaction is over.
    public void lock(PersonId id) {
        change(LOCK, id).query(UUID.class).optional();
    }

    void language(PersonId id, Locale language) {
        change(LANGUAGE, id).param("language", language.toLanguageTag()).update();
    }

    void routineMail(PersonId id, RoutineMail routine) {
        change(ROUTINE_MAIL, id).param("routine", routine.name()).update();
    }

    RoutineMail routineMail(PersonId id) {
        return RoutineMail.valueOf(
                sql.sql(ROUTINE_MAIL_OF).param("id", id.value()).query(String.class).single());
    }

    /// Another password.
    ///
    /// @param hash as it is kept
    public void password(PersonId id, String hash) {
        change(PASSWORD, id).param("password", hash).update();
    }

    /// Another part in the account; false where it is theirs already.
    public boolean part(PersonId id, Part part) {
        return change(PART, id).param("part", part.name()).update() == 1;
    }

    /// They left; false where they had.
    public boolean close(PersonId id, Instant now) {
        return change(CLOSE, id).param("now", Timestamp.from(now)).update() == 1;
    }

    /// They are back; false where they were here.
    public boolean reopen(PersonId id) {
        return change(REOPEN, id).update() == 1;
    }

    private JdbcClient.StatementSpec change(String statement, PersonId id) {
        return sql.sql(statement).param("id", id.value());
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at") != null;
        return new Login(person(row, number), row.getString("password"), confirmed);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getString("part")).map(Part::valueOf),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                row.getLong("version"));
    }
}
