package org.guildhall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.outward.Receiver.Message;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Fields;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// Webhooks as an operations team lives with them.
class WebhookWalkTest extends EndpointGround {
    @Test
    void a_test_event_arrives_signed_as_others_expect_it() throws Exception {
        assertThat(desk.post(path + "/test-events", Map.of()).status()).isEqualTo(303);

        var message = receiver.next();

        assertThat(message.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(message.json().path("specversion").asString()).isEqualTo("1.0");
        assertThat(message.type()).isEqualTo("webhook.tested");
        assertThat(message.json().path("id").asString()).isEqualTo(message.header("webhook-id"));
        assertThat(OfficialLibrary.verdict(secret, message)).isEqualTo("verified");
        var forged = new Message(message.headers(), message.body().replace("tested", "broken"));
        assertThat(OfficialLibrary.verdict(secret, forged)).startsWith("refused");
        until(() -> desk.get(path).body().contains("Delivered"));
    }

    @Test
    void a_paused_endpoint_keeps_what_happens_for_later() {
        step("/pause");
        var subject = new Subject("walk", Ids.next());
        happen(subject, "first");
        happen(subject, "second");
        until(() -> waiting(2));
        assertThat(receiver.count()).isZero();

        step("/resumption");

        assertThat(receiver.next(2))
                .extracting(Message::type)
                .containsExactly("walk.first", "walk.second");
        var id = delivery("walk.first").path("id").asString();
        until(() -> waiting(0));
        assertThat(desk.post(path + "/deliveries/" + id + "/redelivery", Map.of()).status())
                .isEqualTo(303);
        assertThat(receiver.next().type()).isEqualTo("walk.first");
        until(() -> waiting(0));
    }

    @Test
    void for_a_day_both_secrets_sign() throws Exception {
        var replaced = desk.post(path + "/secrets", Fields.of("version", version()));
        var fresh = replaced.page().select("main code").text();
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(secret);
        happen(new Subject("walk", Ids.next()), "between");
        var between = receiver.next();
        assertThat(between.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(OfficialLibrary.verdict(secret, between)).isEqualTo("verified");
        assertThat(OfficialLibrary.verdict(fresh, between)).isEqualTo("verified");
        until(() -> waiting(0));

        moveOn(Duration.ofHours(25));
        happen(new Subject("walk", Ids.next()), "after");
        var after = receiver.next();

        assertThat(OfficialLibrary.verdict(secret, after)).startsWith("refused");
        assertThat(OfficialLibrary.verdict(fresh, after)).isEqualTo("verified");
        until(() -> waiting(0));
    }

    @Test
    void by_the_api_everything_can_be_done_too() {
        var all = "/api/v1/webhook-endpoints";
        var wanted =
                Map.of("address", receiver.address().toString(), "types", List.of("api-walk.*"));
        var opened = program.post(all, Program.json(wanted));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.text("secret")).startsWith("whsec_");
        var one = all + "/" + opened.text("id");
        var seen = program.get(one);
        assertThat(seen.json().path("secret").isNull()).isTrue();
        var changed =
                program.put(
                        one,
                        seen.tag(),
                        Program.json(
                                Map.of(
                                        "address", receiver.address().toString(),
                                        "types", List.of("*"))));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(program.post(one + "/pause", seen.tag(), "").status()).isEqualTo(412);
        var paused = program.post(one + "/pause", changed.tag(), "");
        assertThat(paused.text("state")).isEqualTo("PAUSED");
        assertThat(program.post(one + "/test-events", "").status()).isEqualTo(409);
        var on = program.post(one + "/resumption", paused.tag(), "");
        assertThat(program.post(one + "/test-events", "").status()).isEqualTo(200);
        assertThat(receiver.next().type()).isEqualTo("webhook.tested");
        var rotated = program.post(one + "/secrets", on.tag(), "");
        assertThat(rotated.text("secret")).isNotEqualTo(opened.text("secret"));
        var wrong =
                program.post(
                        all,
                        Program.json(Map.of("address", "x", "types", List.of("application.*"))));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/address");
        assertThat(program.delete(one, rotated.tag()).status()).isEqualTo(200);
        assertThat(program.get(one).status()).isEqualTo(404);
    }
}
