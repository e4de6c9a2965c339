package org.guildhall.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A problem document (RFC 9457).
///
/// @param errors what is wrong, each at its place
/// @param state where the thing stands by now, when that is the problem
/// @param version the version it has by now, which the next `If-Match` names
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        List<At> errors,
        Optional<State> state,
        Optional<Long> version)
        implements ApiBody {
    /// What is wrong at one place of the request.
    ///
    /// @param pointer JSON Pointer (RFC 6901) into the body, or a parameter's name
    public record At(String pointer, String code, String message) {}

    /// The state, since when, and who brought it there.
    public record State(String name, Instant since, String by) {}
}
