package org.guildhall.contract.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.contract.ContractGround;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractCompleted;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.service.SigningService.Step;
import org.guildhall.contract.verify.ContractChecks;
import org.guildhall.platform.event.Event;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A contract that a signing service outside has signed: handed over, reported back, whatever is
/// lost, late or said twice on the way.
class OutsideRouteTest extends ContractGround {
    @Autowired Envelopes envelopes;
    @Autowired PlatformTransactionManager transactions;

    private final HookSignature secret = new HookSignature(HOOK_SECRET);

    @AfterEach
    void the_service_is_back() {
        SIGNING.isAway(false);
    }

    @Test
    void from_handing_over_to_signed_by_both() {
        var owner = owner();
        var contract = handedOver(owner);
        assertThat(contract.state()).isEqualTo(ContractState.SENT);
        var envelope = envelope(contract);
        assertThat(SIGNING.service().handover(envelope).number()).isEqualTo(contract.number());

        happens(envelope, Step.VIEWED, "Olga Owner");
        happens(envelope, Step.SIGNED_BY_PARTNER, "Olga Owner");
        tell(envelope);
        until(contract, ContractState.SIGNED_BY_PARTNER);
        happens(envelope, Step.COUNTERSIGNED, "Sigrid Signatory");
        tell(envelope);
        until(contract, ContractState.COMPLETED);

        assertThat(contracts.history(contract.id(), owner))
                .extracting(Event::type)
                .containsExactly(
                        "drafted", "handed-over", "sent", "viewed", "signed", "countersigned");
        var verdict = checks.file(contracts.document(contract.id(), owner).content());
        assertThat(verdict).isInstanceOf(ContractChecks.Genuine.class);
        assertThat(((ContractChecks.Genuine) verdict).pdf().good()).isTrue();
        assertThat(heard.told.getLast()).isInstanceOf(ContractCompleted.class);
    }

    @Test
    void while_the_service_is_away_the_handing_over_waits_and_the_case_says_so() {
        SIGNING.isAway(true);
        var owner = owner();
        var bd = staff(Role.BD);
        var contract = sentOutside(owner, bd);

        var row =
                Eventually.found(
                        "a try in vain",
                        () -> envelopes.of(contract.id(), bd).filter(it -> it.attempts() > 0));
        assertThat(row.problem()).get().asString().contains("503");
        assertThat(row.awaySince()).isPresent();
        assertThat(row.next()).isPresent();
        assertThat(contracts.read(contract.id(), bd).state()).isEqualTo(ContractState.DRAFTED);

        SIGNING.isAway(false);
        envelopes.askNow(contract.id(), bd);

        until(contract, ContractState.SENT);
        Eventually.found(
                "all is well",
                () -> envelopes.of(contract.id(), bd).filter(it -> it.problem().isEmpty()));
    }

    @Test
    void what_stands_still_is_not_handed_over_before_it_goes_on() {
        SIGNING.isAway(true);
        var bd = staff(Role.BD);
        var contract = sentOutside(owner(), bd);
        var id = contract.id();
        var key = id.value().toString();
        Eventually.found("a try", () -> envelopes.of(id, bd).filter(it -> it.attempts() > 0));
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(_ -> deadlines.halt(id, "Lea Lead"));

        SIGNING.isAway(false);
        envelopes.askNow(id, bd);
        Eventually.found("a look", () -> envelopes.of(id, bd).filter(it -> it.attempts() == 0));
        assertThat(SIGNING.service().name(key)).isEmpty();
        assertThat(contracts.read(id, bd).state()).isEqualTo(ContractState.DRAFTED);

        transaction.executeWithoutResult(_ -> deadlines.goOn(id));
        envelopes.askNow(id, bd);
        until(contract, ContractState.SENT);
    }

    @Test
    void what_both_sign_there_while_it_stands_still_counts_once_it_goes_on() {
        var contract = handedOver(owner());
        var bd = staff(Role.BD);
        var id = contract.id();
        var envelope = envelope(contract);
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(_ -> deadlines.halt(id, "Lea Lead"));

        happens(envelope, Step.SIGNED_BY_PARTNER, "Olga Owner");
        happens(envelope, Step.COUNTERSIGNED, "Sigrid Signatory");
        tell(envelope);
        until(contract, ContractState.SIGNED_BY_PARTNER);
        Eventually.found("a look", () -> envelopes.of(id, bd).filter(it -> isAskedLater(it)));
        assertThat(contracts.read(id, bd).state()).isEqualTo(ContractState.SIGNED_BY_PARTNER);
        assertThat(envelopes.of(id, bd).orElseThrow().problem()).isEmpty();

        transaction.executeWithoutResult(_ -> deadlines.goOn(id));
        until(contract, ContractState.COMPLETED);
    }

    private boolean isAskedLater(EnvelopeRow row) {
        var soon = clock.instant().plus(Duration.ofMinutes(5));
        return row.next().filter(soon::isBefore).isPresent();
    }

