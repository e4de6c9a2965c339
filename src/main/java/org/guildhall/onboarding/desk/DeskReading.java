package org.guildhall.onboarding.desk;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.guildhall.onboarding.desk.DeskQuery.Order;
import org.guildhall.onboarding.lifecycle.Stage;

/// The statements that read the keys of a list's applications, in its order, put together from the
/// parts that a query asks for, so that each has its own plan. By time an index has each stage in
/// order, and the stages are merged while they are read: whoever needs a page stops after a page.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
record DeskReading(DeskQuery query) {
    private static final String OF_STAGE =
            """
            (select a.id, a.stage_since, a.company, a.number, a.uid from onboarding_application a
              where a.stage = '%s'%s order by a.stage_since%s, a.id%3$s)
            """;
    private static final String MERGED =
            "select id, company, number, uid from (%s) merged order by stage_since%s, id%2$s";
    private static final String FLAT = "select a.id from onboarding_application a where true%s%s";

    /// The promises in their order; of several that run on an application the first counts, and
    /// what stands still is due on no day.
    private static final String PROMISED =
            """
            select p.object_id as id
              from (select object_id, due_at, kind from calendar_open
                     where paused_at is null order by due_at%2$s, object_id%2$s offset 0) p
             where (select true from onboarding_application a where a.id = p.object_id%1$s)
               and (select count(*) = 0 from calendar_open e
                     where e.object_id = p.object_id and e.paused_at is null
                       and (e.due_at, e.kind) < (p.due_at, p.kind))
            """;

    private static final String UNPROMISED =
            """
            select a.id from onboarding_application a
             where not exists (select 1 from calendar_open p where p.object_id = a.id and p.paused_at is null)%s
             order by a.id%s
            """;
    private static final String LOOKED_UP =
            """
             and a.id = any(array(select b.id from onboarding_application b
                                   where b.company ilike :part or b.number ilike :part or b.uid like :part))
            """;
    private static final String PAIRS =
            """
             and a.id = any(array(select b.id from onboarding_application b
                                   where desk_pairs(desk_plain(b.company)) @> desk_pairs(desk_plain(:words))))
            """;

    /// Whether one look at all of it tells its page and how many there are: of what is open there
    /// is never more than people can work on, and whoever asks for a part of it has all of it
    /// looked at in any case, to be counted. Words are counted no further than a few pages.
    boolean isOneLook() {
        return query.order() == Order.SINCE
                && words().isEmpty()
                && query.stages().stream().allMatch(Stage::isOpen)
                && (query.promise().isPresent()
                        || query.country().isPresent()
                        || query.submitted().isPresent());
    }

    /// All that match, in order, each with how many there are.
    String counted() {
        return flat(true).replaceFirst("select a.id", "select a.id, count(*) over () as many");
    }

    /// All of them by time, with what words are looked for in.
    String byTime() {
        var way = query.order() == Order.SINCE ? order().way() : "";
        return MERGED.formatted(
                query.stages().stream()
                        .map(stage -> OF_STAGE.formatted(stage.name(), filters().all(), way))
                        .collect(joining(" union all ")),
                way);
    }

    /// The words that are looked for.
    DeskWords words() {
        return new DeskWords(query.words());
    }

    /// Whether the list goes by time.
    boolean isByTime() {
        return query.order() == Order.SINCE;
    }

    /// One after the other they give all keys, each in the list's order.
    List<String> inOrder() {
        return inOrder("");
    }

    /// The same, of those that have the words.
    List<String> inOrderWithWords() {
        return query.order() == Order.SINCE
                ? List.of(
                        "select a.id from ("
                                + byTime()
                                + " offset 0) a where "
                                + words().areThere())
                : inOrder(andWords());
    }

    /// Those that have the words, which an index knows.
    String lookedUp() {
        var index = words().isPaired() ? PAIRS : LOOKED_UP;
        return FLAT.formatted(filters().which() + andWords() + index, order().by());
    }

    /// All that match, with or without an order, in whichever way the database finds best.
    String flat(boolean inOrder) {
        return FLAT.formatted(filters().which() + andWords(), inOrder ? order().by() : "");
    }

    Map<String, Object> values() {
        var values = filters().values();
        values.putAll(words().values());
        return values;
    }

    private DeskFilters filters() {
        return new DeskFilters(query);
    }

    private DeskOrder order() {
        return new DeskOrder(query);
    }

    private String andWords() {
        return words().isEmpty() ? "" : " and " + words().areThere();
    }

    private List<String> inOrder(String words) {
        return switch (query.order()) {
            case DUE ->
                    List.of(
                            PROMISED.formatted(filters().which() + words, order().way()),
                            UNPROMISED.formatted(filters().which() + words, order().way()));
            case SINCE ->
                    query.promise().isPresent()
                            ? List.of(flat(true))
                            : List.of("select id from (" + byTime() + ") a");
            case NUMBER, COMPANY, PROGRAMME, STAGE, REVIEWER, COUNTRY, SUBMITTED ->
                    List.of(FLAT.formatted(filters().which() + words, order().by()));
        };
    }
}
