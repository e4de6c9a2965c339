package org.guildhall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Contracts and verifications are listed as applications are: narrowed, sorted, kept, taken away.
class OtherListsTest {
    private static final Installation GUILDHALL = Installation.get();

    private static Persona reviewer;
    private static Persona verifier;

    @BeforeAll
    static void things() {
        var stations = new Stations(GUILDHALL);
        reviewer = stations.reviewer();
        verifier = GUILDHALL.crowd().staff("Vera Lists", Role.VERIFIER);
        for (var name : List.of("Potoroo Alpha", "Potoroo Beta")) {
            stations.sent(GUILDHALL.crowd().verifiedOwner("Pia", name));
        }
    }

    @Test
    void contracts_sort_by_every_column_both_ways() {
        for (var order : List.of("since", "number", "partner", "programme", "state", "deadline")) {
            var up = rows(reviewer, "/desk/contracts?view=open&q=Potoroo&sort=" + order);
            var down = rows(reviewer, "/desk/contracts?view=open&q=Potoroo&sort=-" + order);
            assertThat(up).as(order).hasSize(2);
            assertThat(down).as(order).containsExactlyElementsOf(up.reversed());
        }
        assertThat(rows(reviewer, "/desk/contracts?view=open&q=Potoroo&ending=yes")).isEmpty();
        assertThat(rows(reviewer, "/desk/contracts?view=ended&q=Potoroo")).isEmpty();
    }

    @Test
    void verifications_are_narrowed_and_sort_by_every_column() {
        for (var order : List.of("submitted", "name", "state", "country", "uid", "reviewer")) {
            var up = rows(verifier, "/desk/verifications?show=done&q=Potoroo&sort=" + order);
            var down = rows(verifier, "/desk/verifications?show=done&q=Potoroo&sort=-" + order);
            assertThat(up).as(order).hasSize(2);
            assertThat(down).as(order).containsExactlyInAnyOrderElementsOf(up);
        }
        assertThat(rows(verifier, "/desk/verifications?show=done&q=Potoroo&country=AU")).hasSize(2);
        assertThat(rows(verifier, "/desk/verifications?show=done&q=Potoroo&country=CN")).isEmpty();
        assertThat(rows(verifier, "/desk/verifications?show=done&q=Potoroo&who=me")).isEmpty();
    }

    @Test
    void each_is_taken_away_as_a_file_with_the_rows_that_are_shown() {
        var contracts = body(reviewer, "/desk/contracts.csv?view=open&q=Potoroo&sort=partner");
        assertThat(contracts).startsWith("\uFEFFContract,Partner,");
        assertThat(contracts.split("\r\n")).hasSize(3);
        assertThat(contracts).containsSubsequence("Potoroo Alpha", "Potoroo Beta");
        var verifications = body(verifier, "/desk/verifications.csv?show=done&q=Potoroo");
        assertThat(verifications.split("\r\n")).hasSize(3);
    }

    @Test
    void a_page_behind_the_last_one_leads_there_and_does_not_say_that_there_is_nothing() {
        var visit = GUILDHALL.crowd().signedIn(reviewer);
        var behind = visit.get("/desk/contracts?view=open&q=Potoroo&page=7").page();
        assertThat(behind.select(".empty").text())
                .contains("Nothing on this page any more", "pages before");
        var last = visit.get(behind.expectFirst(".empty a").attr("href")).page();
        assertThat(last.select("tr[data-row]")).hasSize(2);
        var none = visit.get("/desk/contracts?view=open&q=Nothingatall&page=7").page();
        assertThat(none.select(".empty").text()).doesNotContain("any more");
    }

    private static String body(Persona persona, String path) {
        return GUILDHALL.crowd().signedIn(persona).get(path).body();
    }

    private static List<String> rows(Persona persona, String path) {
        var page = GUILDHALL.crowd().signedIn(persona).get(path).page();
        return page.select("tr[data-row]").eachAttr("data-row");
    }
}