    @Test
    void a_message_heard_twice_or_out_of_order_changes_nothing_that_it_should_not() {
        var contract = handedOver(owner());
        var envelope = envelope(contract);
        happens(envelope, Step.SIGNED_BY_PARTNER, "Olga Owner");
        happens(envelope, Step.VIEWED, "Olga Owner");
        var id = "msg-" + UUID.randomUUID();

        assertThat(tell(envelope, id, now(), secret)).isEqualTo(204);
        assertThat(tell(envelope, id, now(), secret)).isEqualTo(204);

        until(contract, ContractState.SIGNED_BY_PARTNER);
        tell(envelope);
        Eventually.pause();
        assertThat(contracts.history(contract.id(), staff(Role.BD)))
                .extracting(Event::type)
                .containsExactly("drafted", "handed-over", "sent", "viewed", "signed");
    }

    @Test
    void a_message_that_is_not_the_service_s_or_is_old_is_not_heard() {
        var stranger = new HookSignature("whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldA==");
        var old = clock.instant().minus(Duration.ofMinutes(6));

        assertThat(tell("env-1", "msg-1", now(), stranger)).isEqualTo(401);
        assertThat(tell("env-1", "msg-2", old, secret)).isEqualTo(401);
        assertThat(tell("nobody-s", "msg-3", now(), secret)).isEqualTo(204);
    }

    @Test
    void declined_there_it_is_declined_here_with_the_reason() {
        var owner = owner();
        var contract = handedOver(owner);
        var envelope = envelope(contract);
        SIGNING.service().happens(envelope, Step.DECLINED, "Olga Owner", "Not like this.");
        tell(envelope);

        until(contract, ContractState.DECLINED);

        assertThat(contracts.history(contract.id(), owner).getLast().reason())
                .isEqualTo("Not like this.");
    }

    @Test
    void who_has_signed_at_the_service_is_not_sent_there_again() {
        var owner = owner();
        var contract = handedOver(owner);
        var envelope = envelope(contract);
        assertThat(shown(contract, owner)).contains("Sign at the signing service");

        happens(envelope, Step.SIGNED_BY_PARTNER, "Olga Owner");
        tell(envelope);
        until(contract, ContractState.SIGNED_BY_PARTNER);

        assertThat(shown(contract, owner)).doesNotContain("Sign at the signing service");
    }

    /// The contract's page as its owner reads it.
    private String shown(Contract contract, Member owner) {
        var here = URI.create("http://localhost:" + port);
        var visit = new Visit(here, InetAddress.ofLiteral("127.0.0.1"));
        visit.get("/sign-in");
        var email = accounts.person(owner.person()).email().value();
        var password = "correct horse battery staple";
        var in = visit.post("/sign-in", Fields.of("email", email, "password", password));
        assertThat(in.status()).as(in.body()).isEqualTo(303);
        return visit.get("/portal/contracts/" + contract.id().value()).page().text();
    }

    @Test
    void taken_back_here_it_is_withdrawn_there() {
        var contract = handedOver(owner());
        var bd = staff(Role.BD);
        contracts.voided(contract.id(), contract.version(), "New terms", Afterwards.NEW_TERMS, bd);

        Eventually.found(
                "the withdrawal",
                () ->
                        steps(envelope(contract)).contains("VOIDED")
                                ? Optional.of(1)
                                : Optional.empty());
    }

    private Contract handedOver(Member owner) {
        var contract = sentOutside(owner, staff(Role.BD));
        staff(Role.SIGNATORY);
        envelopes.askNow(contract.id(), staff(Role.BD));
        return until(contract, ContractState.SENT);
    }

    private Contract sentOutside(Member owner, Staff bd) {
        staff(Role.SIGNATORY);
        var contract = drafting.draft(draft(owner, Route.OUTSIDE), bd);
        return drafting.send(contract.id(), contract.version(), bd);
    }

    private String envelope(Contract contract) {
        return SIGNING.service().name(contract.id().value().toString()).orElseThrow();
    }

    private static void happens(String envelope, Step step, String who) {
        SIGNING.service().happens(envelope, step, who, "");
    }

    private static String steps(String envelope) {
        try {
            return SIGNING.service().reports(envelope).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private void tell(String envelope) {
        assertThat(tell(envelope, "msg-" + UUID.randomUUID(), now(), secret)).isEqualTo(204);
    }

    /// The service's message, over HTTP; the status that it is answered with.
    private int tell(String envelope, String id, Instant at, HookSignature by) {
        var body =
                "{\"type\":\"envelope.changed\",\"data\":{\"envelope\":\"%s\"}}"
                        .formatted(envelope)
                        .getBytes(StandardCharsets.UTF_8);
        var time = String.valueOf(at.getEpochSecond());
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/signing"))
                        .header("Content-Type", "application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", time)
                        .header("webhook-signature", by.sign(id, time, body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Contract until(Contract contract, ContractState state) {
        var bd = staff(Role.BD);
        return Eventually.found(
                "state " + state,
                () ->
                        Optional.of(contracts.read(contract.id(), bd))
                                .filter(now -> now.state() == state));
    }
}
