package org.guildhall.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.account.people.People;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.Agreed;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.terms.Sheets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Terms that change after activation, and contracts that are renewed.
class AmendmentTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");
    private static final String READ_ONLY = "look at everything";

    private static final Installation guildhall = Installation.another(); // lives more than a year

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void new_terms_are_confirmed_signed_and_in_force_on_their_day_and_until_then_the_old_hold()
            throws IOException {
        var partner = Change.partner(guildhall);
        assertThat(desk(partner, "/desk/applications/" + partner.id().value()))
                .contains("Change the terms", "Renew the contract");
        var change = Change.begin(partner, Kind.AMENDMENT);
        assertThat(change.offer().page().text()).contains("Nothing is different");
        change.offered("paymentTerm", "45", "commissionLevel", "gold");
        assertThat(partner.letter(partner.owner(), "offers"))
                .contains("Until new terms are in force");

        assertThat(portal(partner, "/portal")).contains("New terms to confirm");
        assertThat(change.console()).contains("New terms to confirm");
        assertThat(portal(partner, change.portal()))
                .contains("Changed 45", "Changed Gold", "Silver");
        var day = today().plusDays(3);
        var contract = change.confirmedAndSigned("effective", day.toString());
        var first = running(partner);
        assertThat(paper(contract))
                .contains("Amendment", first.number(), sheetHash(partner, 2), "does not change");
        assertThat(desk(partner, "/desk" + contract)).contains("Amends contract " + first.number());
        assertThat(portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 1 of the decision sheet", "Silver")
                .doesNotContain("Gold");

        atNoon(day);
        change.waitFor(Stage.IN_FORCE);
        assertThat(portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 2 of the decision sheet", "Gold");
        assertThat(level(partner)).isEqualTo("gold");
        assertThat(running(partner).number()).isEqualTo(first.number());
        partner.letter(partner.owner(), "hold from now on");
        assertThat(portal(partner, "/portal")).doesNotContain("New terms");
    }

    @Test
    void where_another_account_became_the_main_one_new_terms_go_to_that_one() throws Exception {
        var partner = Change.partner(guildhall);
        var sister = guildhall.crowd().sisterOf(partner.owner(), "Sue Sister");
        leads(partner, sister);

        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");

        assertThat(partner.letter(sister, "offers")).contains("/portal/amendments/");
        var sue = guildhall.crowd().signedIn(sister);
        assertThat(sue.get("/portal").page().text()).contains("New terms to confirm");
        for (var page :
                List.of("/portal", "/portal/applications/" + partner.id().value(), "/console")) {
            assertThat(portal(partner, page))
                    .contains("Another account of your company sells")
                    .doesNotContain("New terms to confirm", "Open the network console");
        }
        Change.done(Change.submit(sue, change.portal(), change.portal() + "/confirmation"));
        Change.done(change.staff(partner.bd(), "/contract"));
        var contract = "/contracts/" + change.amendment().progress().contract().orElseThrow();
        assertThat(sue.get("/portal" + contract).status()).isEqualTo(200);
        assertThat(partner.letter(sister, "Read it in your browser")).contains(contract);
        assertThat(guildhall.crowd().signedIn(partner.owner()).get("/portal" + contract).status())
                .isEqualTo(404);
    }

    @Test
    void new_terms_that_lie_there_go_along_to_the_account_that_becomes_the_main_one() {
        var partner = Change.partner(guildhall);
        var sister = guildhall.crowd().sisterOf(partner.owner(), "Sue Later");
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");

        leads(partner, sister);

        assertThat(partner.letter(sister, "nobody has answered yet"))
                .contains("/portal/amendments/");
        var sue = guildhall.crowd().signedIn(sister);
        assertThat(sue.get(change.portal()).page().text()).contains("45");
        assertThat(portal(partner, "/portal")).doesNotContain("New terms to confirm");
        Change.done(Change.submit(sue, change.portal(), change.portal() + "/confirmation"));
    }

    @Test
    void of_the_end_of_a_contract_the_account_hears_that_became_the_main_one() {
        var partner = Change.partner(guildhall);
        var sister = guildhall.crowd().sisterOf(partner.owner(), "Sue Successor");
        leads(partner, sister);

        atNoon(running(partner).lastDay().orElseThrow().minusDays(59));

        assertThat(partner.letter(sister, "is not renewed yet"))
                .contains("/console")
                .doesNotContain("/portal/contracts");
        partner.letter(partner.bd(), "Talk to the partner about the renewal");
        assertThat(new Letters(guildhall.mail()).to(partner.owner().email()))
                .noneMatch(letter -> Letters.plain(letter).contains("is not renewed yet"));
    }

    private static void leads(Agreed partner, Persona sister) {
        var bd = (Staff) guildhall.crowd().caller(partner.bd());
        var found = guildhall.front(Partnerships.class).ofApplication(partner.id().value());
        var to = guildhall.crowd().account(sister).uid();
        var seen = found.orElseThrow();
        guildhall
                .front(MainUids.class)
                .change(seen.id(), seen.version(), to, false, "Their head office moved.", bd);
    }

    @Test
    void the_partner_has_them_revised_and_answers_only_what_is_offered_now() {
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "20");
        var owner = guildhall.crowd().signedIn(partner.owner());
        var asked = owner.get(change.portal()).page();
        assertThat(asked.select("[name^=revision.]").eachAttr("name"))
                .contains("revision.paymentTerm")
                .doesNotContain(
                        "revision.partnerParty",
                        "revision.registrationNumber",
                        "revision.programmeName",
                        "revision.mainUid");
        var old = Fields.of("version", Long.toString(change.amendment().version()), "sheet", "2");

        Change.done(
                change.partner(
                        "/correction",
                        "words",
                        "Thirty days, please.",
                        "revision.paymentTerm",
                        "At least thirty."));
        assertThat(partner.letter(partner.bd(), "asks for a revision")).contains("Thirty days");
        assertThat(change.stage()).isEqualTo(Stage.IN_CORRECTION);
        for (var page : List.of(change.desk(), change.desk() + "/sheet")) {
            assertThat(desk(partner, page)).contains("Thirty days, please.", "At least thirty.");
        }
        change.offered("paymentTerm", "25");
        assertThat(portal(partner, change.portal())).contains("Changed 20", "Changed 25");

        assertThat(owner.post(change.portal() + "/confirmation", old).status()).isEqualTo(409);
        assertThat(change.partner("/confirmation", "sheet", "2").status()).isEqualTo(409);
        assertThat(change.stage()).isEqualTo(Stage.OFFERED);

        Change.done(change.partner("/refusal", "reason", "Too short."));
        assertThat(partner.letter(partner.bd(), "has declined")).contains("Too short.");
        assertThat(change.stage()).isEqualTo(Stage.DECLINED);
        assertThat(portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 1 of the decision sheet");
        assertThat(Change.begin(partner, Kind.AMENDMENT).stage()).isEqualTo(Stage.DRAFT);
    }

    private static void toldWithoutOurs(Agreed partner, Change change) {
        var path = "/api/v1/events?limit=200&subject=amendment/" + change.id().value();
        var owner = Program.of(guildhall, partner.owner());
        var told =
                Eventually.found(
                        "the offer to be told",
                        () ->
                                Optional.of(owner.get(path).toString())
                                        .filter(page -> page.contains("amendment.approve")));
        assertThat(told)
                .contains("\"OFFERED\"")
                .doesNotContain(
                        "ask-approval", "give-back", "begin", "At most 80.", "\"APPROVAL\"");
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "No Terms Pty Ltd");
        assertThat(Program.of(guildhall, stranger).get(path).json().path("data")).isEmpty();
    }

    @Test
    void beyond_limits_a_lead_approves_and_what_is_withdrawn_takes_its_contract_along() {
        var lead = guildhall.crowd().staff("Lea Lead", Role.BD_LEAD);
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        assertThat(Change.tryBegin(partner, Kind.RENEWAL).status()).isEqualTo(409);
        assertThat(change.offer("paymentTerm", "90").page().text()).contains("Lea Lead");
        Change.done(change.offer("paymentTerm", "90", "approval", "ask"));
        assertThat(change.stage()).isEqualTo(Stage.APPROVAL);
        assertThat(desk(partner, change.desk())).contains("Changed 90", "without approval only");
        assertThat(reads(partner, change.portal())).isEqualTo(404);
        Change.done(change.staff(lead, "/return", "words", "At most 80."));
        assertThat(change.stage()).isEqualTo(Stage.DRAFT);
        Change.done(change.offer("paymentTerm", "80", "approval", "ask"));
        Change.done(change.staff(lead, "/approval"));
        assertThat(change.stage()).isEqualTo(Stage.OFFERED);

        toldWithoutOurs(partner, change);

        Change.done(change.partner("/confirmation"));
        Change.done(change.staff(partner.bd(), "/contract"));
        var contract = change.amendment().progress().contract().orElseThrow();
        Change.done(change.staff(partner.bd(), "/withdrawal", "reason", "Not this year."));
        assertThat(partner.letter(partner.owner(), "has taken back")).contains("Not this year.");
        Eventually.found(
                "the contract to be dropped",
                () -> Optional.of(state(contract)).filter("VOIDED"::equals));
    }

    @Test
    void new_terms_that_nobody_answers_are_reminded_of_and_expire_in_the_end() {
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");
        assertThat(portal(partner, change.portal())).contains("To be answered until");
        var number = change.amendment().identity().number();
        assertThat(desk(partner, "/desk/amendments?view=mine&q=" + number)).contains(number);
        assertThat(desk(partner, "/desk/amendments?view=done&q=" + number))
                .contains("Nothing here");

        atNoon(today().plusDays(7));
        assertThat(partner.letter(partner.owner(), "nobody has answered yet"))
                .contains("To be answered until");
        assertThat(change.partner("/correction", "words", " ").status()).isEqualTo(422);
        atNoon(today().plusDays(30));
        change.waitFor(Stage.EXPIRED);
        partner.letter(partner.bd(), "has not answered the new terms");
        assertThat(portal(partner, change.portal())).contains("Nobody answered in time");
        assertThat(portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 1 of the decision sheet");
    }

    @Test
    void the_owners_hear_of_new_terms_where_the_contact_has_left_the_account() {
        var partner = Change.partner(guildhall);
        var crowd = guildhall.crowd();
        var people = guildhall.front(People.class);
        var successor = crowd.member(partner.owner(), "Susan Successor");
        people.change(crowd.caller(partner.owner()), successor.id(), Part.OWNER);
        people.remove(crowd.caller(successor), partner.owner().id());

        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");

        assertThat(partner.letter(successor, "offers")).contains("To be answered until");
        assertThat(guildhall.front(Mailroom.class).about(change.id().value()))
                .extracting(Mail::recipient)
                .containsExactly(successor.email());
    }

    @Test
    void nobody_else_finds_it_and_the_partner_only_what_was_offered() {
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        assertThat(reads(partner, change.portal())).isEqualTo(404);
        change.offered("paymentTerm", "45");
        assertThat(reads(partner, change.portal())).isEqualTo(200);
        var other = guildhall.crowd().signedIn(guildhall.crowd().owner("Otto Other"));
        assertThat(other.get(change.portal()).status()).isEqualTo(404);
        var fields = Fields.of("version", "2", "sheet", "2", "words", "no", "reason", "no");
        for (var below : List.of("/confirmation", "/correction", "/refusal")) {
            assertThat(other.post(change.portal() + below, fields).status()).isEqualTo(404);
        }
        assertThat(change.stage()).isEqualTo(Stage.OFFERED);
    }

    @Test
    void a_renewal_keeps_the_console_open_past_the_last_day_or_opens_it_again() {
        var renewed = Change.partner(guildhall);
        var late = Change.partner(guildhall);
        var ended = running(late);
        var last = ended.lastDay().orElseThrow();
        var renewal = Change.begin(renewed, Kind.RENEWAL);
        renewal.offered();
        renewal.confirmedAndSigned();
        var unanswered = Change.begin(late, Kind.AMENDMENT);
        unanswered.offered("paymentTerm", "45");
        assertThat(running(renewed).lastDay()).hasValue(last.plusYears(1));

        atNoon(last.plusDays(1));
        unanswered.waitFor(Stage.EXPIRED);
        renewal.waitFor(Stage.IN_FORCE);
        assertThat(unanswered.console()).contains(READ_ONLY);
        renewed.letter(renewed.owner(), "hold from now on");
        assertThat(renewal.console()).contains("since").doesNotContain(READ_ONLY);
        assertThat(new Letters(guildhall.mail()).to(renewed.owner().email()).stream())
                .noneMatch(letter -> Agreed.words(letter).contains("was not renewed"));

        assertThat(Change.tryBegin(late, Kind.AMENDMENT).status()).isEqualTo(403);
        var again = Change.begin(late, Kind.RENEWAL);
        again.offered("paymentTerm", "45");
        assertThat(portal(late, again.portal()))
                .contains("opens again with the renewal", "Last terms and new terms")
                .doesNotContain("present terms", "Terms in force and");
        again.confirmedAndSigned();
        again.waitFor(Stage.IN_FORCE);
        assertThat(again.console()).doesNotContain(READ_ONLY);
        assertThat(portal(late, "/portal/contracts/" + ended.id().value()))
                .contains("Contract " + running(late).number() + " renews it")
                .doesNotContain("this contract is over");
    }

    @Test
    void new_terms_begin_while_the_contract_that_they_change_runs_and_never_after_it() {
        var partner = Change.partner(guildhall);
        var last = running(partner).lastDay().orElseThrow();
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");
        Change.done(change.partner("/confirmation"));
        Change.done(change.staff(partner.bd(), "/contract"));
        var contract = "/contracts/" + change.amendment().progress().contract().orElseThrow();

        var after = last.plusDays(1).toString();
        assertThatThrownBy(() -> partner.sign(contract, "effective", after))
                .hasMessageContaining("The contract that it amends ends on");
        assertThat(change.stage()).isEqualTo(Stage.AWAITING_CONTRACT);

        var signatory = guildhall.crowd().signedIn(partner.signatory());
        var page = "/desk" + contract;
        Change.done(
                Agreed.post(signatory, page, "/countersignature", "effective", last.toString()));
        assertThat(change.stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void what_was_erased_is_not_renewed_and_the_desk_says_so() {
        var partner = Change.partner(guildhall);
        guildhall
                .database()
                .sql("update onboarding_application set contact_email = null where id = :id")
                .param("id", partner.id().value())
                .update();

        var refused = Change.tryBegin(partner, Kind.RENEWAL);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().text()).contains("was erased", "applies anew");
    }

    @Test
    void whoever_sells_elsewhere_by_now_hears_that_a_renewal_opens_nothing() {
        var partner = Change.partner(guildhall);
        atNoon(running(partner).lastDay().orElseThrow().plusDays(1));
        Eventually.found(
                "the end",
                () -> {
                    guildhall.clock().set(guildhall.clock().instant().plusSeconds(2));
                    return Optional.of(Change.console(guildhall, partner.owner()))
                            .filter(page -> page.contains(READ_ONLY));
                });
        sellsElsewhere(partner);

        var renewal = Change.begin(partner, Kind.RENEWAL);
        renewal.offered();
        renewal.confirmedAndSigned();
        renewal.waitFor(Stage.IN_FORCE);

        assertThat(partner.letter(partner.owner(), "does not open again"))
                .contains("another programme");
        partner.letter(partner.bd(), "does not open again");
    }

    private static void sellsElsewhere(Agreed partner) {
        guildhall
                .database()
                .sql(
                        """
                        insert into network_uid (uid, application_id, programme, business_type, level, main,
                                                 enterprise_id, master)
                        select uid, gen_random_uuid(), 'agency', 'agency', 'basic', true, enterprise_id, master
                          from network_uid where application_id = :id and main
                        """)
                .param("id", partner.id().value())
                .update();
    }

    private static Contract running(Agreed partner) {
        var contracts = guildhall.front(Contracts.class);
        return contracts.running(partner.id().value(), new Clockwork()).orElseThrow();
    }

    private static String state(UUID contract) {
        var read = guildhall.front(Contracts.class).read(new ContractId(contract), new Clockwork());
        return read.state().name();
    }

    private static String paper(String contract) throws IOException {
        var id = new ContractId(UUID.fromString(contract.substring("/contracts/".length())));
        var file = guildhall.front(Contracts.class).document(id, new Clockwork());
        try (var document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String sheetHash(Agreed partner, int version) {
        var sheets = guildhall.front(Sheets.class);
        return sheets.version(partner.id().value(), version).hash().orElseThrow();
    }

    private static String level(Agreed partner) {
        return guildhall
                .database()
                .sql("select distinct level from network_uid where application_id = :id")
                .param("id", partner.id().value())
                .query(String.class)
                .single();
    }

    private static int reads(Agreed partner, String path) {
        return guildhall.crowd().signedIn(partner.owner()).get(path).status();
    }

    private static String portal(Agreed partner, String path) {
        return guildhall.crowd().signedIn(partner.owner()).get(path).page().text();
    }

    private static String desk(Agreed partner, String path) {
        var page = guildhall.crowd().signedIn(partner.bd()).get(path).page();
        return page.text() + page.select("textarea").text();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(guildhall.clock().instant(), ZONE);
    }

    /// Never back: timers wait for the time that was.
    private static void atNoon(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(ZONE).toInstant();
        var now = guildhall.clock().instant();
        guildhall.clock().set(noon.isAfter(now) ? noon : now.plusSeconds(2));
    }
}
