package org.guildhall.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An answer that should not have been given.
///
/// @param what what was asked, by whom
/// @param why what is wrong with the answer
record Finding(String what, String why) {
    private static final int FAILED = 500;
    private static final Pattern INSIDE =
            Pattern.compile(
                    "\\bat (org|java|jakarta|com)\\.[\\w.$]+\\(|SQLException|NullPointerException|PSQLException|/tmp/|Whitelabel");

    /// Looks at an answer.
    ///
    /// @param foreign names that only somebody else may read
    static Optional<Finding> in(String what, int status, String body, List<String> foreign) {
        // 503 says that it is busy, which it may be
        if (status >= FAILED && status != 503) return found(what, "status " + status);
        var inside = INSIDE.matcher(body);
        if (inside.find()) return found(what, "tells of its inside: " + inside.group());
        return foreign.stream()
                .filter(body::contains)
                .findFirst()
                .flatMap(name -> found(what, "tells of " + name));
    }

    /// Looks at a page: what was typed may stand in it as text only.
    static Optional<Finding> running(String what, String page) {
        return page.contains("<script>guildhallwashere")
                ? found(what, "runs what was typed")
                : Optional.empty();
    }

    private static Optional<Finding> found(String what, String why) {
        return Optional.of(new Finding(what, why));
    }

    @Override
    public String toString() {
        return why + ": " + what;
    }
}
