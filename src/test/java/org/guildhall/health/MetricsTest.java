package org.guildhall.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.platform.web.NotFound;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What Prometheus reads, and what dashboard and alerts make of it.
class MetricsTest {
    private static final Path RULES = Path.of("ops", "prometheus");
    private static final Path ALERTS = RULES.resolve("guildhall-alerts.yml");
    private static final Path DASHBOARD = Path.of("ops", "grafana", "guildhall.json");

    private final Installation guildhall = Installation.get();

    @Test
    void metrics_are_for_whoever_has_the_token() throws Exception {
        assertThat(answer("").statusCode()).isEqualTo(401);
        assertThat(answer("Bearer nobody-knows-this-one").statusCode()).isEqualTo(401);
        assertThat(answer("Bearer " + Installation.METRICS_TOKEN).statusCode()).isEqualTo(200);
        var without = new MetricsApi(guildhall.front(Gauges.class), "");
        assertThatThrownBy(() -> without.metrics("Bearer ")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_sign_in_that_fails_is_counted() throws Exception {
        var before = scrape().value("guildhall_sign_in_failures_total", "why", "password");
        var visit = guildhall.visitFrom("127.0.0.77");
        visit.get("/sign-in");
        visit.post("/sign-in", Fields.of("email", "nobody@x.example", "password", "wrong"));
        assertThat(scrape().value("guildhall_sign_in_failures_total", "why", "password"))
                .isGreaterThan(before);
    }

    @Test
    void an_application_is_counted_at_its_stage() throws Exception {
        guildhall.crowd().verifiedOwner("Marge Measured", "Measured Cloud Pty Ltd");
        var scrape = scrape();
        assertThat(scrape.value("guildhall_applications", "stage", "under_review")).isNotNegative();
        assertThat(scrape.value("guildhall_mail_letters", "state", "given_up")).isNotNegative();
        assertThat(scrape.value("guildhall_database_up", "", "")).isEqualTo(1);
    }

    @Test
    void every_figure_of_dashboard_and_alerts_is_one_that_we_give() throws Exception {
        var scrape = scrape();
        var expressions = Stream.concat(alerts(), panels()).toList();
        assertThat(expressions).hasSizeGreaterThan(35);
        for (var expression : expressions) {
            assertThat(Expression.unknown(expression, scrape)).as(expression).isEmpty();
        }
    }

    @Test
    void prometheus_itself_takes_the_alerts_and_they_go_off_when_they_should() throws Exception {
        assertThat(promtool("check", "rules", "guildhall-alerts.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "guildhall-alerts.test.yml")).contains("SUCCESS");
    }

    private Scrape scrape() throws IOException, InterruptedException {
        return Scrape.of(answer("Bearer " + Installation.METRICS_TOKEN).body());
    }

    private HttpResponse<String> answer(String authorization)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(guildhall.address() + "/metrics"))
                        .header("Authorization", authorization)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static Stream<String> alerts() throws IOException {
        var rules = new YAMLMapper().readTree(Files.readString(ALERTS)).at("/groups/0/rules");
        return texts(rules.findValues("expr"));
    }

    private static Stream<String> panels() throws IOException {
        var panels = JsonMapper.shared().readTree(Files.readString(DASHBOARD)).at("/panels");
        return texts(panels.findValues("expr"));
    }

    private static Stream<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::asString);
    }

    private static String promtool(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(words));
        var process =
                new ProcessBuilder(command)
                        .directory(RULES.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
