package org.guildhall.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.Agreed;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// Commitments as the vendor's billing and the partner's programs meet them.
class CommitmentsApiTest {
    private final Installation guildhall = Installation.get();
    private final Agreed partner = Agreed.company(guildhall);
    private final Program billing = Program.of(guildhall, partner.bd());
    private final Program owner = Program.of(guildhall, partner.owner());

    @Test
    void billing_enters_sales_and_both_sides_read_what_is_missing() {
        partner.signed();
        var partnership = partnership();
        var period = running(partnership);
        assertThat(period).containsEntry("state", "RUNNING");

        var sales = "/api/v1/partnerships/" + partnership + "/sales";
        var entered = billing.post(sales, sale("INV-7", "1250.50"));
        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        var again = billing.post(sales, sale("INV-7", "1250.50"));
        assertThat(again.text("id")).isEqualTo(entered.text("id"));
        assertThat(billing.post(sales, sale("INV-7", "1.00")).toString())
                .startsWith("422")
                .contains("/reference");
        assertThat(billing.post(sales, sale("INV-8", "lots")).toString()).contains("/amount");
        assertThat(billing.post(sales, sale("INV-8", "0.00")).toString())
                .startsWith("422")
                .contains("/amount");
        assertThat(billing.post(sales, sale("INV-8", "0001-01-01", "1.00")).toString())
                .startsWith("422")
                .contains("/day");
        assertThat(owner.post(sales, sale("INV-8", "1.00")).status()).isEqualTo(403);

        var at = "/api/v1/commitment-periods/" + period.get("id");
        var seen = owner.get(at);
        assertThat(seen.json().at("/achieved/amount").asString()).isEqualTo("1250.50");
        assertThat(seen.json().at("/shortfall/amount").asString()).isEqualTo("298749.50");
        assertThat(seen.json().at("/compensation/amount").asString()).isEqualTo("29874.95");
        assertThat(owner.get(at + "/sales").json().at("/data/0/reference").asString())
                .isEqualTo("INV-7");
        assertThat(owner.get(entered.response().headers().firstValue("location").orElseThrow()))
                .satisfies(said -> assertThat(said.text("reference")).isEqualTo("INV-7"));

        var settlement = billing.post(at + "/settlement", seen.tag(), json(Map.of()));
        assertThat(settlement.toString()).startsWith("409").contains("RUNNING");
        assertThat(billing.post(at + "/settlement", "\"1\"", json(Map.of())).status())
                .isEqualTo(412);
        told();
    }

    @Test
    void a_sale_counts_for_the_account_that_made_it_also_once_it_has_left() {
        partner.signed();
        var partnership = partnership();
        running(partnership);
        var crowd = guildhall.crowd();
        var sister = crowd.account(crowd.sisterOf(partner.owner(), "Sue Sister")).uid();
        var bd = (Staff) crowd.caller(partner.bd());
        var id = UUID.fromString(partnership);
        var seen = guildhall.front(Partnerships.class).find(id, bd);
        guildhall.front(MainUids.class).change(id, seen.version(), sister, false, "Asked.", bd);

        var sales = "/api/v1/partnerships/" + partnership + "/sales";
        var sold = sale("INV-9", "100.00").replaceFirst("\\{", "{\"uid\":\"%s\",");
        var left = billing.post(sales, sold.formatted(seen.main().value()));

        assertThat(left.status()).as(left.toString()).isEqualTo(201);
        assertThat(left.text("uid")).isEqualTo(seen.main().value());
        var desk = crowd.signedIn(partner.bd());
        assertThat(
                        desk.get(seen.deskPath() + "/commitment")
                                .page()
                                .select("#field-uid option")
                                .eachText())
                .as("offered on the desk as well")
                .contains(sister.grouped())
                .anySatisfy(each -> assertThat(each).startsWith(seen.main().grouped() + ", until"));
        var stranger = crowd.account(Agreed.company(guildhall).owner()).uid().value();
        assertThat(billing.post(sales, sold.replace("INV-9", "INV-10").formatted(stranger)))
                .asString()
                .startsWith("422")
                .contains("/uid");
    }

    @Test
    void a_sale_sent_twice_is_the_same_also_where_another_account_is_the_main_one_by_then() {
        partner.signed();
        var partnership = partnership();
        running(partnership);
        var crowd = guildhall.crowd();
        var sales = "/api/v1/partnerships/" + partnership + "/sales";
        var first = billing.post(sales, sale("INV-20", "100.00"));
        var sister = crowd.account(crowd.sisterOf(partner.owner(), "Sue Sister")).uid();
        var bd = (Staff) crowd.caller(partner.bd());
        var id = UUID.fromString(partnership);
        var seen = guildhall.front(Partnerships.class).find(id, bd);
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
        guildhall.front(MainUids.class).change(id, seen.version(), sister, true, "Asked.", bd);

        var again = billing.post(sales, sale("INV-20", "100.00"));

        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        var named = sale("INV-20", "100.00").replaceFirst("\\{", "{\"uid\":\"%s\",");
        assertThat(billing.post(sales, named.formatted(sister.value())).status()).isEqualTo(422);
        var later = named.replace("INV-20", "INV-21").formatted(seen.main().value());
        assertThat(billing.post(sales, later).status()).isEqualTo(201);
        assertThat(billing.post(sales, sale("INV-21", "100.00")).status())
                .as("of the account that is the main one now")
                .isEqualTo(422);
    }

    @Test
    void nobody_else_finds_a_commitment() {
        partner.signed();
        var period = running(partnership());
        var stranger = Program.of(guildhall, Agreed.company(guildhall).owner());
        var at = "/api/v1/commitment-periods/" + period.get("id");

        assertThat(stranger.get(at).status()).isEqualTo(404);
        assertThat(stranger.get(at + "/sales").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/commitment-periods").json().path("data")).isEmpty();
        assertThat(owner.get("/api/v1/commitment-periods?state=SETTLED").json().path("data"))
                .isEmpty();
        assertThat(owner.get("/api/v1/commitment-periods?state=ODD").toString())
                .startsWith("422")
                .contains("SETTLED");
        assertThat(owner.get("/api/v1/commitment-periods?partnership=mine").status())
                .isEqualTo(422);
    }

    private void told() {
        var events = "/api/v1/events?limit=200&type=commitment.record-sale";
        Eventually.holds(
                () -> "the sale to be told: " + owner.get(events),
                () -> owner.get(events).toString().contains("INV-7"));
    }

    private Map<String, String> running(String partnership) {
        return Eventually.found(
                "the first period",
                () -> first(owner.get("/api/v1/commitment-periods?partnership=" + partnership)));
    }

    private static Optional<Map<String, String>> first(Said said) {
        var period = said.json().at("/data/0");
        return period.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        Map.of(
                                "id", period.path("id").asString(),
                                "state", period.path("state").asString()));
    }

    private String partnership() {
        var partnerships = guildhall.front(Partnerships.class);
        return Eventually.found(
                        "the partnership",
                        () -> {
                            guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
                            return partnerships.ofApplication(partner.id().value());
                        })
                .id()
                .toString();
    }

    private String sale(String reference, String amount) {
        var today = LocalDate.ofInstant(guildhall.clock().instant(), ZoneId.of("Asia/Singapore"));
        return sale(reference, today.toString(), amount);
    }

    private static String sale(String reference, String day, String amount) {
        return json(
                Map.of(
                        "day", day,
                        "amount", Map.of("amount", amount, "currency", "USD"),
                        "reference", reference));
    }
}
