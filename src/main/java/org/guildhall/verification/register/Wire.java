package org.guildhall.verification.register;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.guildhall.platform.outward.Courier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fetches JSON from a register: no redirects, half a minute at most, and no more than that much.
record Wire(Courier courier, JsonMapper json) {
    private static final int MOST_BYTES = 256 * 1024;

    /// What came back.
    ///
    /// @param body empty when it is no JSON
    /// @param why what to say when nothing can be made of it
    record Reply(OptionalInt status, Optional<JsonNode> body, String why) {
        /// The body of an answer with that status.
        Optional<JsonNode> body(int expected) {
            return status.isPresent() && status.getAsInt() == expected ? body : Optional.empty();
        }

        Said notChecked() {
            return new Said.NotChecked(why);
        }
    }

    Reply get(URI from) {
        var outcome = courier.get(from, Map.of("Accept", "application/json"), MOST_BYTES);
        var status = outcome.status();
        var why = outcome.failure().map(Enum::name).orElseGet(() -> "HTTP " + status.orElse(0));
        return new Reply(status, read(outcome.answer()), why);
    }

    private Optional<JsonNode> read(String answer) {
        try {
            return Optional.of(json.readTree(answer)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
