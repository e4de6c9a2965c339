package org.guildhall.platform.api;

import java.util.List;
import java.util.Optional;
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

    /// A page of rows that are few enough to be read together.
    ///
    /// @param cursor where a page would end with that row
    public static <T> Listing<T> part(
            List<T> rows, Optional<Cursor> after, int limit, Function<T, Cursor> cursor) {
        var rest =
                after.map(last -> rows.subList(place(rows, last, cursor) + 1, rows.size()))
                        .orElse(rows);
        return of(rest, limit, cursor);
    }

    private static <T> int place(List<T> rows, Cursor last, Function<T, Cursor> cursor) {
        var place = rows.stream().map(cursor).toList().indexOf(last);
        if (place < 0) throw Invalid.at("cursor", "platform.api.cursor");
        return place;
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
