package org.guildhall.figures;

import java.util.List;
import javax.sql.DataSource;

/// Years of work beside one case that is there: companies with accounts, people and verifications,
/// applications in all stages with promises and history, contracts.
///
/// @param applications how many, a thousand at least
record BigWorld(DataSource database, int applications) {
    private static final int EVENTS_EACH = 10;
    private static final int MOST_EVENTS = 2_000_000;
    private static final int MOST_OPEN = 24_000;
    private static final List<String> TABLES =
            List.of(
                    "account_account",
                    "account_person",
                    "verification_enterprise",
                    "verification_case",
                    "onboarding_application",
                    "calendar_clock",
                    "contract_contract",
                    "platform_event",
                    "desk_entry");

    private static final String COMPANY =
            """
            create table bench_company as
            select n, gen_random_uuid() as account, gen_random_uuid() as enterprise,
                   digits || (10 - (select sum(case when place % 2 = 1 then digit * 2 / 10 + digit * 2 % 10 else digit end)
                                      from generate_series(1, 15) place
                                     cross join lateral (select substr(digits, place, 1)::int as digit) one) % 10) % 10 as uid,
                   (array['AU','SG','CN','DE','BR','MX','IN','ES','FR','GB'])[1 + n % 10] as country,
                   case when n % 4 = 0
                        then (array['杭州','上海','深圳','北京','广州','成都','武汉','南京'])[1 + n / 4 % 8]
                             || (array['云栖','星河','远景','蓝海','天工','青禾','九州','万象','明德','启航'])[1 + n / 32 % 10]
                             || n || '科技有限公司'
                        else (array['Lumen','Nordlicht','Rio','Harbour','Summit','Cedar','Quartz','Delta','Orchid','Falcon'])[1 + n % 10]
                             || ' ' || (array['Cloud','Systems','Trading','Networks','Digital','Partners','Data'])[1 + n / 10 % 7]
                             || ' ' || n || ' Ltd'
                   end as name
              from (select n, (100000000000000 + n::bigint * 7919)::text as digits from generate_series(1, :companies) n) numbered
            """;
    private static final String ACCOUNTS =
            """
            insert into account_account
            select (q.r).* from (
            select jsonb_populate_record(e.x, jsonb_build_object(
                       'id', c.account, 'uid', c.uid, 'name', c.name, 'country', c.country)) as r
              from (select x from account_account x limit 1) e, bench_company c offset 0) q
            """;
    private static final String PEOPLE =
            """
            insert into account_person
            select (q.r).* from (
            select jsonb_populate_record(e.x, jsonb_build_object(
                       'id', gen_random_uuid(), 'account_id', c.account,
                       'email', 'person' || c.n || '@company' || c.n || '.example', 'name', 'Person ' || c.n)) as r
              from (select x from account_person x where account_id is not null and closed_at is null limit 1) e,
                   bench_company c offset 0) q
            """;
    private static final String ENTERPRISES =
            """
            insert into verification_enterprise
            select (q.r).* from (
            select jsonb_populate_record(e.x, jsonb_build_object(
                       'id', c.enterprise, 'country', c.country, 'number', 'R' || c.n, 'legal_name', c.name)) as r
              from (select x from verification_enterprise x limit 1) e, bench_company c offset 0) q
            """;
    private static final String CASES =
            """
            insert into verification_case
            select (q.r).* from (
            select jsonb_populate_record(e.x, jsonb_build_object(
                       'id', gen_random_uuid(), 'account_id', c.account, 'uid', c.uid, 'country', c.country,
                       'number', 'R' || c.n, 'legal_name', c.name, 'enterprise_id', c.enterprise)) as r
              from (select x from verification_case x where state = 'VERIFIED' limit 1) e, bench_company c offset 0) q
            """;
    private static final String CASES_OF_WORK =
            """
            insert into onboarding_application
            select (q.r).* from (
            select jsonb_populate_record(e.x, jsonb_build_object(
                       'id', gen_random_uuid(), 'number', 'APP-2025-' || lpad(w.n::text, greatest(6, length(w.n::text)), '0'),
                       'account_id', c.account, 'uid', c.uid, 'enterprise_id', c.enterprise, 'company', c.name,
                       'country', c.country,
                       'stage', case when w.n <= :open
                           then (array['UNDER_REVIEW','QUALIFIED','TERMS_OFFERED','IN_CORRECTION','AWAITING_CONTRACT','SIGNED',
                                       'INFORMATION_REQUESTED'])[1 + w.n % 7]
                           else (array['ACTIVE','ACTIVE','ACTIVE','WITHDRAWN','REJECTED','DECLINED','LAPSED'])[1 + w.n % 7] end,
                       'stage_since', (e.x).stage_since - (w.n::bigint * 7919 % 1000000) * interval '1 minute',
                       'submitted_at', (e.x).stage_since - (w.n::bigint * 7919 % 1000000 + 3000) * interval '1 minute',
                       'lapses_at', case when w.n <= :open and w.n % 7 in (2, 6)
                           then (e.x).stage_since + (w.n % 40) * interval '1 day' end,
                       'reviewer_id', case when w.n % 5 > 0 then ('00000000-0000-7000-8000-0000000000' || lpad((w.n % 20)::text, 2, '0'))::uuid end,
                       'reviewer_name', case when w.n % 5 > 0 then 'Reviewer ' || w.n % 20 end)) as r
              from (select x from onboarding_application x where stage = 'UNDER_REVIEW' limit 1) e
             cross join generate_series(1, :applications) w (n)
              join bench_company c on c.n = 1 + (w.n - 1) % :companies
             where w.n % 2 = :half offset 0) q
            """;
    private static final String CLOCKS =
            """
            insert into calendar_clock
            select (q.r).* from (
            select jsonb_populate_record(e.x, jsonb_build_object(
                       'id', gen_random_uuid(), 'object_id', a.id, 'kind', a.stage, 'started_at', a.stage_since,
                       'half_at', (e.x).half_at - (a.n % 30 - 24) * interval '1 day',
                       'due_at', (e.x).due_at - (a.n % 30 - 24) * interval '1 day')) as r
              from (select x from calendar_clock x where stopped_at is null limit 1) e,
                   (select id, stage, stage_since, substr(number, 10)::int as n from onboarding_application
                     where number like 'APP-2025-%'
                       and stage in ('UNDER_REVIEW','QUALIFIED','IN_CORRECTION','AWAITING_CONTRACT')) a offset 0) q
            """;
    private static final String AGREED =
            """
            insert into contract_contract
            select (q.r).* from (
            select jsonb_populate_record(e.x, jsonb_build_object(
                       'id', gen_random_uuid(), 'number', 'CON-2025-' || a.n, 'application_id', a.id,
                       'account_id', a.account_id, 'partner', a.company, 'state', 'COMPLETED',
                       'since', (e.x).since - a.n * interval '1 minute')) as r
              from (select x from contract_contract x limit 1) e,
                   (select id, account_id, company, substr(number, 10)::int as n from onboarding_application
                     where number like 'APP-2025-%') a
             where a.n > :open and a.n <= :open + :contracts offset 0) q
            """;
    private static final String HISTORY =
            """
            insert into platform_event (subject, subject_id, version, type, at, actor_id, actor_name, actor_role,
                                        origin, destination, payload)
            select 'application', a.id, turn, 'write', a.stage_since + turn * interval '1 hour', e.actor_id,
                   'Person ' || turn, 'OWNER', a.stage, a.stage, e.payload
              from (select * from platform_event where subject = 'application' limit 1) e,
                   onboarding_application a, generate_series(1, :each) turn
             where a.number like 'APP-2025-%'
            """;

