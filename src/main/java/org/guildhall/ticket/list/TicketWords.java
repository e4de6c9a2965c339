package org.guildhall.ticket.list;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.desk.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds tickets by words, each of which stands in number, title, requester or tags, or in what was
/// said: the customer's words, the desk's replies and its notes. Whoever asks must be staff.
///
/// How it looks depends on how common the words are, which the first tickets of the list tell:
/// common ones are met soon in the list's own order, rare ones are looked up.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
@Component
public class TicketWords {
    /// What is true of a ticket `t` that has all of a [#question].
    public static final String FOUND =
            "t.id in (select w.ticket_id from ticket_words w where w.words @@ :all)";

    private static final int SAMPLE = 500;

    /// One of a hundred has the words: then two hundred hits are met among twenty thousand tickets.
    private static final int COMMON = SAMPLE / 100;

    private static final String PARTS =
            """
            select distinct cast(asked as text)
              from unnest(cast(:typed as text[])) typed (word) cross join lateral desk_asked_parts(word, '~')
            """;
    private static final String FIRST =
            """
            select c.id, w.words @@ :all as every%s
              from (select s.id, row_number() over () as place from (%s limit %d) s) c
              join ticket_words w on w.ticket_id = c.id
             order by c.place
            """;
    private static final String ONWARDS =
            """
            select c.id from (%s offset 0) c
             where (select w.words @@ :all from ticket_words w where w.ticket_id = c.id) limit %d
            """;

    /// Only the rarest part is looked up; the others are compared there, which "is true" sees to.
    private static final String LOOKED_UP =
            """
            select t.id from ticket_ticket t
             where t.id = any(array(select ticket_id from ticket_words where words @@ :rarest%s))%s%s limit %d
            """;

    private static final String OTHERS = " and (words @@ :all) is true";

    private final JdbcClient sql;

    TicketWords(JdbcClient sql) {
        this.sql = sql;
    }

    /// The first of a list's tickets in which all words are found.
    List<UUID> first(TicketReading reading, Words words, int limit) {
        var parts = parts(words);
        if (parts.isEmpty()) return List.of();
        var values = values(reading, parts);
        var sample = sample(reading, parts, values);
        var hits = sample.stream().filter(Seen::every).map(Seen::id).toList();
        var told = sample.size() < SAMPLE || hits.size() >= limit;
        if (told && !reading.byPromise()) return hits.subList(0, Math.min(limit, hits.size()));
        return hits.size() >= COMMON
                ? onwards(reading, values, limit)
                : lookedUp(reading, rarest(sample, parts), parts, values, limit);
    }

    /// All words as one question; what is too short to be asked finds nothing.
    public Object question(Words words) {
        var parts = parts(words);
        return question(parts.isEmpty() ? "" : together(parts));
    }

    private List<String> parts(Words words) {
        return sql.sql(PARTS)
                .param("typed", words.words().toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// One of the first tickets, with which parts it has.
    private record Seen(UUID id, boolean every, List<Boolean> parts) {}

    private List<Seen> sample(
            TicketReading reading, List<String> parts, Map<String, @Nullable Object> values) {
        var each = new StringBuilder();
        for (var at = 0; at < parts.size(); at++) {
            each.append(", w.words @@ :part%1$d as part%1$d".formatted(at));
        }
        return sql.sql(FIRST.formatted(each, reading.byTime(), SAMPLE))
                .params(values)
                .query(
                        (row, _) -> {
                            var has = new Boolean[parts.size()];
                            for (var at = 0; at < has.length; at++) {
                                has[at] = row.getBoolean("part" + at);
                            }
                            return new Seen(
                                    row.getObject("id", UUID.class),
                                    row.getBoolean("every"),
                                    List.of(has));
                        })
                .list();
    }

    private List<UUID> onwards(
            TicketReading reading, Map<String, @Nullable Object> values, int limit) {
        return TicketList.inOrder(
                reading,
                limit,
                (source, many) ->
                        sql.sql(ONWARDS.formatted(source, many))
                                .params(values)
                                .query((row, _) -> row.getObject(1, UUID.class))
                                .list());
    }

    private List<UUID> lookedUp(
            TicketReading reading,
            String rarest,
            List<String> parts,
            Map<String, @Nullable Object> values,
            int limit) {
        var whole = parts.size() == 1 || rarest.equals(together(parts));
        var others = whole ? "" : OTHERS;
        return sql.sql(LOOKED_UP.formatted(others, reading.which(), reading.order(), limit))
                .params(values)
                .param("rarest", question(rarest))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The part that the fewest of the first tickets have, a longer one before a shorter one; all
    /// parts together where each is common by itself.
    private static String rarest(List<Seen> sample, List<String> parts) {
        var counts =
                IntStream.range(0, parts.size())
                        .mapToObj(
                                at -> sample.stream().filter(seen -> seen.parts().get(at)).count())
                        .toList();
        var rarest =
                IntStream.range(0, parts.size())
                        .boxed()
                        .min(
                                (one, other) ->
                                        counts.get(one).equals(counts.get(other))
                                                ? parts.get(other).length()
                                                        - parts.get(one).length()
                                                : Long.compare(counts.get(one), counts.get(other)))
                        .orElseThrow();
        return counts.get(rarest) < COMMON ? parts.get(rarest) : together(parts);
    }

    private static Map<String, @Nullable Object> values(TicketReading reading, List<String> parts) {
        var values = new HashMap<String, @Nullable Object>(reading.values());
        values.put("all", question(together(parts)));
        for (var at = 0; at < parts.size(); at++) {
            values.put("part" + at, question(parts.get(at)));
        }
        return values;
    }

    private static String together(List<String> parts) {
        return "(" + String.join(") & (", parts) + ")";
    }

    /// As a `tsquery`.
    private static SqlParameterValue question(String text) {
        return new SqlParameterValue(Types.OTHER, text);
    }
}
