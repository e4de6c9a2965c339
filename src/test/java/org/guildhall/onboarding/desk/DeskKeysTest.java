package org.guildhall.onboarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.onboarding.desk.DeskQuery.Order;
import org.guildhall.onboarding.desk.DeskQuery.View;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether a word is common or rare changes how it is looked for, never what is found.
class DeskKeysTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());
    private static final int ALL = 5000;

    @BeforeAll
    static void two_thousand_applications() {
        SQL.sql(
                        """
                        insert into onboarding_application
                               (id, number, version, account_id, uid, site, enterprise_id, company, person_id, person_name, language,
                                programme, programme_version, stage, stage_since, stage_by, answers, checklist, created_at, country)
                        select gen_random_uuid(), 'APP-2025-' || lpad(n::text, 6, '0'), 1, gen_random_uuid(), lpad(n::text, 16, '1'),
                               'international', gen_random_uuid(),
                               case when n % 2 = 0 then 'Gerade ' else 'Ungerade ' end || n
                                  || case when n % 701 = 0 then ' 云栖' when n % 3 = 0 then ' 星河' else '' end,
                               gen_random_uuid(), 'Ann', 'en', 'reseller', 1, case when n % 4 = 0 then 'UNDER_REVIEW'
                                  when n % 4 = 1 then 'SIGNED' else 'REJECTED' end,
                               timestamptz '2025-01-01' + n * interval '1 minute', 'Ann', '{}', '{}', now(), case when n % 5 = 0 then 'DE' else 'AU' end
                          from generate_series(1, 2000) n
                        """)
                .update();
        SQL.sql(
                        """
                        insert into calendar_clock (id, object_id, kind, site, started_at, working_days, half_at, due_at, paused_at)
                        select gen_random_uuid(), id, kind, 'international', stage_since, 3, stage_since,
                               stage_since + (n * 7919 % 1000) * interval '1 minute',
                               case when n % 24 = 0 or n % 16 = 0 and kind = 'one' then stage_since end
                          from (select *, right(number, 6)::int as n from onboarding_application) numbered,
                               (values ('one'), ('other')) kinds (kind)
                         where stage = 'UNDER_REVIEW' and n % 8 = 0
                        """)
                .update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void common_words_and_rare_ones_are_found_in_every_view_and_order() {
        for (var order : List.of(Order.SINCE, Order.COMPANY, Order.DUE, Order.STAGE)) {
            for (var view : List.of(View.OPEN, View.DONE)) {
                for (var descending : List.of(true, false)) {
                    check("", "true", view, order, descending);
                    check("erade", "true", view, order, descending);
                    check("ungerade", "n % 2 = 1", view, order, descending);
                    check("云栖", "n % 701 = 0", view, order, descending);
                    check("栖", "n % 701 = 0", view, order, descending);
                    check("星河", "n % 3 = 0 and n % 701 > 0", view, order, descending);
                    check("2025-000321", "n = 321", view, order, descending);
                    check("nirgends", "false", view, order, descending);
                }
            }
        }
    }

    @Test
    void a_part_of_what_is_open_is_found_and_counted_by_one_look() {
        for (var descending : List.of(true, false)) {
            var ofCountry = query("", View.OPEN, Order.SINCE, descending, "DE");
            var reading = new DeskReading(ofCountry);
            var all = expected("n % 5 = 0", View.OPEN, Order.SINCE, descending ? " desc" : "");
            assertThat(reading.isOneLook()).isTrue();
            assertThat(new DeskKeys(SQL).counted(reading, 20))
                    .isEqualTo(new DeskKeys.Counted(all.subList(0, 20), all.size()));
        }
    }

    @Test
    void what_has_ended_in_all_those_years_is_never_looked_at_as_a_whole() {
        var closed = query("", View.DONE, Order.SINCE, true, "DE");
        assertThat(new DeskReading(closed).isOneLook()).isFalse();
    }

    private static void check(
            String words, String which, View view, Order order, boolean descending) {
        var reading = new DeskReading(query(words, view, order, descending));
        var keys = new DeskKeys(SQL);
        var expected = expected(which, view, order, descending ? " desc" : "");
        assertThat(words.isEmpty() ? keys.inOrder(reading, ALL) : keys.withWords(reading, ALL))
                .as(words + " " + view + " " + order + " " + descending)
                .isEqualTo(expected);
    }

    private static DeskQuery query(
            String words, View view, Order order, boolean descending, String... country) {
        return new DeskQuery(
                view,
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Arrays.stream(country).findFirst(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                order,
                descending,
                Instant.EPOCH);
    }

    private static List<UUID> expected(String which, View view, Order order, String way) {
        var column =
                switch (order) {
                    case COMPANY -> "lower(company)" + way;
                    case DUE -> "due" + way + " nulls last";
                    case STAGE -> "array_position('{UNDER_REVIEW,SIGNED,REJECTED}', stage)" + way;
                    default -> "stage_since" + way;
                };
        return SQL.sql(
                        """
                        select id from (select *, right(number, 6)::int as n,
                                               (select min(due_at) from calendar_open
                                                 where object_id = a.id and paused_at is null) as due
                                          from onboarding_application a) numbered
                         where %s and (stage = 'REJECTED') = :done order by %s, id%s
                        """
                                .formatted(which, column, way))
                .param("done", view == View.DONE)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
