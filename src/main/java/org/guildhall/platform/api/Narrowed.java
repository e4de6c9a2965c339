package org.guildhall.platform.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The statement of a list with those conditions only that were asked for, so that each has a plan
/// of its own, page by page in the order of identities or against it.
public final class Narrowed {
    private final StringBuilder text;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final String id;

    /// @param from the statement up to its first condition
    /// @param id the column that has the identity
    public Narrowed(String from, String id) {
        this.text = new StringBuilder(from);
        this.id = id;
    }

    /// Only what holds for these values.
    public Narrowed to(String condition, Map<String, ?> named) {
        text.append(" and ").append(condition);
        values.putAll(named);
        return this;
    }

    /// Only what holds for that value.
    public Narrowed to(String condition, String name, Object value) {
        return to(condition, Map.of(name, value));
    }

    /// The same, unless nothing was said.
    public Narrowed asked(String condition, String name, String value) {
        return value.isEmpty() ? this : to(condition, name, value);
    }

    /// What follows the page that ends there: one row more than the page has.
    public Narrowed page(Optional<Cursor> after, int limit) {
        after.ifPresent(cursor -> to(id + " > :after", "after", cursor.last()));
        text.append(" order by ").append(id).append(" limit :limit");
        values.put("limit", limit + 1);
        return this;
    }

    /// The same with the newest first: what came before the page that ends there.
    public Narrowed newest(Optional<Cursor> before, int limit) {
        before.ifPresent(cursor -> to(id + " < :before", "before", cursor.last()));
        text.append(" order by ").append(id).append(" desc limit :limit");
        values.put("limit", limit + 1);
        return this;
    }

    /// The statement.
    public String text() {
        return text.toString();
    }

    /// Its values.
    public Map<String, @Nullable Object> values() {
        return values;
    }
}
