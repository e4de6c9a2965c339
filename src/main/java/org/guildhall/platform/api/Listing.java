package org.guildhall.platform.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /// All there is, on one page.
    public static <T> Listing<T> whole(List<T> rows) {
        return new Listing<>(rows, Optional.empty());
    }

    /// The same rows in another shape.
    public <R> Listing<R> map(Function<? super T, ? extends R> shape) {
        return new Listing<>(data.stream().<R>map(shape).toList(), nextCursor);
    }
}
