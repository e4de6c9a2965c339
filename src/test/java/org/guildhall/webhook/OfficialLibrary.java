package org.guildhall.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.guildhall.platform.outward.Receiver.Message;
import tools.jackson.databind.json.JsonMapper;

/// The JavaScript library of the Standard Webhooks project, run by node: the judge of our
/// signatures. It is fetched once, by npm.
final class OfficialLibrary {
    private static final String PACKAGE = "standardwebhooks@1.0.0";
    private static final Path FOLDER = Path.of("target", "npm");
    private static final int PATIENCE_MINUTES = 2;

    /// The library goes by the clock of the machine; the tests' clock stands.
    private static final String CHECK =
            """
            const { Webhook } = require("standardwebhooks");
            const asked = JSON.parse(require("fs").readFileSync(0, "utf8"));
            Date.now = () => Number(asked.now) * 1000;
            try {
              new Webhook(asked.secret).verify(asked.body, asked.headers);
              console.log("verified");
            } catch (refusal) {
              console.log("refused: " + refusal.message);
            }
            """;

    private OfficialLibrary() {}

    /// What it says to a message: `verified`, or why not.
    static String verdict(String secret, Message message) throws Exception {
        if (!Files.isDirectory(FOLDER.resolve("node_modules/standardwebhooks"))) install();
        var asked =
                Map.of(
                        "secret", secret,
                        "body", message.body(),
                        "now", message.header("webhook-timestamp"),
                        "headers",
                                Map.of(
                                        "webhook-id", message.header("webhook-id"),
                                        "webhook-timestamp", message.header("webhook-timestamp"),
                                        "webhook-signature", message.header("webhook-signature")));
        return run(JsonMapper.builder().build().writeValueAsString(asked), "node", "-e", CHECK);
    }

    private static void install() throws Exception {
        Files.createDirectories(FOLDER);
        var _ = run("", "npm", "install", "--prefix", ".", "--no-audit", "--no-fund", PACKAGE);
    }

    private static String run(String input, String... command) throws Exception {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "this test needs " + command[0] + " (packages nodejs and npm)", missing);
        }
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(command[0] + " failed: " + said);
        }
        return said.strip();
    }
}
