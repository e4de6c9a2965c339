package org.guildhall.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Guildhall behind Debian's nginx with `ops/nginx/guildhall.conf`.
class NginxTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir static Path directory;

    private static Nginx nginx;
    private static Collector collector;
    private static Installation guildhall;

    @BeforeAll
    static void behind_a_proxy() throws Exception {
        nginx = Nginx.prepared(directory);
        collector = Collector.begun();
        guildhall = Installation.another(_ -> settings());
        nginx.start(guildhall.address().getPort());
    }

    private static Map<String, String> settings() {
        var all = new HashMap<String, String>();
        all.put("guildhall.base-url", nginx.address().toString());
        all.put("management.opentelemetry.enabled", "true");
        all.put("management.tracing.export.enabled", "true");
        all.put("management.tracing.sampling.probability", "1");
        all.put("management.opentelemetry.tracing.export.otlp.endpoint", collector.address());
        return all;
    }

    @AfterAll
    static void gone() {
        nginx.close();
        guildhall.close();
        collector.close();
    }

    @Test
    void a_request_leaves_a_trace_of_its_route_and_not_of_the_secret_in_its_address()
            throws Exception {
        visit("127.0.0.1").get("/invitation/a-secret-of-tracy?email=tracy@traced.example");

        assertThat(collector.trace("http get /invitation/{token}"))
                .doesNotContain("a-secret-of-tracy", "tracy@traced.example");
    }

    @Test
    void pages_travel_encrypted_with_their_headers() throws Exception {
        var page = visit("127.0.0.1").get("/sign-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Server")).hasValue("nginx");
        assertThat(page.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("Secure"));
        assertThat(visit("127.0.0.1").get("/metrics").status()).isEqualTo(404);
        assertThat(nginx.plain("/sign-in")).isEqualTo(308);
    }

    @Test
    void files_of_twenty_megabytes_pass_and_one_of_thirty_is_refused_on_our_page() {
        var owner = guildhall.crowd().owner("Ursula Upload");
        var visit = signedIn(owner, "127.0.0.1");

        assertThat(upload(visit, 19 * MEGABYTE, 19 * MEGABYTE).status()).isEqualTo(303);

        var refused = upload(visit, 30 * MEGABYTE);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.page().select("main h1").text()).isNotEmpty();
        assertThat(refused.body()).doesNotContain("<center>nginx</center>");
        var together = upload(visit, 21 * MEGABYTE, 21 * MEGABYTE);
        assertThat(together.status()).as("over 40 in all").isEqualTo(413);
        assertThat(together.page().select("main h1").text()).isNotEmpty();
    }

    @Test
    void news_arrives_while_it_is_told() throws Exception {
        var staff = guildhall.crowd().staff("Nina News", Role.BD);
        try (var lines = signedIn(staff, "127.0.0.1").listen("/desk/news")) {
            var first = CompletableFuture.supplyAsync(() -> first(lines));
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("retry: 3000");
        }
    }

    @Test
    void who_visits_is_whom_the_proxy_saw_and_not_what_it_says_of_itself() {
        var owner = guildhall.crowd().owner("Vic Visitor");
        var visit = visit("127.0.0.31");
        visit.forwardedFor("203.0.113.7");
        signIn(visit, owner);
        var direct = guildhall.visitFrom("127.0.0.32");
        direct.forwardedFor("203.0.113.8");
        direct.get("/sign-in");
        direct.post("/sign-in", Fields.of("email", owner.email(), "password", owner.password()));

        var addresses =
                guildhall
                        .database()
                        .sql("select address from account_session where person_id = :person")
                        .param("person", owner.id().value())
                        .query(String.class)
                        .list();
        assertThat(addresses).contains("127.0.0.31").doesNotContain("203.0.113.7", "203.0.113.8");
    }

    private static Visit.Answer upload(Visit visit, int... sizes) {
        var fields =
                Fields.of(
                        "version", "0",
                        "legalName", "Upload Pty Ltd",
                        "country", "AU",
                        "scheme", "abn",
                        "number", "83 914 571 673",
                        "address", "1 High Street",
                        "authorisedPerson", "Ursula Upload");
        return visit.upload(
                "/portal/verification",
                fields,
                IntStream.of(sizes).mapToObj(NginxTest::file).toList());
    }

    private static Visit.File file(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content); // so that nothing on the way can make it smaller
        System.arraycopy(Crowd.PDF, 0, content, 0, Crowd.PDF.length);
        return new Visit.File("registration", "register.pdf", "application/pdf", content);
    }

    private static String first(Stream<String> lines) {
        Iterator<String> all = lines.iterator();
        return all.next();
    }

    private static Visit signedIn(Persona persona, String from) {
        var visit = visit(from);
        signIn(visit, persona);
        return visit;
    }

    private static void signIn(Visit visit, Persona persona) {
        visit.get("/sign-in");
        var answer =
                visit.post(
                        "/sign-in",
                        Fields.of("email", persona.email(), "password", persona.password()));
        assertThat(answer.status()).isEqualTo(303);
    }

    private static Visit visit(String from) {
        return Visit.over(nginx.trust(), nginx.address(), InetAddress.ofLiteral(from));
    }
}
