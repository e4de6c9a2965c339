package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.network.Partnerships;
import org.guildhall.network.UidGroup;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// What stands beside a ticket about its account's programmes.
class PanelTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Pam Panel", Role.SUPPORT_AGENT);
    private final Persona developer = crowd.staff("Dev Developer", Role.BD);

    @Test
    void a_partnership_that_is_over_reads_as_over() {
        var owner = crowd.verifiedOwner("Olga Over", "Overandout Pty Ltd");
        var application = new Stations(guildhall).submitted(owner);
        assertThat(beside(owner)).contains("Under review").doesNotContain("Ended");
        guildhall
                .database()
                .sql("update onboarding_application set stage = 'ACTIVE' where id = :id")
                .param("id", application)
                .update();
        var partners = new Partners(guildhall);
        partners.open(
                of(application, partners.group(owner, "reseller", "reseller", "silver")),
                owner,
                developer);
        assertThat(beside(owner)).contains("Active").doesNotContain("Ended");

        var now = guildhall.clock().instant();
        var network = guildhall.front(Partnerships.class);
        partners.transactions().executeWithoutResult(_ -> network.end(application, now));
        assertThat(beside(owner)).contains("Ended").doesNotContain("Active");
    }

    @Test
    void an_account_that_sells_in_another_s_partnership_is_told_so() {
        var owner = crowd.verifiedOwner("Mona Main", "Mainandmore Pty Ltd");
        var sister = crowd.sisterOf(owner, "Ashe Associate");
        assertThat(beside(sister)).isEmpty();
        var partnership = new Partners(guildhall).reseller(owner, developer, sister);
        assertThat(beside(sister)).contains("Reseller", "Associated UID", "In force");
        var page = crowd.signedIn(agent).get("/desk/tickets/" + asked(sister)).page();
        var link = page.select("a[href=/desk/partners/" + partnership.id() + "]");
        assertThat(link.text()).isEqualTo("Mainandmore Pty Ltd");
    }

    private static UidGroup of(UUID application, UidGroup like) {
        return new UidGroup(
                application,
                like.programme(),
                like.businessType(),
                like.level(),
                like.enterprise(),
                like.master(),
                like.main(),
                like.associated());
    }

    private String asked(Persona customer) {
        return Asking.of(guildhall, customer, agent).ask("What am I?", "Please look.");
    }

    /// The part about programmes, beside a ticket of theirs.
    private String beside(Persona customer) {
        var page = crowd.signedIn(agent).get("/desk/tickets/" + asked(customer)).page();
        return page.select("h2:contains(Programme) + *").text();
    }
}
