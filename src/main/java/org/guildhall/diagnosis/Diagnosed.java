package org.guildhall.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a diagnosis came to, for whoever composes the reply or hands the ticket on. Told are facts
/// about the customer's own account only; seen is for the desk and for those it hands on to.
///
/// @param code of the diagnosis, in that version
/// @param title what it is called
/// @param conclusions everything that holds, to be answered in one reply
/// @param seen what was found of each fact, and when
/// @param tried each rule and how it came out
public record Diagnosed(
        UUID id,
        String code,
        String title,
        int version,
        Instant at,
        List<Conclusion> conclusions,
        List<Seen> seen,
        List<Tried> tried) {
    public Diagnosed {
        conclusions = List.copyOf(conclusions);
        seen = List.copyOf(seen);
        tried = List.copyOf(tried);
    }

    /// One cause with its remedy.
    ///
    /// @param cause in the customer's language
    /// @param template the reply that says so
    /// @param article the key of what can be read about it
    /// @param open the path that leads straight to the remedy
    /// @param escalate the team that it goes to
    /// @param slots what the template is filled with, by slot; an unknown fact is left out
    public record Conclusion(
            String rule,
            String cause,
            String template,
            Optional<String> article,
            Optional<String> open,
            Optional<String> escalate,
            Map<String, List<String>> slots) {
        public Conclusion {
            slots = Map.copyOf(slots);
        }
    }

    /// A fact as it was found; no value when nobody knew.
    public record Seen(String fact, Optional<String> value, Instant at) {}

    /// A rule and its cause, in the customer's language.
    ///
    /// @param state `holds`, `fails` (ruled out) or `unknown`
    /// @param said the same in a word
    public record Tried(String rule, String cause, String state, String said) {}

    /// Every cause that was tried and how it came out, a line each, under the version of the table.
    public String triedInLines() {
        return tried.stream()
                .map(each -> "[%s] %s".formatted(each.said(), each.cause()))
                .collect(Collectors.joining("\n", "%s (%d)%n".formatted(title, version), ""));
    }

    /// The causes that are out, a line each.
    public String ruledOutInLines() {
        return tried.stream()
                .filter(each -> each.state().equals("fails"))
                .map(Tried::cause)
                .collect(Collectors.joining("\n"));
    }

    /// Whether the desk can't help and somebody else has to.
    public boolean isEscalated() {
        return conclusions.stream().anyMatch(each -> each.escalate().isPresent());
    }
}
