package org.guildhall.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.desk.Words;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether a word is common or rare changes how it is looked for, never what is found.
class TicketWordsTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());
    private static final int ALL = 5000;

    @BeforeAll
    static void two_thousand_tickets() {
        SQL.sql(
                        """
                        insert into ticket_ticket (id, number, version, channel, requester_name, requester_email, site, title,
                                                   topic, priority, language, state, state_since, state_by, created_at)
                        select gen_random_uuid(), 'SUP-2025-' || lpad(n::text, 5, '0'), 1, 'PORTAL', 'Ann', 'ann@example.com',
                               'international', 'Bericht ' || n || case when n % 701 = 0 then ' Seltengut' else '' end,
                               'other', 'NORMAL', 'en', case when n % 4 = 0 then 'OPEN' else 'CLOSED' end,
                               timestamptz '2025-01-01' + n * interval '1 minute', 'Ann', timestamptz '2025-01-01'
                          from generate_series(1, 2000) n
                        """)
                .update();
        SQL.sql(
                        """
                        insert into ticket_message (id, ticket_id, kind, author_name, channel, text, at)
                        select gen_random_uuid(), id, 'WORDS', 'Ann', 'PORTAL',
                               'Alltag 550-5.7.k' || n % 150 || case when n % 2 = 0 then ' Gerade' else ' Ungerade' end
                               || case when n = 1999 then ' 云栖小镇' else '' end, created_at
                          from (select *, right(number, 5)::int as n from ticket_ticket) numbered
                        """)
                .update();
        SQL.sql(
                        """
                        insert into calendar_clock (id, object_id, kind, site, started_at, business_minutes, half_at, due_at)
                        select gen_random_uuid(), id, kind, 'international', state_since, 60, state_since,
                               state_since + (n * 7919 % 1000) * interval '1 minute'
                          from (select *, right(number, 5)::int as n from ticket_ticket) numbered,
                               (values ('ticket.clock.response'), ('ticket.clock.resolution')) kinds (kind)
                         where state = 'OPEN' and n % 8 = 0
                        """)
                .update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void common_words_and_rare_ones_are_found_in_every_view_and_order() {
        for (var sort : List.of("", "-since", "number", "-number", "due", "-due")) {
            for (var view : List.of(View.ALL, View.OPEN, View.CLOSED)) {
                check("alltag", "true", view, sort);
                check("gerade", "n % 2 = 0", view, sort);
                check("seltengut", "n % 701 = 0", view, sort);
                check("seltengut gerade", "n % 1402 = 0", view, sort);
                check("550-5.7.k149", "n % 150 = 149", view, sort);
                check("ungerade 550-5.7.k148", "false", view, sort);
                check("tengut", "n % 701 = 0", view, sort);
                check("25-00321", "n = 321", view, sort);
                check("栖小", "n = 1999", view, sort);
                check("nirgends", "false", view, sort);
            }
        }
    }

    @Test
    void no_more_are_found_than_were_asked_for_and_the_first_ones() {
        var reading = new TicketReading(TicketQuery.NEWEST);
        var first = new TicketWords(SQL).first(reading, Words.of("gerade"), 700);
        assertThat(first)
                .hasSize(700)
                .isEqualTo(expected("n % 2 = 0", View.ALL, "-since").subList(0, 700));
    }

    private static void check(String words, String which, View view, String sort) {
        var query =
                new TicketQuery(
                        view,
                        Optional.empty(),
                        Words.of(words),
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        sort,
                        Instant.EPOCH);
        assertThat(new TicketWords(SQL).first(new TicketReading(query), query.words(), ALL))
                .as(words + " " + view + " " + sort)
                .isEqualTo(expected(which, view, sort));
    }

    private static List<UUID> expected(String which, View view, String sort) {
        var order =
                switch (sort) {
                    case "due", "-due" -> "due %s nulls last, id";
                    case "number", "-number" -> "created_at %s, id %1$s";
                    default -> "state_since %s, id %1$s";
                };
        return SQL.sql(
                        """
                        select id from (select *, right(number, 5)::int as n,
                                               (select min(due_at) from calendar_open where object_id = t.id) as due
                                          from ticket_ticket t) numbered
                         where %s and (:closed or state = 'OPEN') and (:open or state = 'CLOSED') order by %s
                        """
                                .formatted(
                                        which, order.formatted(sort.startsWith("-") ? "desc" : "")))
                .param("closed", view != View.OPEN)
                .param("open", view != View.CLOSED)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
