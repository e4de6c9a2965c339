package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.Deadlines;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.onboarding.lifecycle.Hold;
import org.guildhall.onboarding.lifecycle.Hold.Cause;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.review.Holds;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Locks;
import org.guildhall.support.Persona;
import org.guildhall.verification.lifecycle.StandingChanged;
import org.guildhall.verification.risk.Asking;
import org.guildhall.verification.risk.KycDecision;
import org.guildhall.verification.risk.KycDecision.Outcome;
import org.guildhall.verification.risk.KycPaper;
import org.guildhall.verification.risk.KycRequests;
import org.guildhall.verification.risk.RiskDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// On hold nothing moves forward, data stays, and it goes on where it stood (onboarding.md section
/// 5), whoever holds it and wherever it stands. Weeks pass, in an installation of its own.
class HoldsTest {
    private static final Installation guildhall = Installation.another();

    private final Crowd crowd = guildhall.crowd();
    private final Holds holds = guildhall.front(Holds.class);
    private final Staff verifier = (Staff) crowd.caller(crowd.staff("Vera Risk", Role.VERIFIER));
    private final Persona leader = crowd.staff("Lea Lead", Role.BD_LEAD);
    private final Staff lead = (Staff) crowd.caller(leader);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void while_risk_control_asks_for_papers_the_application_is_on_hold() {
        var company = Agreed.company(guildhall);

        asked(company);

        assertThat(cause(company)).contains(Cause.RISK);
        var page = "/portal/applications/" + company.id().value();
        assertThat(crowd.signedIn(company.owner()).get(page).page().text())
                .contains("On hold")
                .contains("Risk control has asked for papers");
        assertThat(company.letter(company.owner(), "moves forward for the time being"))
                .contains("Risk control has asked");

        decided(company, Outcome.WITHDRAW);

        assertThat(cause(company)).isEmpty();
        assertThat(company.application().stage()).isEqualTo(Stage.AWAITING_CONTRACT);
    }

    @Test
    void what_a_lead_resumes_stays_on_hold_for_what_is_still_so() {
        var company = Agreed.company(guildhall);
        holds.hold(company.seen(), "Legal asks.", lead);
        asked(company);
        assertThat(cause(company)).as("the lead's word stands").contains(Cause.LEAD);

        holds.resume(company.seen(), "Settled.", lead);

        assertThat(cause(company)).contains(Cause.RISK);
        decided(company, Outcome.WITHDRAW);
        assertThat(cause(company)).isEmpty();
    }

    @Test
    void a_contract_stands_still_with_its_application_and_keeps_its_days() {
        var company = Agreed.company(guildhall);
        var path = company.sendContract(crowd.signedIn(company.bd()));
        crowd.signedIn(company.owner()).get("/portal" + path);
        var before = contract(path);
        assertThat(before.state()).isEqualTo(ContractState.VIEWED);
        holds.hold(company.seen(), "Legal asks.", lead);

        var shown = crowd.signedIn(company.owner()).get("/portal" + path).page();
        assertThat(shown.text()).contains("It stands still");
        assertThat(shown.select("form[action$=/signature], form[action$=/code]")).isEmpty();
        var still = Duration.ofDays(20);
        guildhall.clock().set(guildhall.clock().instant().plus(still));
        assertThat(due("contract.expiry")).isZero();
        var list = "/desk/contracts?ending=yes&q=" + before.number();
        var desk = crowd.signedIn(company.bd());
        assertThat(desk.get(list).page().select("tbody").text()).doesNotContain(before.number());
        assertThat(desk.get("/desk" + path).page().text()).doesNotContain("Sign by");
        assertThat(contract(path).state()).isEqualTo(ContractState.VIEWED);

        holds.resume(company.seen(), "Settled.", lead);

        assertThat(desk.get("/desk" + path).page().text()).contains("Sign by");
        var after = contract(path);
        var deadline = before.deadline().orElseThrow().plus(still);
        assertThat(after.deadline().orElseThrow())
                .isBetween(deadline, deadline.plus(Duration.ofMinutes(5)));
        assertThat(after.sent()).isEqualTo(before.sent());
        guildhall.clock().set(guildhall.clock().instant().plus(Duration.ofDays(8)));
        guildhall.front(Deadlines.class).remind(after.id());
        assertThat(company.letter(company.owner(), "the time to sign it ends soon")).contains(path);
        company.sign(path);
        assertThat(company.application().stage()).isEqualTo(Stage.SIGNED);
    }

    /// Whoever signs writes the contract, then its application. What holds both must come the same
    /// way, or the two wait for each other and one of them is thrown out.
    @Test
    void a_hold_waits_for_whoever_is_just_signing_and_keeps_nothing_that_they_need()
            throws SQLException {
        var company = Agreed.company(guildhall);
        company.sendContract(crowd.signedIn(company.bd()));
        var contract = company.application().agreement().contract().orElseThrow();
        var seen = company.seen();

        CompletableFuture<Void> held;
        try (var signing = guildhall.dataSource().getConnection();
                var statement = signing.createStatement()) {
            signing.setAutoCommit(false);
            statement.execute(
                    "select id from contract_contract where id = '%s' for update"
                            .formatted(contract));
            held =
                    CompletableFuture.runAsync(
                            () -> holds.hold(seen, "Legal asks.", lead),
                            Thread::startVirtualThread);
            Locks.awaited(guildhall, 1, "contract_contract");
            statement.execute(
                    "select id from onboarding_application where id = '%s' for update nowait"
                            .formatted(company.id().value()));
            signing.rollback();
        }

        held.join();
        assertThat(cause(company)).contains(Cause.LEAD);
        assertThat(contract(company.contract()).isHalted()).isTrue();
    }

