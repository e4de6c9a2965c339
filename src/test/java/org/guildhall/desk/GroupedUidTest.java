package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Program;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// A UID is shown in groups of four digits, and found so wherever it is looked for.
class GroupedUidTest {
    private final Installation guildhall = Installation.get();

    @Test
    void a_uid_is_found_on_every_list_as_it_is_shown() {
        var crowd = guildhall.crowd();
        var stations = new Stations(guildhall);
        var owner = crowd.verifiedOwner("Greta Grouped", "Grouped Pty Ltd");
        var application = stations.submitted(owner).toString();
        var asked = Fields.of("topic", "other", "title", "Whose?", "words", "Please look.");
        var ticket = crowd.signedIn(owner).post("/portal/tickets", asked).location();
        var seller = crowd.verifiedOwner("Sella Seller", "Selling Pty Ltd");
        var partner = new Partners(guildhall).reseller(seller, stations.reviewer()).id().toString();
        var everybody = crowd.staff("Ida Everybody", Role.BD, Role.VERIFIER, Role.SUPPORT_AGENT);
        var visit = crowd.signedIn(everybody);
        var uid = crowd.account(owner).uid().grouped().replace(' ', '+');

        assertThat(visit.get("/desk/applications?q=" + uid).body()).contains(application);
        assertThat(visit.get("/desk/verifications?show=done&q=" + uid).body())
                .contains("Grouped Pty Ltd");
        assertThat(visit.get("/desk/tickets?q=" + uid).body()).contains(key(ticket));
        assertThat(visit.get("/desk/search?words=" + uid).body())
                .contains(application, key(ticket), "Grouped Pty Ltd");
        var sells = crowd.account(seller).uid().grouped().replace(' ', '+');
        assertThat(visit.get("/desk/partners?q=" + sells).body()).contains(partner);
        var program = Program.of(guildhall, everybody);
        for (var list : List.of("applications", "verifications", "tickets")) {
            var found = program.get("/api/v1/" + list + "?q=" + uid).json().path("data");
            assertThat(found.size()).as(list).isEqualTo(1);
        }
    }

    private static String key(String location) {
        return location.replaceAll("[?#].*", "").replaceAll(".*/", "");
    }
}
