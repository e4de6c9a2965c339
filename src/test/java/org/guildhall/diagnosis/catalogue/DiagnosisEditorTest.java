package org.guildhall.diagnosis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.guildhall.access.Role;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.diagnosis.table.Outcome;
import org.guildhall.diagnosis.table.Rule;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Routes;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// The diagnoses that come along, and how those who lead the desk change one.
class DiagnosisEditorTest {
    private static final String HERE = "/desk/diagnoses/alimail-domain";

    private final Installation guildhall = Installation.get();

    @Test
    void every_one_that_comes_along_holds_its_examples_and_each_of_its_rules_has_one() {
        var all = guildhall.front(Catalogue.class).all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(6);
        for (var used : all) {
            var diagnosis = used.diagnosis();
            assertThat(diagnosis.tryExamples())
                    .as(diagnosis.code())
                    .allMatch(Example.Result::holds);
            var shown =
                    diagnosis.examples().stream()
                            .flatMap(example -> example.expected().stream())
                            .collect(Collectors.toSet());
            assertThat(shown)
                    .as(diagnosis.code())
                    .containsAll(diagnosis.rules().stream().map(Rule::name).toList());
        }
    }

    @Test
    void what_is_opened_for_a_customer_is_there() {
        var pages =
                Routes.of(guildhall).all().stream()
                        .filter(route -> route.method().equals("GET"))
                        .map(route -> route.path().replaceAll("\\{[^}]+}", "[^/]+"))
                        .toList();
        var opened =
                guildhall.front(Catalogue.class).all().stream()
                        .flatMap(used -> used.diagnosis().rules().stream())
                        .map(Rule::then)
                        .map(Outcome::open)
                        .flatMap(path -> path.stream())
                        .map(path -> path.replaceFirst("[?#].*", ""));
        assertThat(opened).allMatch(path -> pages.stream().anyMatch(path::matches));
    }

    @Test
    void a_table_is_changed_while_its_examples_run_beside_it() {
        var desk = manager();
        var page = desk.get(HERE).page();
        var text = page.select("textarea[name=text]").val();
        var version = page.select("input[name=version]").val();
        assertThat(page.select(".examples > li"))
                .hasSize(5)
                .allMatch(each -> each.hasClass("good"));

        var turned = text.replace("expect: [arrived]", "expect: [missing]");
        var said = desk.post(HERE + "/examples", Fields.of("text", turned)).page();
        assertThat(said.select(".examples > .bad")).hasSize(1);
        assertThat(said.select(".expected").text()).contains("missing");

        var wrong = text.replace("records.live is all", "records.live is some of");
        assertThat(
                        desk.post(HERE + "/examples", Fields.of("text", wrong))
                                .page()
                                .select(".mistakes")
                                .text())
                .contains("rules[0].when", "column");
        assertThat(
                        desk.post(HERE + "/check", Fields.of("text", wrong))
                                .page()
                                .select("textarea")
                                .val())
                .isEqualTo(wrong);

        assertThat(publish(desk, turned, version).status()).isEqualTo(422);
        assertThat(publish(desk, text, version).status()).isEqualTo(422);
        var better =
                text.replace("as soon as name servers everywhere", "once name servers everywhere");
        assertThat(publish(desk, better, version).location()).isEqualTo(HERE);
        assertThat(publish(desk, better + "# late\n", version).status()).isEqualTo(409);

        var after = desk.get(HERE).page();
        assertThat(after.select(".rules").text()).contains("once name servers everywhere");
        assertThat(after.select("input[name=version]").val()).isNotEqualTo(version);
        assertThat(desk.get(HERE + "/" + version).page().select(".rules").text())
                .contains("as soon as name servers");
    }

    @Test
    void a_new_one_is_written_and_used_and_none_takes_another_one_s_name() {
        var desk = manager();
        var text =
                desk.get(HERE)
                        .page()
                        .select("textarea[name=text]")
                        .val()
                        .replace("code: alimail-domain", "code: editor-test");
        var fresh = "/desk/diagnoses/new";
        var answer = desk.post(fresh + "/publication", Fields.of("text", text, "version", "0"));
        assertThat(answer.location()).isEqualTo("/desk/diagnoses/editor-test");
        assertThat(
                        desk.post(
                                        fresh + "/publication",
                                        Fields.of("text", text + "# x\n", "version", "0"))
                                .status())
                .isEqualTo(409);
        assertThat(
                        desk.post(HERE + "/publication", Fields.of("text", text, "version", "1"))
                                .status())
                .isEqualTo(422);
        assertThat(desk.post(fresh + "/check", Fields.of("text", "")).status()).isEqualTo(422);
    }

    @Test
    void a_rule_of_filings_is_entered_and_never_changed() {
        var desk = manager();
        var row =
                Fields.of(
                        "site",
                        "international",
                        "tld",
                        ".Museum",
                        "region",
                        "*",
                        "filing",
                        "NOT_NEEDED",
                        "from",
                        "2027-01-01",
                        "source",
                        "Order 7");
        assertThat(desk.post("/desk/filing-policy", row).status()).isEqualTo(303);
        assertThat(desk.get("/desk/filing-policy").page().select("tbody").text())
                .contains(".museum", "Order 7");
        assertThat(
                        desk.post("/desk/filing-policy", Fields.of("site", "mars"))
                                .page()
                                .select(".problems li"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private Visit.Answer publish(Visit desk, String text, String version) {
        return desk.post(HERE + "/publication", Fields.of("text", text, "version", version));
    }

    private Visit manager() {
        var crowd = guildhall.crowd();
        return crowd.signedIn(crowd.staff("Carla Channel", Role.CHANNEL_MANAGER));
    }
}
