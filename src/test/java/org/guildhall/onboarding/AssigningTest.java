package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// New applications are given to business developers by rule.
class AssigningTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");

    private final Installation guildhall = Installation.get();
    private final Persona anna = guildhall.crowd().staff("Anna Asia", Role.BD);
    private final Persona bert = guildhall.crowd().staff("Bert Asia", Role.BD);
    private final Persona eva = guildhall.crowd().staff("Eva Europe", Role.BD);
    private final Persona manager = guildhall.crowd().staff("Chad Channel", Role.CHANNEL_MANAGER);
    private final Visit channel = guildhall.crowd().signedIn(manager);

    /// Whoever tests beside this one knows no rules.
    @AfterEach
    void noRules() {
        guildhall.database().sql("update roster_duty set takes = false").update();
    }

    @Test
    void without_rules_a_new_application_is_nobody_s() {
        assertThat(reviewer(submitted("Unruled Pty Ltd"))).isEmpty();
    }

    @Test
    void it_goes_to_who_looks_after_its_region_and_programme_and_has_least_to_do() {
        looksAfter(anna, "regions", "APAC", "programmes", "reseller");
        looksAfter(bert, "regions", "APAC");
        looksAfter(eva, "regions", "EUROPE");

        var first = submitted("First Ruled Pty Ltd");
        var second = submitted("Second Ruled Pty Ltd");

        assertThat(reviewer(first)).contains("Anna Asia");
        assertThat(reviewer(second)).contains("Bert Asia");
        var history = channel.get(second.deskPath()).body();
        assertThat(history)
                .contains(
                        "Given to Bert Asia", "By rule: region Asia Pacific, least load (0 open)");
        assertThat(first.partner.get(first.path()).body()).doesNotContain("By rule");
        assertThat(letter(anna, "By rule: region Asia Pacific, least load (0 open)"))
                .contains("First Ruled");
        assertThat(first.letters(eva.email())).isEmpty();
        assertThat(first.letters(bert.email())).isEmpty();
        assertThat(channel.get("/desk/roster").page().select("tr:contains(Bert Asia)").text())
                .contains("Asia Pacific", "1");
    }

    @Test
    void who_is_away_is_skipped_and_what_they_have_goes_to_the_deputy_by_choice() {
        looksAfter(anna, "regions", "APAC");
        var kept = submitted("Kept Pty Ltd");
        assertThat(reviewer(kept)).contains("Anna Asia");

        var until = today().plusDays(3);
        away(anna, until, bert);

        Eventually.found(
                "the handover",
                () -> {
                    tick();
                    return reviewer(kept).filter(name -> name.equals("Bert Asia"));
                });
        assertThat(channel.get(kept.deskPath()).body())
                .contains("By rule: deputy of Anna Asia, who is away until");
        letter(bert, "you are the deputy");
        letter(bert, "By rule: deputy of Anna Asia");
        var next = submitted("Next Pty Ltd");
        assertThat(reviewer(next)).contains("Bert Asia");
        assertThat(channel.get(next.deskPath()).body())
                .contains("By rule: region Asia Pacific, deputy of Anna Asia, least load (1 open)");
    }

    @Test
    void what_somebody_had_who_has_left_goes_on_by_rule() {
        looksAfter(anna, "regions", "APAC");
        var left = submitted("Left Over Pty Ltd");
        assertThat(reviewer(left)).contains("Anna Asia");
        looksAfter(bert, "regions", "APAC");

        var administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), anna.id());

        Eventually.found(
                "another business developer",
                () -> reviewer(left).filter(name -> name.equals("Bert Asia")));
        assertThat(channel.get(left.deskPath()).body()).contains("Given to Bert Asia", "By rule");
        assertThat(letter(bert, "By rule: region Asia Pacific")).contains("Left Over");
    }

    /// Timers look at the clock, which stands still in tests.
    private void tick() {
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
    }

    @Test
    void people_keep_their_own_absences_and_a_channel_manager_everybody_s() {
        var visit = guildhall.crowd().signedIn(anna);
        var day = today().plusDays(30).toString();
        var other = guildhall.crowd().signedIn(bert);
        var backwards = Fields.of("from", day, "to", today().plusDays(29).toString());
        assertThat(visit.post("/desk/absences", backwards).status()).isEqualTo(422);
        assertThat(visit.post("/desk/absences", Fields.of("from", day, "to", day)).status())
                .isEqualTo(303);

        var removal = visit.get("/desk/absences").page().select("form[action$=removal]");
        assertThat(removal).hasSize(1);
        assertThat(other.get("/desk/absences").body()).doesNotContain("/removal");
        assertThat(other.post(removal.attr("action"), Map.of()).status()).isEqualTo(404);
        assertThat(channel.get("/desk/absences").body()).contains(removal.attr("action"));
        assertThat(channel.post(removal.attr("action"), Map.of()).status()).isEqualTo(303);
        assertThat(visit.get("/desk/absences").body()).doesNotContain("/removal");
    }

    @Test
    void of_two_who_change_what_somebody_looks_after_the_second_is_told() {
        looksAfter(anna, "regions", "APAC");
        var stale = Fields.of("version", "0", "takes", "yes", "regions", "EUROPE");
        var answer = channel.post("/desk/roster/" + anna.id().value(), stale);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().text()).contains("Changed since").contains("Chad Channel");
    }

    @Test
    void by_hand_history_and_mail_name_who_gave_it() {
        var application = submitted("Handed Pty Ltd");
        guildhall.front(Reviews.class).assign(application.seen(), eva.id(), application.lead);
        assertThat(channel.get(application.deskPath()).body()).contains("Given to Eva Europe");
        assertThat(letter(eva, "By Lea Lead")).contains("Handed Pty Ltd");
    }

    private static Cases submitted(String company) {
        var application = Cases.draft(company);
        application.submit();
        return application;
    }

    private void looksAfter(Persona who, String... fields) {
        var path = "/desk/roster/" + who.id().value();
        var shown = channel.get(path).page();
        var all = new ArrayList<>(List.of(fields));
        all.addAll(
                Arrays.asList(
                        "takes", "yes", "version", shown.select("input[name=version]").val()));
        var answer = channel.post(path, Fields.of(all.toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(303);
    }

    private void away(Persona who, LocalDate until, Persona deputy) {
        var visit = guildhall.crowd().signedIn(who);
        var fields =
                Fields.of(
                        "from", today().toString(),
                        "to", until.toString(),
                        "deputy", deputy.id().value().toString(),
                        "handover", "yes");
        assertThat(visit.post("/desk/absences", fields).status()).isEqualTo(303);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(guildhall.clock().instant(), ZONE);
    }

    private static Optional<String> reviewer(Cases application) {
        return application.application().review().reviewer().map(Reviewer::name);
    }

    private String letter(Persona reader, String words) {
        var letters = new Letters(guildhall.mail());
        return Eventually.found(
                "a letter to " + reader.name() + " that says " + words,
                () ->
                        letters.to(reader.email()).stream()
                                .map(Agreed::words)
                                .filter(plain -> plain.contains(words))
                                .findFirst());
    }
}
