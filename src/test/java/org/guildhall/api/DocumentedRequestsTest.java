package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.webhook.Inside;
import org.junit.jupiter.api.Test;

/// The requests that the manual shows are sent as they stand there, in their order, by curl.
class DocumentedRequestsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

    @Test
    void the_requests_of_the_api_page_do_what_it_says() throws Exception {
        var guildhall = Installation.get();
        var owner = guildhall.crowd().verifiedOwner("Olga Owner", "Documented Pty Ltd");

        var said = run("api.md", guildhall, owner, Map.of());

        assertThat(said)
                .contains(guildhall.crowd().account(owner).uid().value())
                .contains("reseller")
                .contains("DRAFT")
                .contains("/contactEmail: ")
                .contains("application.start");
    }

    @Test
    void the_requests_of_the_webhooks_page_do_what_it_says() throws Exception {
        var guildhall = Inside.get();
        var ada = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        var receiver = guildhall.address().resolve("/health/live").toString();

        var said = run("webhooks.md", guildhall, ada, Map.of("RECEIVER", receiver));

        assertThat(said).contains("whsec_").contains("webhook.tested").contains("PAUSED");
    }

    private static String run(
            String page, Installation guildhall, Persona who, Map<String, String> more)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("documented", ".sh");
        Files.writeString(script, "set -euo pipefail\n" + blocks(Path.of("docs", page)));
        var builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        builder.environment().put("GUILDHALL", guildhall.address().toString());
        builder.environment().put("TOKEN", Program.of(guildhall, who).token());
        builder.environment().putAll(more);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Files.delete(script);
        return said;
    }

    private static String blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("(?m)^```.*$", ""))
                .collect(Collectors.joining("\n"));
    }
}
