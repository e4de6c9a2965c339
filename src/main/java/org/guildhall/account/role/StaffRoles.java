package org.guildhall.account.role;

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

/// Who holds which role: the only class that names `account_staff_role`, given by hand, and
/// `account_mapped_role`, mapped. Somebody holds what is in either.
@Component
public class StaffRoles {
    private static final String HELD =
            """
            select role from account_staff_role where person_id = :person
            union select role from account_mapped_role where person_id = :person
            """;
    private static final String ALL_HELD =
            """
            select person_id, role from account_staff_role
            union select person_id, role from account_mapped_role
            """;
    private static final String GIVEN =
            "select role from account_staff_role where person_id = :person";
    private static final String ALL_GIVEN = "select person_id, role from account_staff_role";
    private static final String GIVE =
            "insert into account_staff_role (person_id, role) values (:person, :role)";
    private static final String TAKE_ALL =
            "delete from account_staff_role where person_id = :person";
    private static final String MAPPED =
            "select role from account_mapped_role where person_id = :person";
    private static final String MAP =
            "insert into account_mapped_role (person_id, role) values (:person, :role)";
    private static final String UNMAP_ALL =
            "delete from account_mapped_role where person_id = :person";
    private static final String LOCK_HOLDERS =
            "select person_id from account_staff_role where role = :role order by person_id for update";

    private final JdbcClient sql;

    StaffRoles(JdbcClient sql) {
        this.sql = sql;
    }

    /// What somebody holds.
    public Set<Role> held(PersonId person) {
        return of(HELD, person);
    }

    /// What was given to somebody by hand.
    public Set<Role> given(PersonId person) {
        return of(GIVEN, person);
    }

    /// What everybody holds.
    public Map<PersonId, Set<Role>> allHeld() {
        return all(ALL_HELD);
    }

    /// What was given to everybody by hand.
    public Map<PersonId, Set<Role>> allGiven() {
        return all(ALL_GIVEN);
    }

    /// Gives somebody these by hand, and takes what was given by hand before.
    public void give(PersonId person, Set<Role> roles) {
        written(TAKE_ALL, GIVE, person, roles);
    }

    /// What an identity provider says of somebody stands for what it said before. Answers the roles
    /// mapped until now.
    public Set<Role> map(PersonId person, Set<Role> roles) {
        var before = of(MAPPED, person);
        if (!before.equals(roles)) written(UNMAP_ALL, MAP, person, roles);
        return before;
    }

    /// Whom a role was given to by hand; nobody gives or takes it until the transaction is over. A
    /// mapped role doesn't count: it may be gone with the next sign-in.
    public List<PersonId> lockHolders(Role role) {
        return sql.sql(LOCK_HOLDERS)
                .param("role", role.name())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    private Set<Role> of(String statement, PersonId person) {
        var roles = EnumSet.noneOf(Role.class);
        sql.sql(statement).param("person", person.value()).query(String.class).list().stream()
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    private Map<PersonId, Set<Role>> all(String statement) {
        var all = new HashMap<PersonId, Set<Role>>();
        sql.sql(statement)
                .query(
                        row -> {
                            var person = new PersonId(row.getObject("person_id", UUID.class));
                            all.computeIfAbsent(person, _ -> EnumSet.noneOf(Role.class))
                                    .add(Role.valueOf(row.getString("role")));
                        });
        return all;
    }

    private void written(String takeAll, String give, PersonId person, Set<Role> roles) {
        sql.sql(takeAll).param("person", person.value()).update();
        roles.forEach(
                role ->
                        sql.sql(give)
                                .param("person", person.value())
                                .param("role", role.name())
                                .update());
    }
}
