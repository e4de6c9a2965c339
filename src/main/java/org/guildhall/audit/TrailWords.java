package org.guildhall.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.platform.web.Text;

/// What entries say, in a reader's words. What has none yet, such as an act of a later version,
/// goes by its code.
final class TrailWords {
    private static final String KIND = "audit.kind.";
    private static final String ACT = "audit.act.";
    private static final Pattern MOVED = Pattern.compile("([A-Z_]*) > ([A-Z_]+)");

    /// Whose history pages say it already: by kind of object, what their messages begin with.
    private static final Map<String, String> PACKAGES =
            Map.ofEntries(
                    Map.entry("application", "onboarding"),
                    Map.entry("amendment", "amendment"),
                    Map.entry("contract", "contract"),
                    Map.entry("prospect", "invitation"),
                    Map.entry("partnership", "network"),
                    Map.entry("training", "training"),
                    Map.entry("commitment", "commitment"),
                    Map.entry("ticket", "ticket"),
                    Map.entry("calendar", "calendar"),
                    Map.entry("article", "knowledge"),
                    Map.entry("verification", "verification"));

    private final Text text;

    TrailWords(Text text) {
        this.text = text;
    }

    /// What was done to what; the code itself where nobody has words for it.
    String act(String act) {
        var dot = act.indexOf('.');
        if (dot < 0) return act;
        var kind = act.substring(0, dot);
        return done(kind, act.substring(dot + 1))
                .map(done -> text.of("audit.said", kind(kind), done))
                .orElse(act);
    }

    /// The kind of an object.
    String kind(String kind) {
        return text.has(KIND + kind) ? text.of(KIND + kind) : kind;
    }

    /// As what somebody did it.
    String role(String role) {
        return text.has("audit.role." + role) ? text.of("audit.role." + role) : role;
    }

    /// A note, which of a change says from which state to which.
    String note(Deed deed) {
        var moved = MOVED.matcher(deed.note());
        if (!moved.matches()) return deed.note();
        var kind = deed.subject().kind();
        var to = state(kind, moved.group(2));
        var from = moved.group(1).isEmpty() ? "" : state(kind, moved.group(1));
        return from.isEmpty() || from.equals(to) ? to : text.of("audit.moved", from, to);
    }

    /// Every act whose words these are a part of, so that what is read can be looked for.
    Set<String> named(String words) {
        var sought = words.strip().toLowerCase(text.locale());
        if (sought.isEmpty()) return Set.of();
        return kinds().flatMap(kind -> types(kind).map(type -> kind + "." + type))
                .filter(act -> act(act).toLowerCase(text.locale()).contains(sought))
                .collect(Collectors.toSet());
    }

    private Stream<String> kinds() {
        return text.keys().stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()));
    }

    private Stream<String> types(String kind) {
        var own = ACT + kind + ".";
        var pages = PACKAGES.getOrDefault(kind, "-") + ".event.";
        return text.keys().stream()
                .flatMap(
                        key ->
                                Stream.of(own, pages, ACT)
                                        .filter(key::startsWith)
                                        .map(start -> key.substring(start.length())))
                .filter(type -> type.indexOf('.') < 0)
                .distinct();
    }

    /// History's own words are taken where they need nothing filled in.
    private Optional<String> done(String kind, String type) {
        var pages = PACKAGES.getOrDefault(kind, "-") + ".event." + type;
        return Stream.of(ACT + kind + "." + type, pages, ACT + type)
                .filter(text::has)
                .filter(key -> !text.pattern(key).contains("{0"))
                .findFirst()
                .map(text::of);
    }

    private String state(String kind, String state) {
        var start = PACKAGES.getOrDefault(kind, kind);
        var small = state.toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(
                        "audit.state." + kind + "." + small,
                        start + ".stage." + state,
                        start + ".state." + state,
                        start + ".state." + small)
                .filter(text::has)
                .findFirst()
                .map(text::of)
                .orElse(state);
    }
}