    /// As the triggers would have it.
    private static final String FOUND =
            """
            insert into desk_entry (kind, id, number, title, more, state, at)
            select * from (
            select 'APPLICATION', id, number, company, concat_ws(' ', uid, person_name, contact_email), stage, stage_since
              from onboarding_application where number like 'APP-2025-%'
            union all
            select 'CONTRACT', id, number, partner, '', state, since from contract_contract where number like 'CON-2025-%'
            union all
            select 'VERIFICATION', v.id, v.uid, v.legal_name, concat_ws(' ', v.number, v.authorised_person), v.state, v.since
              from verification_case v join bench_company c on c.account = v.account_id
            union all
            select 'PERSON', p.id, c.uid, p.name, p.email, '', p.created_at
              from account_person p join bench_company c on c.account = p.account_id) found (kind, id)
             where hashtext(cast(id as text)) & 1 = :half
            """;

    int companies() {
        return applications * 2 / 5;
    }

    /// However many years a desk looks back on, what is open stays within what it can do.
    int open() {
        return Math.min(applications / 4, MOST_OPEN);
    }

    int contracts() {
        return applications * 3 / 10;
    }

    int events() {
        return Math.clamp(MOST_EVENTS / applications, 1, EVENTS_EACH);
    }

    void make() {
        new Filling(database, TABLES)
                .by(
                        List.of(
                                List.of(of(COMPANY, 0)),
                                List.of(of(ACCOUNTS, 0), of(ENTERPRISES, 0)),
                                List.of(of(PEOPLE, 0), of(CASES, 0)),
                                List.of(of(CASES_OF_WORK, 0), of(CASES_OF_WORK, 1)),
                                List.of(of(CLOCKS, 0), of(AGREED, 0), of(HISTORY, 0)),
                                List.of(of(FOUND, 0), of(FOUND, 1))));
    }

    private String of(String statement, int half) {
        return statement
                .replace(":companies", String.valueOf(companies()))
                .replace(":applications", String.valueOf(applications))
                .replace(":open", String.valueOf(open()))
                .replace(":contracts", String.valueOf(contracts()))
                .replace(":each", String.valueOf(events()))
                .replace(":half", String.valueOf(half));
    }
}
