package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.contract.Deadlines;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A contract that nobody signs, or that somebody doesn't want: the deadline, the reminders, and
/// the ways back.
class ContractEndsTest {
    /// Its own: weeks go by, and everybody else's promises would be told missed meanwhile.
    private static final Installation guildhall = Installation.another();

    private final Instant began = guildhall.clock().instant();
    private final Agreed agreed = Agreed.company(guildhall);
    private final Visit desk = guildhall.crowd().signedIn(agreed.bd());

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void whoever_must_sign_is_reminded_after_seven_eleven_and_thirteen_days() {
        var path = agreed.sendContract(desk);
        var contract = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        for (var day : new int[] {7, 11, 13}) {
            var before = reminders();
            days(day);
            Eventually.found(
                    "the reminder of day " + day,
                    () -> {
                        agreed.tick();
                        return Optional.of(reminders()).filter(now -> now == before + 1);
                    });
            guildhall.front(Deadlines.class).remind(new ContractId(contract)); // fires twice
        }
        assertThat(guildhall.front(Events.class).of(contract))
                .filteredOn(event -> event.type().equals("reminded"))
                .hasSize(3);
        assertThat(agreed.letter(agreed.owner(), "is not signed yet"))
                .contains("Sign by: ", lastDay());
    }

    @Test
    void after_fourteen_days_the_contract_expires_and_both_sides_are_told() {
        var contract = agreed.sendContract(desk);

        days(14);

        agreed.letter(agreed.owner(), "The time to sign contract");
        agreed.letter(agreed.bd(), "send a new contract, or end it");
        var owner = guildhall.crowd().signedIn(agreed.owner());
        assertThat(owner.get("/portal" + contract).body()).contains("Expired");
        assertThat(owner.post("/portal" + contract + "/code", Fields.of()).status()).isEqualTo(409);
        var later = guildhall.crowd().signedIn(agreed.bd());
        assertThat(agreed.sendContract(later)).isNotEqualTo(contract);
    }

    @Test
    void the_partner_declines_with_a_reason_that_the_developer_reads() {
        var contract = agreed.sendContract(desk);
        var owner = guildhall.crowd().signedIn(agreed.owner());

        assertThat(Agreed.post(owner, "/portal" + contract, "/refusal").status()).isEqualTo(422);
        var answer =
                Agreed.post(
                        owner,
                        "/portal" + contract,
                        "/refusal",
                        "reason",
                        "The liability clause is not ours to accept.");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(agreed.letter(agreed.bd(), "won't sign contract"))
                .contains("The liability clause is not ours to accept.");
        assertThat(agreed.application().stage()).isEqualTo(Stage.AWAITING_CONTRACT);
        assertThat(agreed.application().agreement().contract()).isEmpty();
    }

    @Test
    void taken_back_a_contract_makes_room_for_another_with_the_same_terms() {
        var first = agreed.sendContract(desk);
        var owner = guildhall.crowd().signedIn(agreed.owner());
        speakChinese(owner);

        takeBack(first, "contract");

        assertThat(agreed.letter(agreed.owner(), "已撤回")).contains("The annex was incomplete.");
        assertThat(agreed.application().stage()).isEqualTo(Stage.AWAITING_CONTRACT);
        assertThat(agreed.sendContract(desk)).isNotEqualTo(first);
    }

    @Test
    void taken_back_for_new_terms_the_next_contract_quotes_the_next_sheet() {
        var first = agreed.sendContract(desk);

        takeBack(first, "terms");

        assertThat(agreed.application().stage()).isEqualTo(Stage.QUALIFIED);
        agreed.letter(agreed.owner(), "We are revising the business terms");
        agreed.agree();
        var second = agreed.sendContract(desk);
        assertThat(desk.get("/desk" + second + "/text").body())
                .contains("Decision sheet version 2");
    }

    @Test
    void after_a_contract_was_declined_the_terms_can_be_opened_again() {
        var contract = agreed.sendContract(desk);
        var owner = guildhall.crowd().signedIn(agreed.owner());
        Agreed.post(owner, "/portal" + contract, "/refusal", "reason", "Too high a commitment.");
        var page = "/desk/applications/" + agreed.id().value();

        var answer = Agreed.post(desk, page, "/terms", "reason", "A lower commitment.");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(agreed.application().stage()).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void an_application_that_is_cancelled_takes_its_contract_along() {
        var contract = agreed.sendContract(desk);
        var owner = guildhall.crowd().signedIn(agreed.owner());
        var page = "/portal/applications/" + agreed.id().value();
        // A first look is a step of its own, and would meet the end half-way.
        assertThat(owner.get("/portal" + contract).status()).isEqualTo(200);

        var version = agreed.seen().version();
        var fields = Fields.of("version", String.valueOf(version), "words", "We were bought.");
        assertThat(owner.post(page + "/cancellation", fields).status()).isEqualTo(303);

        Eventually.found(
                "the end of the contract",
                () ->
                        Optional.of(owner.get("/portal" + contract).body())
                                .filter(body -> body.contains("Ended together with its")));
    }

    @Test
    void once_the_partner_has_signed_a_lead_alone_cancels() {
        var contract = agreed.sendContract(desk);
        var owner = guildhall.crowd().signedIn(agreed.owner());
        var page = "/applications/" + agreed.id().value();
        var link = "a[href$=/cancellation]";
        assertThat(owner.get("/portal" + page).page().select(link)).hasSize(1);

        agreed.signForPartner(contract);

        assertThat(owner.get("/portal" + page).page().select(link)).isEmpty();
        var version = String.valueOf(agreed.seen().version());
        var words = Fields.of("version", version, "words", "We were bought.");
        var late = owner.post("/portal" + page + "/cancellation", words);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("Signed by the partner");
        var leader = guildhall.crowd().staff("Lea Lead", Role.BD_LEAD);
        var cancel = Fields.of("version", version, "words-cancel", "They were bought.");
        var lead = guildhall.crowd().signedIn(leader);
        assertThat(lead.post("/desk" + page + "/cancellation", cancel).status()).isEqualTo(303);
    }

    private void takeBack(String contract, String next) {
        var answer =
                Agreed.post(
                        desk,
                        "/desk" + contract,
                        "/withdrawal",
                        "reason",
                        "The annex was incomplete.",
                        "next",
                        next);
        assertThat(answer.status()).isEqualTo(303);
    }

    private void speakChinese(Visit owner) {
        var seen = owner.get("/account").page().expectFirst("form input[name=version]").val();
        var answer =
                owner.post(
                        "/account",
                        Fields.of(
                                "version", seen,
                                "name", "Olga Owner",
                                "language", "zh-CN",
                                "zone", "Asia/Singapore"));
        assertThat(answer.status()).isEqualTo(303);
    }

    private String lastDay() {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                .withZone(ZoneId.of("Asia/Singapore"))
                .format(began.plus(Duration.ofDays(14)));
    }

    private long reminders() {
        return new Letters(guildhall.mail())
                .to(agreed.owner().email()).stream()
                        .filter(letter -> Agreed.words(letter).contains("is not signed yet"))
                        .count();
    }

    private void days(int days) {
        guildhall.clock().set(began.plus(Duration.ofDays(days)));
    }
}
