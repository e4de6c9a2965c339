package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.guildhall.support.TrainedReseller;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// The checklist between signature and access: each side ticks its own, and the last tick opens
/// access.
class ActivationTest {
    private final Installation guildhall = Installation.get();
    private final Stations stations = new Stations(guildhall, TrainedReseller.load(guildhall));

    @Test
    void access_waits_for_both_sides_and_opens_with_the_last_tick() {
        var owner = guildhall.crowd().verifiedOwner("Tia Ticking", "Ticking Pty Ltd");
        var id = stations.countersigned(owner);
        guildhall.clock().set(guildhall.clock().instant().plus(Duration.ofDays(1)));
        letter(stations.reviewer(), "People are invited");
        var portal = guildhall.crowd().signedIn(owner);
        var desk = guildhall.crowd().signedIn(stations.reviewer());
        assertThat(portal.get("/portal/applications/" + id).page().select("main").text())
                .contains("People are invited", "Billing is set up", "Your turn")
                .contains("To be done by Alibaba Cloud");

        assertThat(ticked(portal, "/portal/applications/" + id, "billing", "yes")).isEqualTo(403);
        assertThat(ticked(portal, "/portal/applications/" + id, "people", "yes")).isEqualTo(303);
        assertThat(stage(id)).isEqualTo(Stage.SIGNED);
        assertThat(desk.get("/desk/applications/" + id).page().select("main").text())
                .contains("Done by Tia Ticking", "We act");
        assertThat(ticked(desk, "/desk/applications/" + id, "people", "no")).isEqualTo(403);
        assertThat(ticked(desk, "/desk/applications/" + id, "billing", "yes")).isEqualTo(303);

        assertThat(stage(id)).isEqualTo(Stage.ACTIVE);
        assertThat(portal.get("/console").page().select("main").text())
                .contains("Training and enablement", "Go-live and selling");
        assertThat(portal.get("/portal/applications/" + id).page().select(".rail").text())
                .contains("Now: Training and enablement Your turn");
        assertThat(ticked(desk, "/desk/applications/" + id, "billing", "no")).isEqualTo(409);
        assertThat(desk.get("/desk/partners?q=Ticking").page().select("main").text())
                .contains("Ticking Pty Ltd", "In force");
        var partner = desk.get("/desk/partners?q=Ticking").page().select("main td a, main th a");
        assertThat(desk.get(partner.attr("href")).page().select("main").text())
                .contains("Main UID", "Open the application", "The console is open");
    }

    @Test
    void the_effective_date_is_the_contract_s_day_wherever_its_reader_is() {
        var owner = guildhall.crowd().verifiedOwner("Wes Westward", "Westward Pty Ltd");
        var id = new Stations(guildhall).countersigned(owner);
        var portal = guildhall.crowd().signedIn(owner);
        var reader = Fields.of("name", "Wes Westward", "language", "en");
        reader.put("zone", "Pacific/Honolulu");
        var seen = portal.get("/account").page().expectFirst("form input[name=version]");
        reader.put("version", seen.val());
        assertThat(portal.post("/account", reader).status()).isEqualTo(303);
        var application = "/portal/applications/" + id;
        var contract = portal.get(application).page().select("main a[href^=/portal/contracts/]");
        var facts = portal.get(contract.attr("href")).page().select("dl.facts").text();
        var day = facts.replaceAll(".*In force from (\\w+ \\d+ \\w+ \\d+).*", "$1");
        assertThat(day).hasSizeLessThan(20);
        assertThat(portal.get(application).page().select("main").text())
                .contains("opens on " + day + ", 00:00 (", "On your clock");
        guildhall.clock().set(guildhall.clock().instant().plus(Duration.ofDays(1)));
        var later = guildhall.crowd().signedIn(owner);
        Eventually.holds("the console is open", () -> later.get("/console").status() == 200);
        assertThat(later.get("/console").page().select("main").text()).contains(day + ", 00:00 (");
        var desk = guildhall.crowd().signedIn(stations.reviewer());
        assertThat(desk.get("/desk/partners?q=Westward").page().select("main tbody").text())
                .contains(day);
    }

    private static int ticked(Visit visit, String page, String item, String done) {
        var version = visit.get(page).page().select("input[name=version]").attr("value");
        return visit.post(
                        page + "/activation",
                        Fields.of(
                                "version",
                                version.isEmpty() ? "1" : version,
                                "item",
                                item,
                                "done",
                                done))
                .status();
    }

    private Stage stage(UUID id) {
        var caller = guildhall.crowd().caller(stations.reviewer());
        return guildhall.front(Applications.class).find(new ApplicationId(id), caller).stage();
    }

    private void letter(Persona reader, String words) {
        Eventually.found(
                words,
                () ->
                        Optional.of(new Letters(guildhall.mail()).to(reader.email()))
                                .filter(
                                        all ->
                                                all.stream()
                                                        .map(Letters::plain)
                                                        .anyMatch(plain -> plain.contains(words))));
    }
}
