package org.guildhall.account;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `account_staff_role`.
@Component
class StaffStore {
    private static final String ROLES =
            "select role from account_staff_role where person_id = :person";
    private static final String ALL = "select person_id, role from account_staff_role";
    private static final String GIVE =
            "insert into account_staff_role (person_id, role) values (:person, :role)";
    private static final String TAKE_ALL =
            "delete from account_staff_role where person_id = :person";
    private static final String LOCK_HOLDERS =
            "select person_id from account_staff_role where role = :role order by person_id for update";

    private final JdbcClient sql;

    StaffStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<Role> roles(PersonId person) {
        var roles = EnumSet.noneOf(Role.class);
        sql.sql(ROLES).param("person", person.value()).query(String.class).list().stream()
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    Map<PersonId, Set<Role>> all() {
        var all = new HashMap<PersonId, Set<Role>>();
        sql.sql(ALL)
                .query(
                        row -> {
                            var person = new PersonId(row.getObject("person_id", UUID.class));
                            all.computeIfAbsent(person, _ -> EnumSet.noneOf(Role.class))
                                    .add(Role.valueOf(row.getString("role")));
                        });
        return all;
    }

    void give(PersonId person, Set<Role> roles) {
        sql.sql(TAKE_ALL).param("person", person.value()).update();
        roles.forEach(
                role ->
                        sql.sql(GIVE)
                                .param("person", person.value())
                                .param("role", role.name())
                                .update());
    }

    /// Everybody with that role, held until the transaction ends: two who give it up at once do so
    /// one after the other.
    List<PersonId> lockHolders(Role role) {
        return sql.sql(LOCK_HOLDERS)
                .param("role", role.name())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }
}
