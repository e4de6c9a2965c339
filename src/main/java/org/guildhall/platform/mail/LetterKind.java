package org.guildhall.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.platform.web.Text;

/// A kind of letter, by what its messages begin with, such as `onboarding.mail.submit`, and what
/// can be filled into it.
///
/// @param bodyKey the message that is its body
/// @param slots names of the places, in the order in which the program fills them in
public record LetterKind(String key, String bodyKey, List<String> slots) {
    /// The vendor's name may stand anywhere.
    public static final String VENDOR = "vendor";

    private static final Pattern TITLE = Pattern.compile("([a-z]+\\.mail\\..+)\\.title");
    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d+)\\}");
    private static final Pattern NAMED = Pattern.compile("\\{([a-z-]+)\\}");

    public LetterKind {
        slots = List.copyOf(slots);
    }

    /// What the title's message is called.
    public String titleKey() {
        return key + ".title";
    }

    /// The kind whose title is that message; empty when it is no letter's.
    static Optional<LetterKind> of(String message, Text text) {
        var title = TITLE.matcher(message);
        if (!title.matches()) return Optional.empty();
        var key = title.group(1);
        var body = text.has(key + ".body") ? key + ".body" : key + ".text";
        if (!text.has(body)) return Optional.empty();
        var used = NUMBERED.matcher(text.pattern(message) + text.pattern(body)).results();
        var last = used.mapToInt(place -> Integer.parseInt(place.group(1))).max().orElse(-1);
        return Optional.of(new LetterKind(key, body, names(key, last)));
    }

    /// The words that come along, as people write them.
    Words shipped(Text text) {
        return new Words(named(text.pattern(titleKey())), named(text.pattern(bodyKey)));
    }

    /// The words as messages.
    Map<String, String> messages(Words words) {
        return Map.of(titleKey(), numbered(words.title()), bodyKey, numbered(words.body()));
    }

    /// The places that words use, the vendor's name left out.
    public static List<String> used(Words words) {
        return NAMED.matcher(words.title() + " " + words.body())
                .results()
                .map(place -> place.group(1))
                .filter(name -> !name.equals(VENDOR))
                .distinct()
                .toList();
    }

    private String named(String message) {
        return NUMBERED.matcher(message.replace("''", "'"))
                .replaceAll(place -> "{" + slots.get(Integer.parseInt(place.group(1))) + "}");
    }

    private static String unnamed(int place) {
        return "value-" + (char) ('a' + place);
    }

    private String numbered(String words) {
        var places = new TreeMap<String, Integer>();
        for (var i = 0; i < slots.size(); i++) {
            places.put(
                    unnamed(i), i); // as words may have it that were written before it had a name
            places.put(slots.get(i), i);
        }
        return NAMED.matcher(words.replace("'", "''"))
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        places.containsKey(place.group(1))
                                                ? "{" + places.get(place.group(1)) + "}"
                                                : place.group()));
    }

    /// By package, as its mails fill them in; at least as many as the words that come along use.
    private static List<String> names(String key, int last) {
        var known =
                switch (key.substring(0, key.indexOf('.'))) {
                    case "onboarding" ->
                            key.endsWith("contact-code")
                                    ? List.of("person", "company")
                                    : key.endsWith("undelivered.staff")
                                            ? List.of("company", "number", "recipient")
                                            : last < 2
                                                    ? List.of("company", "number")
                                                    : List.of("company", "number", "promise");
                    case "contract" -> List.of("contract", "partner");
                    case "verification" ->
                            key.startsWith("verification.mail.kyc.")
                                    ? List.of("number", "until")
                                    : List.of("company", "until");
                    case "account" -> last < 0 ? List.<String>of() : List.of("person", "account");
                    case "notice" -> List.of("count");
                    case "ticket" -> List.of("number", "title");
                    case "webhook" -> List.of("address");
                    case "payment" -> List.of("method", "person");
                    case "quality" -> List.of("number", "agent");
                    case "amendment" -> List.of("company", "amendment");
                    case "invitation" -> List.of("programme", "company", "person");
                    case "network" -> List.of("company", "uid");
                    case "commitment" -> List.of("company", "period");
                    case "training" -> List.of("company", "course", "person");
                    case "roster" -> List.of("person", "from", "to");
                    default -> List.<String>of();
                };
        return IntStream.range(0, Math.max(known.size(), last + 1))
                .mapToObj(i -> i < known.size() ? known.get(i) : unnamed(i))
                .collect(Collectors.toList());
    }
}
