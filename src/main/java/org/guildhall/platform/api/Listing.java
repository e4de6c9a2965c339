package org.guildhall.platform.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.platform.web.Invalid;

/// A page of a list, in a stable order.
///
/// @param nextCursor where the next page begins; none on the last
public record Listing<T>(List<T> data, Optional<String> nextCursor) implements ApiBody {
    public Listing {
        data = List.copyOf(data);
    }

    /// From one row more than was asked for: whether it is there says whether more follows.
    public static <T> Listing<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) return new Listing<>(rows, Optional.empty());
        var shown = rows.subList(0, limit);
        return new Listing<>(shown, Optional.of(cursor.apply(shown.getLast()).text()));
    }

    /// A page of rows that are few enough to be read together. Whoever throws away what a page
    /// shows, row by row, goes on with the next all the same.
    ///
    /// @param cursor where a page would end with that row
    public static <T> Listing<T> part(
            List<T> rows, Optional<Cursor> after, int limit, Function<T, Cursor> cursor) {
        var known = rows.stream().map(row -> cursor.apply(row).last()).toList();
        var start = after.map(place -> start(known, place)).orElse(0);
        var end = start + limit;
        return of(
                rows.subList(start, rows.size()),
                limit,
                last -> cursor.apply(last).before(cursor.apply(rows.get(end))));
    }

    private static int start(List<UUID> known, Cursor place) {
        var last = known.indexOf(place.last());
        if (last >= 0) return last + 1;
        return place.next()
                .map(known::indexOf)
                .filter(next -> next >= 0)
                .orElseThrow(() -> Invalid.at("cursor", "platform.api.cursor"));
    }

    /// All there is, on one page.
    public static <T> Listing<T> whole(List<T> rows) {
        return new Listing<>(rows, Optional.empty());
    }

    /// The same rows in another shape.
    public <R> Listing<R> map(Function<? super T, ? extends R> shape) {
        return new Listing<>(data.stream().<R>map(shape).toList(), nextCursor);
    }
}
