package org.guildhall.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.web.Invalid;

/// Where a page of a list ends: the last row's identity, which is in the order of time. Opaque to
/// whoever carries it.
///
/// @param next the row that followed, where the order is another one: the last may be gone when the
///   next page is asked for
public record Cursor(UUID last, Optional<UUID> next) {
    private static final String BETWEEN = " ";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    public Cursor(UUID last) {
        this(last, Optional.empty());
    }

    /// The one of a row that has a name instead.
    public static Cursor named(String name) {
        return new Cursor(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// The same place, known by the row that follows as well.
    Cursor before(Cursor following) {
        return new Cursor(last, Optional.of(following.last));
    }

    /// As it travels.
    public String text() {
        var rows = last + next.map(row -> BETWEEN + row).orElse("");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(rows.getBytes(StandardCharsets.US_ASCII));
    }

    /// As it came; nothing for the first page.
    public static Optional<Cursor> read(String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var rows = new String(bytes, StandardCharsets.US_ASCII).split(BETWEEN, 2);
            var next = Arrays.stream(rows).skip(1).map(UUID::fromString).findFirst();
            return Optional.of(new Cursor(UUID.fromString(rows[0]), next));
        } catch (IllegalArgumentException broken) {
            throw Invalid.at("cursor", "platform.api.cursor");
        }
    }

    /// How many rows a page has: 50, or what was asked for, at most 200.
    public static int limit(String asked) {
        if (asked.isEmpty()) return USUAL;
        if (!asked.matches("[1-9][0-9]{0,2}") || Integer.parseInt(asked) > MOST) {
            throw Invalid.at("limit", "platform.api.limit", MOST);
        }
        return Integer.parseInt(asked);
    }
}
