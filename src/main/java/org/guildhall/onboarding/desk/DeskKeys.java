package org.guildhall.onboarding.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys of a list's applications, in its order. How it looks for words depends on how common
/// they are, which the first applications tell: common ones are met soon in the list's own order,
/// rare ones an index knows.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
@Component
class DeskKeys {
    private static final int SAMPLE = 500;

    /// One of a hundred has the words: then two hundred hits are met among twenty thousand.
    private static final int COMMON = SAMPLE / 100;

    private static final String FIRST =
            """
            select a.id, %s as hit from (%s limit %d) a
            """;

    private final JdbcClient sql;

    DeskKeys(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keys in the order of their list.
    ///
    /// @param total how many the list has in all
    record Counted(List<UUID> keys, long total) {}

    /// The first ones and how many there are, by one look.
    Counted counted(DeskReading reading, int limit) {
        var total = new AtomicLong();
        var keys =
                sql.sql(reading.counted() + " limit " + limit)
                        .params(reading.values())
                        .query(
                                (row, _) -> {
                                    total.set(row.getLong("many"));
                                    return row.getObject("id", UUID.class);
                                })
                        .list();
        return new Counted(keys, total.get());
    }

    /// The first ones of a list without words.
    List<UUID> inOrder(DeskReading reading, int limit) {
        return read(reading, reading.inOrder(), limit);
    }

    /// All of a list.
    List<UUID> all(DeskReading reading) {
        return read(reading, List.of(reading.flat(true)), Integer.MAX_VALUE);
    }

    /// The first ones that have the list's words.
    List<UUID> withWords(DeskReading reading, int limit) {
        record Seen(UUID id, boolean hit) {}
        var sample =
                sql.sql(FIRST.formatted(reading.words().areThere(), reading.byTime(), SAMPLE))
                        .params(reading.values())
                        .query(
                                (row, _) ->
                                        new Seen(
                                                row.getObject("id", UUID.class),
                                                row.getBoolean("hit")))
                        .list();
        var hits = sample.stream().filter(Seen::hit).map(Seen::id).toList();
        if (reading.isByTime() && (sample.size() < SAMPLE || hits.size() >= limit)) {
            return hits.subList(0, Math.min(limit, hits.size()));
        }
        var inOrder = hits.size() >= COMMON || reading.words().isShort();
        return read(
                reading, inOrder ? reading.inOrderWithWords() : List.of(reading.lookedUp()), limit);
    }

    /// So many keys, from these statements one after the other.
    private List<UUID> read(DeskReading reading, List<String> statements, int limit) {
        var keys = new ArrayList<UUID>();
        for (var statement : statements) {
            if (keys.size() == limit) break;
            keys.addAll(
                    sql.sql(statement + " limit " + (limit - keys.size()))
                            .params(reading.values())
                            .query((row, _) -> row.getObject("id", UUID.class))
                            .list());
        }
        return keys;
    }
}
