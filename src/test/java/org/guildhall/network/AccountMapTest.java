package org.guildhall.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// The picture of an enterprise's accounts: for the desk all of them, for a partner its own.
class AccountMapTest {
    private final Installation guildhall = Installation.get();
    private final Partners partners = new Partners(guildhall);
    private final Persona owner = guildhall.crowd().verifiedOwner("Mona Main", "Pictured Pty Ltd");
    private final Persona associated = guildhall.crowd().sisterOf(owner, "Asa Associated");
    private final Persona lapsed = guildhall.crowd().sisterOf(owner, "Lars Lapsed");
    private final Persona free = guildhall.crowd().sisterOf(owner, "Fred Free");
    private final Persona bd = guildhall.crowd().staff("Bo Developer", Role.BD);

    @Test
    void the_desk_sees_every_account_its_part_and_the_broken_rule_in_words() {
        var partnership = partners.reseller(owner, bd, associated, lapsed);
        lapse();
        var desk = guildhall.crowd().signedIn(bd);

        var page = desk.get(partnership.deskPath() + "/uids").page();

        var tree = page.select(".tree").text();
        assertThat(tree)
                .contains("Pictured Pty Ltd", "Reseller Program", "commission level Silver")
                .contains(grouped(owner) + " Main UID · company master UID")
                .contains(grouped(associated) + " Associated UID")
                .contains(grouped(free) + " Account of the enterprise, in no programme");
        assertThat(page.select(".tree-node.broken").text())
                .contains(grouped(lapsed), "Breaks a rule", "isn't verified for any enterprise");
        assertThat(page.select(".tree-node.broken")).hasSize(1);
        assertThat(page.select("table tbody tr")).hasSize(4);
        assertThat(page.select("table").text()).contains(grouped(free), "All hold");
        assertThat(page.select(".tree a[href=" + partnership.deskPath() + "]")).isNotEmpty();
    }

    @Test
    void a_partner_sees_the_accounts_of_its_partnership_and_by_name_only_its_own() {
        partners.reseller(owner, bd, associated, lapsed);

        var page = guildhall.crowd().signedIn(owner).get("/portal/uids").page();

        assertThat(page.select(".tree").text())
                .contains(grouped(owner), grouped(associated), grouped(lapsed), "Mona Main")
                .doesNotContain(grouped(free))
                .doesNotContain("Asa Associated", "/desk/");
    }

    @Test
    void who_is_in_no_partnership_is_led_from_the_help_centre_to_why() {
        var visitor = guildhall.crowd().signedIn(guildhall.crowd().owner("Nora New"));

        assertThat(visitor.get("/portal/uids").location()).isEqualTo("/console");
        assertThat(visitor.get("/console").page().text()).contains("not open for you");
    }

    @Test
    void an_application_leads_to_all_accounts_of_its_enterprise() {
        var held = partners.group(owner, "reseller", "reseller", "");
        partners.transactions().executeWithoutResult(_ -> partners.claim(held));
        var page =
                guildhall.crowd().signedIn(bd).get("/desk/enterprises/" + held.enterprise()).page();
        assertThat(page.select(".tree").text()).contains("Application under way", grouped(owner));
    }

    private void lapse() {
        guildhall
                .database()
                .sql(
                        """
                        update verification_case set verified_until = now() - interval '30 years'
                         where account_id = :account
                        """)
                .param("account", guildhall.crowd().account(lapsed).id().value())
                .update();
    }

    private String grouped(Persona persona) {
        return guildhall.crowd().account(persona).uid().grouped();
    }
}
