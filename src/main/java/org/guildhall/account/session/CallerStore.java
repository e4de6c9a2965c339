package org.guildhall.account.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who a person is when they call: themselves, their account and their roles in one statement, for
/// every request asks.
@Component
public class CallerStore {
    private static final String BY_ID =
            """
            select person.id, person.name, person.language, person.zone, person.part, person.account_id,
                   account.uid, account.site,
                   array(select role from account_staff_role where person_id = person.id
                         union select role from account_mapped_role where person_id = person.id) as roles
              from account_person person left join account_account account on account.id = person.account_id
             where person.id = :id and person.closed_at is null
            """;

    private final JdbcClient sql;

    CallerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// As they are now; nobody when they left.
    public Optional<Caller> byId(PersonId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(CallerStore::caller).optional();
    }

    private static Caller caller(ResultSet row, int number) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        var name = row.getString("name");
        var reader =
                new Caller.Reader(
                        Locale.forLanguageTag(row.getString("language")),
                        ZoneId.of(row.getString("zone")));
        var account = row.getObject("account_id", UUID.class);
        if (account == null) return new Caller.Staff(id, name, roles(row), reader);
        return new Caller.Member(
                id,
                name,
                new AccountId(account),
                new Uid(row.getString("uid")),
                row.getString("site"),
                Part.valueOf(row.getString("part")),
                reader);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
