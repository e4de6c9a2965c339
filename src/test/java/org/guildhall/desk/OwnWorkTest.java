package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// Whoever comes to the desk finds their own work.
class OwnWorkTest {
    private static final Installation GUILDHALL = Installation.get();

    @Test
    void the_desk_leads_each_role_to_its_own_list() {
        assertThat(home(Role.BD)).isEqualTo("/desk/applications");
        assertThat(home(Role.BD_LEAD)).isEqualTo("/desk/applications");
        assertThat(home(Role.VERIFIER)).isEqualTo("/desk/verifications");
        assertThat(home(Role.SIGNATORY)).isEqualTo("/desk/contracts");
        assertThat(home(Role.SUPPORT_AGENT)).isEqualTo("/desk/tickets");
        assertThat(home(Role.SUPPORT_LEAD)).isEqualTo("/desk/tickets");
        assertThat(home(Role.KNOWLEDGE_EDITOR)).isEqualTo("/desk/articles");
        assertThat(home(Role.ADMINISTRATOR)).isEqualTo("/desk/staff");
    }

    @Test
    void contracts_open_where_there_is_something_to_do() {
        var stations = new Stations(GUILDHALL);
        stations.sent(GUILDHALL.crowd().verifiedOwner("Wim", "Workaday Goods"));
        var page = GUILDHALL.crowd().signedIn(stations.reviewer()).get("/desk/contracts").page();
        assertThat(page.select("tr[data-row]")).isNotEmpty();
        var chosen = page.select("a[aria-current][href*=view]").attr("href");
        assertThat(List.of("to-compare", "open")).anyMatch(chosen::contains);
    }

    private static String home(Role role) {
        var persona = GUILDHALL.crowd().staff("Homer " + role, role);
        return GUILDHALL.crowd().signedIn(persona).get("/desk").location();
    }
}
