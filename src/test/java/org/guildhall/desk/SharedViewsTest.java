package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Views of a list that somebody has shared with the desk.
class SharedViewsTest {
    private static final String LIST = "/desk/tickets?priority=URGENT";

    private final Installation guildhall = Installation.get();
    private final Visit agent = signedIn("Shari Shares", Role.SUPPORT_AGENT);

    @Test
    void whoever_leads_the_support_desk_clears_up_the_views_of_its_list() {
        var view = Fields.of("name", "Urgent of last year", "address", LIST, "shared", "yes");
        assertThat(agent.post("/desk/views", view).status()).isEqualTo(303);
        var removal =
                agent.get(LIST)
                        .page()
                        .expectFirst(".shelf-view:contains(Urgent of last year) form")
                        .attr("action");

        for (var other : new Role[] {Role.SUPPORT_AGENT, Role.BD_LEAD}) {
            var refused = signedIn("Otto Other", other).post(removal, Map.of());
            assertThat(refused.status()).as(other.name()).isEqualTo(404);
        }
        var lead = signedIn("Lena Leads", Role.SUPPORT_LEAD);
        assertThat(lead.get(LIST).body()).contains(removal);
        assertThat(lead.post(removal, Fields.of("back", LIST)).status()).isEqualTo(303);
        assertThat(agent.get(LIST).body()).doesNotContain("Urgent of last year");
    }

    private Visit signedIn(String name, Role role) {
        return guildhall.crowd().signedIn(guildhall.crowd().staff(name, role));
    }
}
