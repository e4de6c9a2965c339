package org.guildhall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.outward.Receiver;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// An endpoint of its own for each test, over real HTTP, on an installation whose operator allows
/// addresses inside.
abstract class EndpointGround {
    static final Installation GUILDHALL = Inside.get();
    static Persona administrator;
    static Visit desk;
    static Program program;

    Receiver receiver;
    String secret = "";
    String path = "";

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

    void step(String step) {
        var answer = desk.post(path + step, Fields.of("version", version()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    String version() {
        return desk.get(path).page().select("main input[name=version]").val();
    }

    String api() {
        return "/api/v1/webhook-endpoints/" + path.substring(path.lastIndexOf('/') + 1);
    }

    boolean waiting(int many) {
        var data = program.get(api() + "/deliveries?state=WAITING").json().path("data");
        return data.size() == many && GUILDHALL.front(Events.class).waiting() == 0;
    }

    JsonNode delivery(String type) {
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

    static void happen(Subject subject, String type) {
        new TransactionTemplate(GUILDHALL.front(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ ->
                                GUILDHALL
                                        .front(Events.class)
                                        .append(Happening.of(subject, 1, type, Actor.SYSTEM)));
    }

    static void moveOn(Duration on) {
        moveTo(GUILDHALL.clock().instant().plus(on));
    }

    /// Nobody stays signed in for days.
    static void moveTo(Instant moment) {
        GUILDHALL.clock().set(moment);
        desk = GUILDHALL.crowd().signedIn(administrator);
    }

    static void until(BooleanSupplier holds) {
        Eventually.holds("what programs are told", holds);
    }
}
