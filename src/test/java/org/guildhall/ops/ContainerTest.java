package org.guildhall.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.settings.ProductionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The image and the chart, read as far as that goes without the programs they are for.
class ContainerTest {
    private static final Path IMAGE = Path.of("ops", "container", "Containerfile");
    private static final String KEY = "m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=";

    @TempDir Path directory;

    @Test
    void the_image_is_made_in_two_stages_and_runs_as_nobody_in_particular() throws IOException {
        var lines = Files.readAllLines(IMAGE);
        var from = lines.stream().filter(line -> line.startsWith("FROM ")).toList();

        assertThat(from)
                .hasSize(2)
                .allMatch(line -> line.matches("FROM [a-z-]+:\\d\\S*( AS \\w+)?"));
        assertThat(lines).contains("USER 10001:10001").noneMatch(line -> line.startsWith("ADD "));
        assertThat(lines.indexOf("USER 10001:10001"))
                .isGreaterThan(lines.indexOf(from.getLast()))
                .isLessThan(lines.size() - 1);
    }

    @Test
    void every_pod_has_no_rights_and_writes_nowhere_but_where_it_must() throws IOException {
        var chart = Chart.read();
        for (var pod :
                List.of(
                        chart.one("Deployment").at("/spec/template/spec"),
                        chart.one("CronJob").at("/spec/jobTemplate/spec/template/spec"))) {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            var container = pod.at("/containers/0");
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                    .isEqualTo("ALL");
            assertThat(names(pod.at("/volumes"))).containsAll(names(container.at("/volumeMounts")));
        }
    }

    @Test
    void the_parts_of_the_chart_find_each_other() throws IOException {
        var chart = Chart.read();
        var pods = chart.one("Deployment").at("/spec/template/metadata/labels");
        for (var selector :
                List.of(
                        chart.one("Service").at("/spec/selector"),
                        chart.one("Deployment").at("/spec/selector/matchLabels"),
                        chart.one("PodDisruptionBudget").at("/spec/selector/matchLabels"))) {
            assertThat(selector).isEqualTo(pods);
        }
        assertThat(chart.one("Ingress").at("/spec/rules/0/http/paths/0/backend/service/name"))
                .isEqualTo(chart.one("Service").at("/metadata/name"));
        var probe = chart.one("Deployment").at("/spec/template/spec/containers/0/readinessProbe");
        assertThat(probe.at("/httpGet/path").asString()).isEqualTo("/health/ready");
    }

    @Test
    void the_chart_s_settings_with_its_secrets_are_complete_and_safe() throws IOException {
        var yaml = Chart.read().one("ConfigMap").at("/data/guildhall.yml").asString();
        var file = Files.writeString(directory.resolve("guildhall.yml"), yaml);
        var key = Files.writeString(directory.resolve("key"), KEY);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--r-----"));
        var environment =
                new HashMap<>(
                        Map.of(
                                "GUILDHALL_DATABASE_PASSWORD", "a secret",
                                "GUILDHALL_SMTP_PASSWORD", "another",
                                "GUILDHALL_ADDRESS", "0.0.0.0"));
        environment.put("GUILDHALL_KEY_FILE", key.toString());

        assertThat(ProductionSettings.read(environment, file).problems()).isEmpty();
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.get("name").asString()).toList();
    }
}
