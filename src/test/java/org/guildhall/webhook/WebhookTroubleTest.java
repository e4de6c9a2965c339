package org.guildhall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.outward.Receiver;
import org.guildhall.platform.outward.Receiver.Message;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Letters;
import org.junit.jupiter.api.Test;

/// A receiver that is away, for a moment, for days, or for good: what is tried again and who is
/// told.
class WebhookTroubleTest extends EndpointGround {
    @Test
    void an_event_that_fails_is_tried_again_and_later_ones_of_its_subject_wait() {
        receiver.answers(500);
        var first = new Subject("walk", Ids.next());
        happen(first, "one");
        assertThat(receiver.next().type()).isEqualTo("walk.one");
        receiver.answers(
                message ->
                        new Receiver.Answer(
                                message.subject().endsWith(first.id().toString()) ? 503 : 200,
                                Map.of(),
                                "busy"));
        happen(first, "two");
        var second = new Subject("walk", Ids.next());
        happen(second, "three");

        assertThat(receiver.next().type()).isEqualTo("walk.three");
        until(() -> waiting(2));
        assertThat(receiver.isEmpty()).isTrue();
        receiver.answers(204);
        moveOn(Duration.ofSeconds(11));

        assertThat(receiver.next(2))
                .extracting(Message::type)
                .containsExactly("walk.one", "walk.two");
        until(() -> waiting(0));
        assertThat(delivery("walk.one").path("tries").asInt()).isEqualTo(2);
        var page = desk.get(path + "/deliveries/" + delivery("walk.one").path("id").asString());
        assertThat(page.body()).contains("500", "status 500", "204");
    }

    @Test
    void after_three_days_it_is_given_up_and_told_and_can_be_sent_again() {
        receiver.answers(500);
        happen(new Subject("walk", Ids.next()), "lost");
        var id = receiver.next().header("webhook-id");
        for (var tries = 1; tries <= 10; tries++) {
            var made = tries;
            until(() -> delivery("walk.lost").path("attempts").size() == made);
            moveTo(Instant.parse(delivery("walk.lost").path("next").asString()));
            assertThat(receiver.next().header("webhook-id")).isEqualTo(id);
        }
        until(() -> delivery("walk.lost").path("state").asString().equals("GIVEN_UP"));
        assertThat(desk.get(path).page().select("main .notice").text()).contains("given up: 1");
        until(() -> letters().stream().anyMatch(title -> title.startsWith("A webhook did not")));
        assertThat(desk.get(path).page().select("main .object-head .chip").text())
                .isEqualTo("Failing");

        receiver.answers(200);
        var lost = path + "/deliveries/" + delivery("walk.lost").path("id").asString();
        assertThat(desk.post(lost + "/redelivery", Map.of()).status()).isEqualTo(303);

        assertThat(receiver.next().header("webhook-id")).isEqualTo(id);
        until(() -> delivery("walk.lost").path("state").asString().equals("DELIVERED"));
        assertThat(desk.get(path).page().select("main .notice.warn")).isEmpty();
    }

    @Test
    void one_that_fails_for_five_days_is_switched_off_with_a_letter_and_begins_anew() {
        receiver.answers(500);
        happen(new Subject("walk", Ids.next()), "early");
        var _ = receiver.next();
        until(() -> delivery("walk.early").path("attempts").size() == 1);
        moveOn(Duration.ofDays(5));
        var _ = receiver.next();
        until(() -> desk.get(path).body().contains("Switched off"));
        until(() -> letters().stream().anyMatch(title -> title.contains("was switched off")));
        happen(new Subject("walk", Ids.next()), "meanwhile");
        until(() -> GUILDHALL.front(Events.class).waiting() == 0);
        assertThat(program.get(api() + "/deliveries").json().path("data").size()).isEqualTo(1);
        assertThat(desk.post(path + "/test-events", Map.of()).status()).isEqualTo(409);

        receiver.answers(200);
        step("/resumption");
        step("/recovery");

        assertThat(receiver.next().type()).isEqualTo("walk.early");
        until(() -> delivery("walk.early").path("state").asString().equals("DELIVERED"));
    }

    @Test
    void a_test_is_tried_once_so_that_the_next_one_goes_at_once() {
        receiver.answers(500);
        assertThat(desk.post(path + "/test-events", Map.of()).status()).isEqualTo(303);
        var _ = receiver.next();
        until(() -> delivery("webhook.tested").path("state").asString().equals("GIVEN_UP"));
        receiver.answers(200);
        assertThat(desk.post(path + "/test-events", Map.of()).status()).isEqualTo(303);
        assertThat(receiver.next().type()).isEqualTo("webhook.tested");
        until(() -> desk.get(path).page().select("main .object-head .chip").text().equals("On"));
        assertThat(desk.get(path).page().select("main .notice.warn")).isEmpty();
    }

    @Test
    void who_asks_for_no_more_gets_no_more() {
        receiver.answers(410);
        happen(new Subject("walk", Ids.next()), "gone");
        var _ = receiver.next();
        until(() -> desk.get(path).body().contains("Switched off"));
    }

    private static List<String> letters() {
        return new Letters(GUILDHALL.mail())
                .to(administrator.email()).stream().map(WebhookTroubleTest::title).toList();
    }

    private static String title(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
