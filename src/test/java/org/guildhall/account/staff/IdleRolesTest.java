package org.guildhall.account.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory.Directory;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// Whoever keeps the staff sees whose work nobody does.
class IdleRolesTest {
    private final Installation guildhall = Installation.get();
    private final StaffDirectory directory = guildhall.front(StaffDirectory.class);
    private final Persona administrator = staff(Role.ADMINISTRATOR);
    private final Caller caller = guildhall.crowd().caller(administrator);

    @Test
    void a_role_is_idle_until_somebody_has_it() {
        assertThat(idle(administrator, staff(Role.BD)))
                .contains(Role.SIGNATORY, Role.VERIFIER, Role.BD_LEAD)
                .doesNotContain(Role.BD, Role.ADMINISTRATOR);
        assertThat(idle(administrator, staff(Role.values()))).isEmpty();
    }

    @Test
    void a_lead_does_the_work_of_those_that_they_lead() {
        assertThat(idle(staff(Role.BD_LEAD), staff(Role.SUPPORT_LEAD)))
                .doesNotContain(Role.BD, Role.SUPPORT_AGENT);
    }

    @Test
    void who_is_deactivated_does_nothing_any_more() {
        var signatory = staff(Role.SIGNATORY);
        assertThat(idle(signatory)).doesNotContain(Role.SIGNATORY);
        directory.deactivate(caller, signatory.id());
        assertThat(idle(signatory)).contains(Role.SIGNATORY);
    }

    private Persona staff(Role... roles) {
        return guildhall.crowd().staff("Ida Idle", roles);
    }

    private List<Role> idle(Persona... staff) {
        var members = Stream.of(staff).map(each -> directory.member(caller, each.id())).toList();
        return new Directory(members, List.of(), Instant.EPOCH).idle();
    }
}
