package org.guildhall.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Role;
import org.guildhall.commitment.Period.State;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.Agreed;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.platform.value.Money;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit.Answer;
import org.guildhall.terms.Sheets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Periods of a commitment begin, are counted, end, and are settled (onboarding.md section 6).
class CommitmentPeriodsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");

    private static final Installation guildhall = Installation.another(); // lives more than a year

    private final Agreed partner = Agreed.company(guildhall, quarterly());
    private final Partnership partnership = partnership(partner);
    private final String desk = partnership.deskPath() + "/commitment";

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void sales_count_for_the_period_of_their_day_and_both_sides_see_what_is_missing() {
        var running = waitFor(1, State.RUNNING);
        assertThat(running.days().first()).isEqualTo(today());
        assertThat(running.days().last()).isEqualTo(today().plusMonths(3).minusDays(1));

        assertThat(sale("INV-1", today(), "200,000.00").status()).isEqualTo(303);
        assertThat(sale("INV-2", today(), "50000").status()).isEqualTo(303);
        assertThat(sale("CRN-1", today(), "-10000").status()).isEqualTo(303);

        for (var page :
                List.of(read(partner.bd(), desk), read(partner.owner(), "/console/commitment"))) {
            assertThat(page)
                    .contains("Running", "300,000.00", "240,000.00", "60,000.00", "6,000.00")
                    .contains("80% of the commitment achieved", "3 sales", "CRN-1", "-10,000.00");
        }
        assertThat(read(partner.owner(), "/console")).contains("240,000.00", "(80%)");
        assertThat(read(partner.bd(), partnership.deskPath()))
                .contains("See the commitment", "Sale of USD -10,000.00 entered");
    }

    @Test
    void what_is_typed_wrong_is_told_at_its_field_and_the_same_sale_twice_is_entered_once() {
        waitFor(1, State.RUNNING);
        assertThat(sale("INV-1", today(), "5000").status()).isEqualTo(303);
        assertThat(sale("INV-1", today(), "5000").status()).isEqualTo(303);
        assertThat(waitFor(1, State.RUNNING).achieved().amount()).isEqualByComparingTo("5000");

        assertThat(problem(sale("INV-1", today(), "6000"), "reference")).contains("INV-1");
        assertThat(problem(sale("INV-2", today().plusDays(1), "1"), "day")).contains("future");
        assertThat(problem(sale("INV-2", today().minusDays(1), "1"), "day"))
                .contains("No period of the commitment has this day");
        assertThat(problem(sale("INV-2", LocalDate.of(-9999, 1, 1), "1"), "day"))
                .contains("No period of the commitment has this day");
        assertThat(problem(sale("INV-2", today(), "a lot"), "amount")).isNotEmpty();
        assertThat(problem(sale("INV-2", today(), "0.00"), "amount")).contains("other than zero");
        var euro =
                send(
                        "reference",
                        "INV-2",
                        "day",
                        today().toString(),
                        "amount",
                        "1",
                        "amountCurrency",
                        "EUR");
        assertThat(problem(euro, "amount")).contains("in USD");
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "Other Sales Pty Ltd");
        assertThat(guildhall.crowd().signedIn(stranger).get("/console/commitment").status())
                .isEqualTo(404);
        var verifier = guildhall.crowd().staff("Vera Verifier", Role.VERIFIER);
        assertThat(guildhall.crowd().signedIn(verifier).get(desk).status()).isIn(403, 404);
    }

    @Test
    void a_period_that_is_over_is_settled_once_and_the_partner_is_told_what_to_compensate() {
        var first = waitFor(1, State.RUNNING).days();
        sale("INV-1", today(), "240000");

        atNoon(first.last().plusDays(1));
        var over = waitFor(1, State.OVER);
        assertThat(waitFor(2, State.RUNNING).days().first()).isEqualTo(first.last().plusDays(1));
        assertThat(partner.letter(partner.owner(), "is over. These are the figures so far"))
                .contains("240,000.00", "60,000.00");
        assertThat(partner.letter(partner.bd(), "Enter the sales that are still missing"))
                .contains("/commitment");
        assertThat(read(partner.bd(), "/desk/commitments")).contains("240,000.00", "To be settled");
        assertThat(guildhall.crowd().signedIn(partner.bd()).get("/desk/commitments.csv").body())
                .contains("USD 6,000.00");
        assertThat(takenAway()).isEqualTo(1);
        assertThat(sale("LATE-1", first.last(), "20000").status()).isEqualTo(303);

        assertThat(settle(over, over.version()).status()).isEqualTo(409);
        var seen = waitFor(1, State.OVER);
        assertThat(settle(seen, seen.version()).status()).isEqualTo(303);

        assertThat(partner.letter(partner.owner(), "What is missing is compensated"))
                .contains("260,000.00", "40,000.00", "10.00 %", "4,000.00", "See you in spring.");
        assertThat(settle(seen, seen.version()).page().text()).contains("Settled since");
        assertThat(problem(sale("LATE-2", first.last(), "1"), "day")).contains("was settled by Bo");
        assertThat(read(partner.owner(), "/console/commitment"))
                .contains("Periods that are closed", "4,000.00", "See you in spring.");
    }

    @Test
    void a_period_within_which_the_partnership_ends_is_cut_short_and_nothing_is_owed() {
        waitFor(1, State.RUNNING);
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(
                        _ ->
                                guildhall
                                        .front(Partnerships.class)
                                        .end(
                                                partnership.application(),
                                                guildhall.clock().instant()));

        waitFor(1, State.CUT_SHORT);

        assertThat(read(partner.owner(), "/console/commitment")).contains("Cut short");
        assertThat(sale("INV-9", today(), "1").page().select(".problems").text())
                .contains("ended within the period");
    }

    @Test
    void other_terms_hold_for_the_periods_to_come_also_where_the_clock_tells_of_them_last() {
        var first = waitFor(1, State.RUNNING).days();
        atNoon(first.first().plusDays(40));
        offered(2, "100000");
        assertThat(waitFor(1, State.RUNNING).promised().shown()).isEqualTo("USD 300,000.00");

        atNoon(first.last().plusDays(1));
        assertThat(waitFor(2, State.RUNNING).promised().shown()).isEqualTo("USD 100,000.00");

        offered(3, "120000");
        Eventually.holds(
                "the terms of its first day",
                () -> waitFor(2, State.RUNNING).promised().shown().equals("USD 120,000.00"));
        assertThat(waitFor(2, State.RUNNING).sheet()).isEqualTo(3);
    }

    @Test
    void a_sale_of_a_period_s_first_day_counts_from_midnight_on_whoever_of_the_clocks_is_late() {
        var first = waitFor(1, State.RUNNING).days();
        var next = first.last().plusDays(1);
        guildhall.clock().set(next.atTime(0, 5).atZone(ZONE).toInstant());

        assertThat(sale("EARLY-1", next, "500").status()).isEqualTo(303);

        assertThat(waitFor(1, State.OVER).achieved().isNothing()).isTrue();
        assertThat(waitFor(2, State.RUNNING).achieved().shown()).isEqualTo("USD 500.00");
        offered(2, "120000");
        Eventually.holds(
                "the terms of its first day",
                () -> waitFor(2, State.RUNNING).promised().shown().equals("USD 120,000.00"));
        assertThat(waitFor(2, State.RUNNING).achieved().shown()).isEqualTo("USD 500.00");
        assertThat(read(partner.owner(), "/console/commitment")).contains("500.00", "120,000.00");
    }

    @Test
    void where_the_terms_of_a_period_s_first_day_promise_nothing_it_is_none() {
        waitFor(1, State.RUNNING);

        offered(2, "0");

        waitFor(1, State.CUT_SHORT);
        assertThat(read(partner.owner(), "/console/commitment")).doesNotContain("Running");
    }

    @Test
    void a_sale_counts_in_its_period_s_currency_only_also_where_that_changed_meanwhile() {
        var period = waitFor(1, State.RUNNING);
        var periods = guildhall.front(PeriodStore.class);
        var one = new BigDecimal("1.00");

        assertThat(periods.countIn(period.id(), new Money(one, Currency.getInstance("EUR"))))
                .isFalse();
        assertThat(periods.countIn(period.id(), new Money(one, Currency.getInstance("USD"))))
                .isTrue();
    }

    @Test
    void where_nobody_looked_for_more_than_a_year_no_period_begins_after_the_last_day() {
        var first = waitFor(1, State.RUNNING).days().first();

        atNoon(first.plusYears(1).plusDays(20));

        assertThat(waitFor(4, State.OVER).days().last()).isEqualTo(first.plusYears(1).minusDays(1));
        Eventually.holds("the end", () -> read(partner.owner(), "/console").contains("ended at"));
        guildhall.front(PeriodClock.class).fire(partnership.id());
        assertThat(guildhall.front(Commitments.class).of(partnership.id(), new Clockwork()))
                .hasSize(4);
    }

    /// A version of the sheet is in force from now on, as an amendment puts it there.
    private void offered(int version, String commitment) {
        var sheets = guildhall.front(Sheets.class);
        var application = partner.id().value();
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> {
                            var before = sheets.version(application, version - 1).values();
                            var other = before.with("commitment", List.of(commitment));
                            sheets.offer(application, version, other, new Clockwork());
                            sheets.confirm(application, version);
                            guildhall.front(ActiveApplications.class).terms(application, version);
                        });
    }

    private Period waitFor(int number, State state) {
        return Eventually.found(
                "period " + number + " to be " + state,
                () -> {
                    guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
                    return guildhall
                            .front(Commitments.class)
                            .of(partnership.id(), new Clockwork())
                            .stream()
                            .filter(each -> each.number() == number && each.state() == state)
                            .findFirst();
                });
    }

    private Answer sale(String reference, LocalDate day, String amount) {
        return send(
                "reference",
                reference,
                "day",
                day.toString(),
                "amount",
                amount,
                "amountCurrency",
                "USD");
    }

    private Answer send(String... fields) {
        return guildhall.crowd().signedIn(partner.bd()).post(desk + "/sales", Fields.of(fields));
    }

    private Answer settle(Period period, long seen) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", Long.toString(seen));
        fields.put("words", "See you in spring.");
        return guildhall
                .crowd()
                .signedIn(partner.bd())
                .post("/desk/commitments/" + period.id() + "/settlement", fields);
    }

    private static String problem(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.page().select("#problem-" + field).text();
    }

    private static String read(Persona reader, String path) {
        return guildhall.crowd().signedIn(reader).get(path).page().text();
    }

    private static Partnership partnership(Agreed partner) {
        partner.signed();
        return Eventually.found(
                "the partnership",
                () -> {
                    guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
                    return guildhall.front(Partnerships.class).ofApplication(partner.id().value());
                });
    }

    private static Map<String, List<String>> quarterly() {
        return Map.of("commitmentPeriod", List.of("quarter"));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(guildhall.clock().instant(), ZONE);
    }

    private static void atNoon(LocalDate day) {
        guildhall.clock().set(day.atTime(12, 0).atZone(ZONE).toInstant());
    }

    /// How often somebody took the list away, as the trail knows it.
    private static long takenAway() {
        return guildhall
                .database()
                .sql("select count(*) from audit_entry where act = 'commitment.looked'")
                .query(Long.class)
                .single();
    }
}
