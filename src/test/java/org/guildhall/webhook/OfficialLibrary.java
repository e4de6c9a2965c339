package org.guildhall.webhook;

import java.util.Map;
import org.guildhall.platform.outward.Receiver.Message;
import org.guildhall.support.Npm;
import tools.jackson.databind.json.JsonMapper;

/// The JavaScript library of the Standard Webhooks project, run by node: the judge of our
/// signatures. It is fetched once, by npm.
final class OfficialLibrary {
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
    static String verdict(String secret, Message message) {
        Npm.fetch("standardwebhooks", "1.0.0");
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
        var input = JsonMapper.builder().build().writeValueAsString(asked);
        var said = Npm.run(input, "node", "-e", CHECK);
        if (said.status() != 0) throw new IllegalStateException(said.words());
        return said.words();
    }
}
