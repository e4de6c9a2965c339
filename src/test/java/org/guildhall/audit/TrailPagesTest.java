package org.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.platform.list.Csv;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.verification.CaseFile;
import org.guildhall.verification.Verifications;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What administrators read, and who leaves an entry there.
class TrailPagesTest {
    private final Installation guildhall = Installation.get();
    private final Persona owner =
            guildhall.crowd().verifiedOwner("Otto Owner", "Trail Trading Pty Ltd");
    private final Persona verifier = guildhall.crowd().staff("Vera Looks", Role.VERIFIER);
    private final Visit administrator =
            guildhall.crowd().signedIn(guildhall.crowd().staff("Ada Admin", Role.ADMINISTRATOR));

    @BeforeEach
    void the_trail_has_heard_of_the_verification() {
        var submitted = "?object=" + verification() + "&q=verification.submitted";
        Eventually.holds("its entry", () -> !rows(submitted).isEmpty());
    }

    @Test
    void a_verifiers_look_at_a_case_and_at_its_document_is_in_the_trail() {
        var desk = guildhall.crowd().signedIn(verifier);
        assertThat(desk.get("/desk/verifications/" + verification()).status()).isEqualTo(200);
        assertThat(desk.get("/desk/verifications/documents/" + document()).status()).isEqualTo(200);

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () ->
                                assertThat(by(verifier).select("tbody tr"))
                                        .as("the look at the case and the look at the document")
                                        .hasSizeGreaterThanOrEqualTo(2)
                                        .allSatisfy(
                                                row ->
                                                        assertThat(row.text())
                                                                .contains(
                                                                        "Vera Looks",
                                                                        "Enterprise verification: looked at",
                                                                        "verification.looked",
                                                                        "127.0.0.1")));
    }

    @Test
    void who_may_not_look_sees_nothing_and_leaves_no_entry() {
        var stranger = guildhall.crowd().owner("Sly Stranger");
        var visit = guildhall.crowd().signedIn(stranger);

        assertThat(visit.get("/portal/verification/documents/" + document()).status())
                .isEqualTo(404);
        assertThat(visit.get("/desk/verifications/documents/" + document()).status())
                .isEqualTo(403);
        assertThat(by(stranger).select("tbody tr")).isEmpty();
    }

    @Test
    void only_administrators_read_the_trail() {
        for (var path : new String[] {"/desk/audit", "/desk/audit.csv", "/desk/audit/1"}) {
            assertThat(guildhall.crowd().signedIn(verifier).get(path).status()).isEqualTo(403);
            assertThat(guildhall.crowd().signedIn(owner).get(path).status()).isEqualTo(403);
            assertThat(guildhall.visit().get(path).location()).startsWith("/sign-in");
            assertThat(administrator.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(administrator.get("/desk/audit/999999999").status()).isEqualTo(404);
    }

    @Test
    void the_address_narrows_the_trail_down() {
        var entry = administrator.get("/desk/audit/1").page();
        assertThat(entry.select(".facts").text()).contains(Entry.NOTHING);

        assertThat(rows("?q=no-such-thing-anywhere")).isEmpty();
        assertThat(rows("?until=2000-01-01")).isEmpty();
        assertThat(rows("?view=erasures&object=" + UUID.randomUUID())).isEmpty();
        assertThat(rows("?object=" + verification())).isNotEmpty();
        assertThat(rows("?object=" + verification() + "&q=verification.submitted")).isNotEmpty();
        assertThat(rows("?object=" + verification() + "&q=verification:+submitted")).isNotEmpty();
        assertThat(rows("?from=not-a-day&actor=nobody")).isNotEmpty();
    }

    @Test
    void a_csv_is_taken_away_and_that_is_an_entry() {
        var csv = administrator.get("/desk/audit.csv?object=" + verification()).body();

        assertThat(csv).startsWith(TrailFile.HEAD).contains("verification.submitted");
        Eventually.holds("the look", () -> !rows("?view=looks&q=audit.looked").isEmpty());
    }

    @Test
    void what_a_calculator_would_run_is_only_text() {
        assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    @Test
    void the_trail_of_a_busy_installation_is_whole() {
        var check = new TrailCheck(guildhall.parts().getBean(DataSource.class));

        assertThat(check.verify(Optional.empty()).findings()).isEmpty();
    }

    private Document by(Persona persona) {
        return administrator.get("/desk/audit?view=looks&actor=" + persona.id().value()).page();
    }

    private List<Element> rows(String query) {
        return administrator.get("/desk/audit" + query).page().select("tbody tr");
    }

    private UUID verification() {
        return mine().verification().id().value();
    }

    private UUID document() {
        return mine().documents().getFirst().id();
    }

    private CaseFile mine() {
        var caller = (Caller.Member) guildhall.crowd().caller(owner);
        return guildhall.front(Verifications.class).mine(caller);
    }
}
