package org.guildhall.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guildhall.support.Program;

/// What nobody types who means well.
final class Hostile {
    private static final int DEEPEST = 4;
    private static final List<String> WORDS =
            List.of(
                    "",
                    " ",
                    "null",
                    "0",
                    "-1",
                    "1e309",
                    "9".repeat(40),
                    "NaN",
                    "true",
                    "'; drop table platform_event; --",
                    "\" onfocus=alert(1) autofocus=\"",
                    "<script>guildhallwashere()</script>",
                    "{{7*7}}${7*7}#{7*7}",
                    "../../../../etc/passwd",
                    "..%2f..%2f",
                    "%00",
                    "\u0000",
                    "\u202Etxet\u2066",
                    "\uD83D",
                    "a\r\nBcc: x@y.example\r\n\r\nbody",
                    "{\"$ne\":null}",
                    "[]",
                    "\\",
                    "%s%s%n",
                    "İıſK",
                    "long ".repeat(5_000),
                    "2026-02-30",
                    "+1 (555) 010-9999 ext. 1",
                    "javascript:alert(1)",
                    "file:///etc/passwd",
                    "http://169.254.169.254/latest/meta-data");

    private final Random random;

    Hostile(long seed) {
        this.random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean perhaps(int percent) {
        return random.nextInt(100) < percent;
    }

    String word() {
        return one(WORDS);
    }

    /// For a place in a path: never ends it.
    String segment(List<String> known) {
        return switch (random.nextInt(4)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> java.net.URLEncoder.encode(word(), java.nio.charset.StandardCharsets.UTF_8);
            default -> one(known);
        };
    }

    /// A body that is JSON more often than not, of these names more often than not.
    String body(List<String> names) {
        if (perhaps(10)) return word();
        var body = new LinkedHashMap<String, Object>();
        for (var name : names) {
            if (perhaps(85)) body.put(name, value(0));
        }
        if (perhaps(15)) body.put(word(), value(0));
        var json = Program.json(body);
        return perhaps(5) ? json.substring(0, json.length() / 2) : json;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 9 : 6)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextBoolean();
            case 2 -> UUID.randomUUID().toString();
            case 3, 4, 5 -> word();
            case 6 -> List.of(value(depth + 1));
            case 7 -> new ArrayList<>(List.of(word(), value(depth + 1), value(depth + 1)));
            default -> {
                var inner = new LinkedHashMap<String, Object>();
                inner.put("amount", value(depth + 1));
                inner.put(word(), value(depth + 1));
                yield inner;
            }
        };
    }
}