    /// Each sees of the other only what is written down for good.
    @Test
    void a_verification_that_is_back_while_a_risk_case_ends_leaves_no_hold_behind() {
        var company = Agreed.company(guildhall);
        verified(company, Duration.ofDays(-1));
        asked(company);
        assertThat(cause(company)).contains(Cause.VERIFICATION);

        var transaction = guildhall.front(TransactionTemplate.class);
        var ended =
                transaction.execute(
                        _ -> {
                            verified(company, Duration.ofDays(300));
                            var account = crowd.account(company.owner()).id();
                            holds.standingChanged(new StandingChanged(account));
                            var meanwhile =
                                    CompletableFuture.runAsync(
                                            () -> decided(company, Outcome.WITHDRAW),
                                            Thread::startVirtualThread);
                            Eventually.holds(
                                    "the other has been there",
                                    () ->
                                            meanwhile.isDone()
                                                    || Locks.waiting(guildhall, "advisory") > 0);
                            return meanwhile;
                        });
        ended.join();

        assertThat(cause(company)).isEmpty();
    }

    /// Within the caller's transaction.
    private static void verified(Agreed company, Duration ahead) {
        guildhall
                .front(JdbcClient.class)
                .sql("update verification_case set verified_until = :until where account_id = :id")
                .param("until", Timestamp.from(guildhall.clock().instant().plus(ahead)))
                .param("id", guildhall.crowd().account(company.owner()).id().value())
                .update();
    }

    @Test
    void the_partner_reads_which_rule_for_uids_holds_access_back() {
        var company = Agreed.company(guildhall);
        var contract = company.sendContract(crowd.signedIn(company.bd()));
        var first = LocalDate.ofInstant(guildhall.clock().instant(), ZoneOffset.UTC).plusDays(2);
        company.sign(contract, "effective", first.toString());
        var other = crowd.verifiedOwner("Otto Other", "Other Enterprise Pty Ltd");
        guildhall
                .database()
                .sql(
                        """
                        update verification_case set enterprise_id =
                            (select enterprise_id from verification_case where account_id = :other)
                         where account_id = :own
                        """)
                .param("other", crowd.account(other).id().value())
                .param("own", crowd.account(company.owner()).id().value())
                .update();

        guildhall.clock().set(guildhall.clock().instant().plus(Duration.ofDays(3)));

        assertThat(company.letter(company.owner(), "breaks a rule by now"))
                .contains("opens by itself");
        var page = "/portal/applications/" + company.id().value();
        assertThat(crowd.signedIn(company.owner()).get(page).page().select("main").text())
                .contains(
                        "Access is held back by a rule for UIDs",
                        "isn't verified for the enterprise")
                .doesNotContain("There is nothing left to do");

        var asked = crowd.signedIn(company.owner());
        Agreed.post(asked, page, "/messages", "words", "When does it open?");
        guildhall.clock().set(guildhall.clock().instant().plus(Duration.ofHours(2)));
        assertThat(due("onboarding.activation")).isZero();
        assertThat(guildhall.front(Events.class).of(company.id().value()))
                .extracting(Event::type)
                .contains("write")
                .containsOnlyOnce("activation-blocked");
    }

    private void asked(Agreed company) {
        var due = LocalDate.ofInstant(guildhall.clock().instant(), ZoneOffset.UTC).plusDays(14);
        var asking = new Asking(Set.of(KycPaper.REGISTRATION), due, "Please.", "Odd traffic.");
        var uid = crowd.account(company.owner()).uid();
        guildhall.front(RiskDesk.class).open(verifier, uid, asking, false);
    }

    private void decided(Agreed company, Outcome outcome) {
        var uid = crowd.account(company.owner()).uid();
        var of = guildhall.front(KycRequests.class).newest(uid).orElseThrow();
        var decision = new KycDecision(outcome, Set.of(), Optional.empty(), "A mistake.", "");
        guildhall.front(RiskDesk.class).decide(verifier, of.id(), of.version(), decision);
    }

    private static Optional<Cause> cause(Agreed company) {
        return company.application().standing().hold().map(Hold::cause);
    }

    private static Contract contract(String path) {
        var id = UUID.fromString(path.substring("/contracts/".length()));
        return guildhall.front(Contracts.class).known(new ContractId(id)).orElseThrow();
    }

    /// Timers of a kind whose time has come, once they have had time to fire.
    private static long due(String kind) {
        return Eventually.found(
                "all timers have fired",
                () -> {
                    guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
                    var left =
                            guildhall
                                    .database()
                                    .sql(
                                            "select count(*) from platform_timer where task_name = :kind and"
                                                    + " execution_time <= :now")
                                    .param("kind", kind)
                                    .param("now", Timestamp.from(guildhall.clock().instant()))
                                    .query(Long.class)
                                    .single();
                    return Optional.of(left).filter(many -> many == 0);
                });
    }
}
