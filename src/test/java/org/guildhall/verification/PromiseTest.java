package org.guildhall.verification;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Mail;
import org.guildhall.support.Eventually;
import org.guildhall.verification.lifecycle.Endings;
import org.guildhall.verification.lifecycle.ReviewClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// By when a verification is decided, and what is told before it ends.
class PromiseTest extends PagesGround {
    @Autowired Clocks clocks;
    @Autowired Events events;
    @Autowired Endings endings;
    @Autowired VerificationDesk desk;
    @Autowired SteppedWorld.SteppedClock clock;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void a_submission_is_promised_within_two_working_days_and_told_when_that_is_missed() {
        var someone = submitted();
        var id = caseOf(someone).id().value();
        var promised = promised(id);
        assertThat(promised.workingDays()).isEqualTo(2);
        assertThat(someone.browser().get(HERE).page().text()).contains("You hear from us by");
        var verifier = verifier();
        assertThat(verifier.get("/desk/verifications").page().select(".clock")).isNotEmpty();
        assertThat(row(verifier, "?due=over", id)).isEmpty();

        step(promised, id, "clock-half");
        step(promised, id, "clock-over");
        assertThat(promised(id).state().name()).isEqualTo("OVER");
        assertThat(mails("verification.clock-half", id)).isNotEmpty();
        assertThat(mails("verification.clock-over", id)).isNotEmpty();
        assertThat(again(someone).get(HERE).page().text())
                .contains("You should have heard from us by")
                .doesNotContain("The promise is missed");
        var later = verifier();
        assertThat(row(later, "?due=over", id)).hasSize(1);
        assertThat(later.get("/desk/verifications/" + id).page().text())
                .contains("The promise is missed");

        assertThat(later.post(path(id) + "/review", Map.of("version", "1")).status())
                .isEqualTo(303);
        assertThat(promised(id)).as("taking it is no answer").isNotNull();
        decide(later, id);
        assertThat(clocks.running(id, ReviewClock.KIND)).isEmpty();
        assertThat(row(later, "?due=over&show=done", id)).isEmpty();
    }

    @Test
    void whoever_is_verified_is_told_once_thirty_days_before_that_ends() {
        var someone = verified();
        var id = caseOf(someone).id().value();
        endings.fire(id);
        assertThat(happened(id, "ending")).isEmpty();

        forwardToTheEndOf(someone);
        endings.fire(id);
        endings.fire(id);
        assertThat(happened(id, "ending")).hasSize(1);
        var letter = mailTo(someone, "verification.ending");
        assertThat(letter.title()).isEqualTo("Your enterprise verification ends soon");
        assertThat(letter.plain()).contains("Begin a new round", "on hold");
    }

    @Test
    void whoever_is_in_a_new_round_when_it_ends_is_told_that_too() {
        var someone = verified();
        var id = caseOf(someone).id();
        var version = String.valueOf(caseOf(someone).version());
        assertThat(someone.browser().post(HERE + "/round", Map.of("version", version)).status())
                .isEqualTo(303);
        forwardToTheEndOf(someone);
        clock.forward(Endings.AHEAD);
        desk.expire(id);

        var letter = mailTo(someone, "verification.expired");
        assertThat(letter.plain()).contains("your new round is not decided yet", "on hold");
        assertThat(again(someone).get(HERE).page().text()).contains("Was verified until");
        assertThat(verifier().get(path(id.value())).page().text()).contains("Was verified until");
    }

    @Test
    void two_timers_at_once_tell_it_once() throws Exception {
        var someone = verified();
        var id = caseOf(someone).id().value();

        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var second =
                    new TransactionTemplate(transactions)
                            .execute(
                                    _ -> {
                                        forwardToTheEndOf(someone);
                                        endings.fire(id);
                                        var firing = other.submit(() -> endings.fire(id));
                                        assertThatThrownBy(() -> firing.get(1, SECONDS))
                                                .isInstanceOf(TimeoutException.class);
                                        return firing;
                                    });
            second.get(1, MINUTES);
        }
        assertThat(happened(id, "ending")).hasSize(1);
    }

    private Someone submitted() {
        var someone = partner("en");
        assertThat(someone.browser().get(HERE).status()).isEqualTo(200);
        assertThat(someone.browser().upload(HERE, complete(), REGISTER).status()).isEqualTo(303);
        return someone;
    }

    private Someone verified() {
        var someone = submitted();
        var id = caseOf(someone).id().value();
        var verifier = verifier();
        assertThat(verifier.get(path(id)).status()).isEqualTo(200);
        verifier.post(path(id) + "/review", Map.of("version", "1"));
        decide(verifier, id);
        return someone;
    }

    /// To an hour after it is to be told.
    private void forwardToTheEndOf(Someone someone) {
        var until = caseOf(someone).standing().orElseThrow().until();
        clock.forward(Duration.between(clock.instant(), until).minus(Endings.AHEAD).plusHours(1));
    }

    /// Lets the time run until it is told how far it has gone.
    private void step(ClockView promised, UUID id, String told) {
        for (var hours = 0; hours < 24 * 20 && happened(id, told).isEmpty(); hours += 6) {
            clock.forward(Duration.ofHours(6));
            clocks.look(promised.id());
        }
        assertThat(happened(id, told)).as(told).hasSize(1);
    }

    private List<Event> happened(UUID id, String type) {
        return events.of(id).stream().filter(event -> event.type().equals(type)).toList();
    }

    private ClockView promised(UUID id) {
        return clocks.running(id, ReviewClock.KIND).orElseThrow();
    }

    private List<Mail> mails(String kind, UUID id) {
        return List.of(
                Eventually.found(
                        kind,
                        () ->
                                sent.mails().stream()
                                        .filter(mail -> mail.kind().equals(kind))
                                        .filter(mail -> mail.plain().contains(id.toString()))
                                        .findFirst()));
    }

    private static List<String> row(Browser verifier, String query, UUID id) {
        return verifier.get("/desk/verifications" + query)
                .page()
                .select("a.row-link[href$=" + id + "]")
                .eachText();
    }

    private static void decide(Browser verifier, UUID id) {
        var fields = Map.of("version", "2", "outcome", "VERIFY");
        assertThat(verifier.post(path(id) + "/decision", fields).status()).isEqualTo(303);
    }

    private static String path(UUID id) {
        return "/desk/verifications/" + id;
    }
}
