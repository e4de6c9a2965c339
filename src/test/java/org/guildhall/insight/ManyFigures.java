package org.guildhall.insight;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.insight.story.Retelling;
import org.guildhall.insight.story.StoryStore;
import org.guildhall.insight.story.Storyteller;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.database.Patience;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Ground;
import org.guildhall.support.HandClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/// How long figures take at 100,000 applications with ten rows of history each. Not part of the
/// tests: `mvn -Dquick -Dtest=ManyFigures test` says its times, for docs/figures.md.
@SpringJUnitConfig({Ground.class, FiguresTest.Fixture.class})
class ManyFigures {
    private static final int MANY = 100_000;

    /// Two years of applications, evenly spread; each goes one of four ways.
    private static final String HISTORY =
            """
            insert into platform_event (subject, subject_id, version, type, at, actor_id, actor_name, actor_role,
                                        origin, destination, payload)
            select 'application', application.id, step, 'step', application.at + step * interval '3 days' * random(),
                   application.id, 'Somebody', 'STAFF', stages[step], stages[step + 1],
                   jsonb_build_object('number', 'APP-' || application.n, 'programme', 'reseller', 'site', 'international',
                       'company', 'Company ' || application.n, 'rejection', 'OTHER')
              from (select n, gen_random_uuid() as id, timestamptz '2024-11-01' + n * interval '10 minutes' as at,
                           (array[
                               array['', 'DRAFT', 'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'UNDER_REVIEW', 'QUALIFIED',
                                     'TERMS_OFFERED', 'IN_CORRECTION', 'TERMS_OFFERED', 'AWAITING_CONTRACT', 'SIGNED'],
                               array['', 'DRAFT', 'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'UNDER_REVIEW', 'INFORMATION_REQUESTED',
                                     'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'UNDER_REVIEW', 'UNDER_REVIEW', 'REJECTED'],
                               array['', 'DRAFT', 'UNDER_REVIEW', 'QUALIFIED', 'TERMS_OFFERED', 'IN_CORRECTION', 'TERMS_OFFERED',
                                     'AWAITING_CONTRACT', 'AWAITING_CONTRACT', 'SIGNED', 'ACTIVE'],
                               array['', 'DRAFT', 'UNDER_REVIEW', 'QUALIFIED', 'TERMS_APPROVAL', 'TERMS_OFFERED', 'IN_CORRECTION',
                                     'TERMS_OFFERED', 'AWAITING_CONTRACT', 'AWAITING_CONTRACT', 'CANCELLED']])
                               [n % 4 + 1 : n % 4 + 1] as way
                      from generate_series(1, :many) n) application,
                   lateral (select array(select unnest(application.way)) as stages) flat,
                   generate_series(1, 10) step
             order by application.n, step
            """;

    private static final String CLOCKS =
            """
            insert into calendar_clock (id, object_id, kind, site, started_at, working_days, half_at, due_at, stopped_at)
            select gen_random_uuid(), subject_id, 'UNDER_REVIEW', 'international', at, 3, at + interval '2 days',
                   at + interval '4 days', at + random() * interval '5 days'
              from platform_event where destination = 'UNDER_REVIEW' and origin = 'DRAFT'
            """;

    @Autowired Figures figures;
    @Autowired Storyteller storyteller;
    @Autowired StoryStore store;
    @Autowired Events events;
    @Autowired Patience patience;
    @Autowired HandClock clock;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_hundred_thousand_applications() {
        clock.singapore("2026-11-25T12:00");
        var times = new LinkedHashMap<String, Duration>();
        sql.sql(HISTORY).param("many", MANY).update();
        sql.sql(CLOCKS).update();
        sql.sql("analyze").update();
        times.put("all of history told", took(this::tell));
        sql.sql("analyze").update();
        var all = new Filter("", "", YearMonth.of(2024, 1), YearMonth.of(2026, 12));
        var year = new Filter("reseller", "", YearMonth.of(2025, 12), YearMonth.of(2026, 11));
        var caller = manager();
        took(() -> figures.count(year, caller));
        times.put("all figures, a year", took(() -> figures.count(year, caller)));
        times.put("all figures, everything", took(() -> figures.count(all, caller)));
        times.put(
                "cases behind a number",
                took(
                        () ->
                                figures.cases(
                                        year,
                                        new Behind.Passed(Stage.UNDER_REVIEW),
                                        50,
                                        0,
                                        caller)));
        times.put(
                "one event heard",
                took(() -> storyteller.tell(events.subjects("application", new UUID(0, 0), 1))));
        var rows =
                Map.of(
                        "history", count("platform_event"),
                        "visits", count("insight_visit"),
                        "promises", count("insight_promise"));
        System.out.println("MEASURED " + rows);
        times.forEach(
                (what, time) ->
                        System.out.println("MEASURED " + what + ": " + time.toMillis() + " ms"));
    }

    private void tell() {
        var retelling = new Retelling(store, storyteller, events, patience, transaction);
        while (retelling.work()) Thread.onSpinWait();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Duration took(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Caller manager() {
        var reader = new Caller.Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));
        var id = new PersonId(Ids.next());
        return new Caller.Staff(id, "Cho Manager", Set.of(Role.CHANNEL_MANAGER), reader);
    }
}
