package org.guildhall.platform.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.util.Timeout;
import org.guildhall.platform.outward.Courier.Patience;
import org.guildhall.platform.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages go to the internet at large and nowhere else, whatever a name says a moment later.
class TargetsTest {
    private static final String PUBLIC = "93.184.215.14";
    private static final Resolver SYSTEM = new SystemResolver();
    private static final Patience SHORT =
            new Patience(Timeout.ofSeconds(2), Timeout.ofMilliseconds(400), Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.8.9.10:8443/x",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://2130706433/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:0a00:0001]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[ff02::1]/",
                "https://localhost/",
                "https://LOCALHOST./"
            })
    void an_address_inside_is_refused_however_it_is_written(String address) {
        assertThatThrownBy(() -> new Targets(SYSTEM, false).read(address))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.problems().getFirst().key())
                                        .isIn(
                                                "platform.address.private",
                                                "platform.address.malformed",
                                                "platform.address.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "8.8.8.8"})
    void the_internet_at_large_is_public(String address) {
        assertThat(Networks.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void a_name_with_one_address_inside_is_refused() {
        var targets = new Targets(_ -> literals(PUBLIC, "10.0.0.8"), false);
        assertThatThrownBy(() -> targets.read("https://hooks.example.com/"))
                .hasMessageContaining("platform.address.private");
        assertThat(new Targets(_ -> literals(PUBLIC), false).read("https://hooks.example.com/x"))
                .hasToString("https://hooks.example.com/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks.example.com",
                "https://",
                "https://user:word@hooks.example.com/",
                "https://hooks.example.com/#part",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:70000/",
                "https://bücher.example/",
                "file:///etc/passwd",
                "http://hooks.example.com/"
            })
    void what_is_no_encrypted_address_is_refused(String address) {
        var targets = new Targets(_ -> literals(PUBLIC), false);
        assertThatThrownBy(() -> targets.read(address)).isInstanceOf(Invalid.class);
    }

    /// Rebinding: public when it is saved, this very machine when it is sent to.
    @Test
    void a_name_that_leads_elsewhere_a_moment_later_leads_nobody_inside() throws IOException {
        try (var inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var courier = new Courier(rebinding(), SHORT)) {
            var address = "https://hooks.example.com:" + inside.getLocalPort() + "/";
            var target = new Targets(_ -> literals(PUBLIC), false).read(address);

            var outcome = post(courier, target.address());

            assertThat(outcome.failure()).contains(Failure.PRIVATE);
            assertThat(outcome.isDone()).isFalse();
            inside.setSoTimeout(200);
            assertThatThrownBy(inside::accept).isInstanceOf(IOException.class);
        }
    }

    /// What was looked at is what is connected to: the name is asked for once for a connection.
    @Test
    void the_address_that_was_looked_at_is_connected_to() throws IOException {
        var asked = new AtomicInteger();
        try (var receiver = new Receiver();
                var courier = new Courier(new Targets(_ -> loopback(asked), true), SHORT)) {
            var address =
                    URI.create("http://hooks.example.com:" + receiver.address().getPort() + "/in");

            assertThat(post(courier, address).isDone()).isTrue();

            assertThat(asked).hasValue(1);
            assertThat(receiver.next().header("Host"))
                    .isEqualTo("hooks.example.com:" + receiver.address().getPort());
        }
    }

    @Test
    void a_redirect_is_a_failure_and_not_followed() throws IOException {
        try (var receiver = new Receiver();
                var courier = new Courier(new Targets(SYSTEM, true), SHORT)) {
            receiver.answers(_ -> new Receiver.Answer(307, Map.of("Location", "/elsewhere"), "no"));

            var outcome = post(courier, receiver.address());

            assertThat(outcome.status()).hasValue(307);
            assertThat(outcome.isDone()).isFalse();
            assertThat(receiver.count()).isEqualTo(1);
        }
    }

    @Test
    void whoever_does_not_answer_is_not_waited_for() throws IOException {
        try (var courier = new Courier(new Targets(SYSTEM, true), SHORT)) {
            URI address;
            try (var deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                address = URI.create("http://127.0.0.1:" + deaf.getLocalPort());
                var silent = post(courier, address);
                assertThat(silent.failure()).contains(Failure.TIMED_OUT);
                assertThat(silent.took()).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(post(courier, address).failure()).contains(Failure.NOT_CONNECTED);
        }
    }

    @Test
    void only_the_beginning_of_an_answer_is_read() throws IOException {
        try (var receiver = new Receiver();
                var courier = new Courier(new Targets(SYSTEM, true), SHORT)) {
            receiver.answers(_ -> new Receiver.Answer(200, Map.of(), "a\0b".repeat(1_000_000)));

            var outcome = post(courier, receiver.address());

            assertThat(outcome.isDone()).isTrue();
            assertThat(outcome.answer()).hasSizeLessThanOrEqualTo(1000).doesNotContain("\0");
        }
    }

    private static Outcome post(Courier courier, URI to) {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        return courier.post(to, "application/json", Map.of("webhook-id", "1"), body);
    }

    private static Targets rebinding() {
        return new Targets(_ -> literals("127.0.0.1"), false);
    }

    private static List<InetAddress> loopback(AtomicInteger asked) throws UnknownHostException {
        if (asked.getAndIncrement() > 0) throw new UnknownHostException("asked twice");
        return literals("127.0.0.1");
    }

    private static List<InetAddress> literals(String... addresses) {
        return Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
    }
}
