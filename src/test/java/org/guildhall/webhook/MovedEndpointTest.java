package org.guildhall.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.outward.Receiver;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// An endpoint that is given another address: what was wrong at the one before doesn't count there.
class MovedEndpointTest extends EndpointGround {
    @Test
    void what_the_address_before_answers_does_not_switch_the_new_one_off() throws IOException {
        try (var other = new Receiver()) {
            receiver.answers(
                    _ -> {
                        move(other.address());
                        return new Receiver.Answer(410, Map.of(), "gone");
                    });
            happen(new Subject("walk", Ids.next()), "moved");
            var _ = receiver.next();
            until(() -> delivery("walk.moved").path("attempts").size() == 1);
            assertThat(desk.get(path).page().select("main .object-head .chip").text())
                    .isEqualTo("On");
            moveOn(Duration.ofSeconds(11));
            assertThat(other.next().type()).isEqualTo("walk.moved");
        }
    }

    @Test
    void a_new_address_has_as_much_patience_as_any() throws IOException {
        try (var other = new Receiver()) {
            receiver.answers(500);
            happen(new Subject("walk", Ids.next()), "early");
            var _ = receiver.next();
            until(() -> delivery("walk.early").path("attempts").size() == 1);
            move(other.address());
            other.answers(500);
            moveOn(Duration.ofDays(5));
            var _ = other.next();
            until(() -> delivery("walk.early").path("attempts").size() == 2);
            assertThat(desk.get(path).page().select("main .object-head .chip").text())
                    .isEqualTo("Failing");
        }
    }

    private void move(URI address) {
        var wanted =
                Map.of(
                        "address", address.toString(),
                        "description", "The test's own",
                        "types", List.of("walk.*"));
        var moved = program.put(api(), program.get(api()).tag(), Program.json(wanted));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    }
}
