package org.guildhall.platform.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;

/// What somebody wrote into a form that can't be taken as it came: whatever is refused, their words
/// come back, and no secret among them.
public final class Typed {
    private static final Set<String> SECRETS =
            Set.of("password", "current", "code", "secret", "_csrf");

    /// What is shorter is typed again faster than it is copied.
    private static final int SHORTEST = 12;

    private Typed() {}

    /// Whether a field of that name is never shown again.
    public static boolean isSecret(String name) {
        return SECRETS.contains(name);
    }

    /// The words in a form that was sent, each text once, in the order of its fields; none of a
    /// page that was asked for.
    public static List<String> in(HttpServletRequest request) {
        if (!RequestMethod.POST.name().equals(request.getMethod())) return List.of();
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !isSecret(field.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Stream::of)
                .map(String::strip)
                .filter(Typed::isProse)
                .distinct()
                .toList();
    }

    /// Rather than a key, a choice or a number: several words, or a script that has no spaces.
    private static boolean isProse(String value) {
        return value.length() >= SHORTEST
                && value.codePoints().anyMatch(letter -> letter <= ' ' || letter > '~');
    }
}
