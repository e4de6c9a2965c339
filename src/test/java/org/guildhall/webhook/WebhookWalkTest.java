package org.guildhall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.outward.Receiver;
import org.guildhall.platform.outward.Receiver.Message;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Webhooks as an operations team lives with them: over real HTTP, on an installation whose
/// operator allows addresses inside.
class WebhookWalkTest {

    private static final Installation GUILDHALL = Inside.get();
    private static Persona administrator;
    private static Visit desk;
    private static Program program;

    private Receiver receiver;
    private String secret = "";
    private String path = "";

    @BeforeAll
    static void begin() {
        administrator = GUILDHALL.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        desk = GUILDHALL.crowd().signedIn(administrator);
        program = Program.of(GUILDHALL, administrator);
    }

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
        var opened =
                desk.post(
                        "/desk/webhooks",
                        Fields.of(
                                "address", receiver.address().toString(),
                                "description", "The test's own",
                                "names", "walk.*"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        secret = opened.page().select("main code").text();
        path = opened.page().select("main .actions a.primary").attr("href");
    }

    @AfterEach
    void remove() {
        var version = version();
        assertThat(desk.post(path + "/removal", Fields.of("version", version)).status())
                .isEqualTo(303);
        receiver.close();
    }

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

    private void step(String step) {
        var answer = desk.post(path + step, Fields.of("version", version()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private String version() {
        return desk.get(path).page().select("main input[name=version]").val();
    }

    private String api() {
        return "/api/v1/webhook-endpoints/" + path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean waiting(int many) {
        var data = program.get(api() + "/deliveries?state=WAITING").json().path("data");
        return data.size() == many && GUILDHALL.front(Events.class).waiting() == 0;
    }

    private JsonNode delivery(String type) {
        var found =
                program.get(api() + "/deliveries")
                        .json()
                        .path("data")
                        .valueStream()
                        .filter(each -> each.path("type").asString().equals(type))
                        .findFirst()
                        .orElseThrow();
        return program.get(api() + "/deliveries/" + found.path("id").asString()).json();
    }

    private static List<String> letters() {
        return new Letters(GUILDHALL.mail())
                .to(administrator.email()).stream().map(WebhookWalkTest::title).toList();
    }

    private static String title(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void happen(Subject subject, String type) {
        new TransactionTemplate(GUILDHALL.front(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ ->
                                GUILDHALL
                                        .front(Events.class)
                                        .append(Happening.of(subject, 1, type, Actor.SYSTEM)));
    }

    private static void moveOn(Duration on) {
        moveTo(GUILDHALL.clock().instant().plus(on));
    }

    /// Nobody stays signed in for days.
    private static void moveTo(Instant moment) {
        GUILDHALL.clock().set(moment);
        desk = GUILDHALL.crowd().signedIn(administrator);
    }

    private static void until(BooleanSupplier holds) {
        Eventually.holds("what programs are told", holds);
    }
}
