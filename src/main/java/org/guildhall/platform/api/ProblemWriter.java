package org.guildhall.platform.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem document where no handler does.
public final class ProblemWriter {
    private static final JsonMapper JSON = ApiEdge.mapper();

    private ProblemWriter() {}

    /// Writes one as the answer.
    public static void write(ResponseEntity<ProblemBody> answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(JSON.writeValueAsBytes(answer.getBody()));
    }
}
