package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// What a partner has handed in and agreed to can be read again on the application's page.
class HandedInTest {
    private final Installation guildhall = Installation.get();
    private final Stations stations = new Stations(guildhall);

    @Test
    void answers_are_read_while_they_are_reviewed_and_by_nobody_else() {
        var owner = guildhall.crowd().verifiedOwner("Rhea Reader", "Reading Again Pty Ltd");
        var id = stations.filledIn(owner);
        assertThat(page(guildhall.crowd().signedIn(owner), id.toString()).select("#answers"))
                .as("a draft is in its form")
                .isEmpty();
        var other = guildhall.crowd().verifiedOwner("Rhea Reviewed", "Reading Reviewed Pty Ltd");
        var reviewed = stations.submitted(other).toString();
        var answers = page(guildhall.crowd().signedIn(other), reviewed).expectFirst("#answers");
        assertThat(answers.text()).contains("Lin Wei 林伟", "Shipping,", "1,250,000.00");
        assertThat(answers.select("input, textarea, button")).isEmpty();
        var stranger = guildhall.crowd().signedIn(owner);
        assertThat(stranger.get("/portal/applications/" + reviewed).status()).isEqualTo(404);
    }

    @Test
    void terms_are_read_from_the_agreement_on() {
        var owner = guildhall.crowd().verifiedOwner("Tara Terms", "Agreed Terms Pty Ltd");
        var id = stations.agreed(owner).toString();
        var terms = page(guildhall.crowd().signedIn(owner), id).expectFirst("#terms");
        assertThat(terms.text())
                .contains("The terms you agreed to: version 1", "Silver", "300,000.00");
    }

    @Test
    void terms_are_read_while_they_are_corrected() {
        var owner = guildhall.crowd().verifiedOwner("Cora Corrects", "Corrected Pty Ltd");
        var id = stations.offered(owner).toString();
        var visit = guildhall.crowd().signedIn(owner);
        var path = "/portal/applications/" + id;
        var version = page(visit, id).select("input[name=version]").attr("value");
        var asked = Fields.of("version", version, "sheet", "1", "words", "Gold, please.");
        assertThat(visit.post(path + "/correction", asked).status()).isEqualTo(303);
        assertThat(page(visit, id).expectFirst("#terms").text())
                .contains("The terms you asked to change", "Silver");
    }

    private static Document page(Visit visit, String id) {
        return visit.get("/portal/applications/" + id).page();
    }
}
