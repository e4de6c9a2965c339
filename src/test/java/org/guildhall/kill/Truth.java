package org.guildhall.kill;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds in the database at any moment at which nobody is at work, whatever happened before.
///
/// @param sentence the truth
/// @param exceptions a query for what contradicts it
record Truth(String sentence, String exceptions) {
    private static final String LAST =
            """
             left join lateral (select destination from platform_event e
                                 where e.subject_id = it.id and e.destination is not null
                                 order by e.id desc limit 1) said on true
            """;

    /// All of them.
    static final List<Truth> ALL =
            List.of(
                    new Truth(
                            "an application stands where its last row of history says",
                            "select it.number || ' stands in ' || it.stage || ', history says '"
                                    + " || coalesce(said.destination, 'nothing')"
                                    + " from onboarding_application it"
                                    + LAST
                                    + " where said.destination is distinct from it.stage"),
                    new Truth(
                            "a contract stands where its last row of history says",
                            "select it.number || ' stands in ' || it.state || ', history says '"
                                    + " || coalesce(said.destination, 'nothing')"
                                    + " from contract_contract it"
                                    + LAST
                                    + " where said.destination is distinct from it.state"),
                    new Truth(
                            "every step of history begins where the one before ended",
                            """
                            select subject || ' ' || subject_id || ' ' || type || ' from ' || origin
                                   || ' after ' || before
                              from (select *, lag(destination) over (partition by subject_id order by id) as before
                                      from platform_event
                                     where subject in ('application', 'contract') and destination is not null) step
                             where origin <> before
                            """),
                    new Truth(
                            "what happened has its letters, once each, or still waits to be told",
                            """
                            with letters (subject, type, kind) as (values
                                ('application', 'submit', 'onboarding.mail.submit'),
                                ('application', 'submit', 'onboarding.mail.submit.staff'),
                                ('application', 'approve', 'onboarding.mail.approve'),
                                ('application', 'modify-terms', 'onboarding.mail.modify-terms'),
                                ('application', 'modify-terms', 'onboarding.mail.modify-terms.staff'),
                                ('application', 'confirm-terms', 'onboarding.mail.confirm-terms.staff'),
                                ('application', 'activate', 'onboarding.mail.activate'),
                                ('contract', 'sent', 'contract.sent'),
                                ('contract', 'signed', 'contract.to-countersign'),
                                ('contract', 'countersigned', 'contract.completed')),
                            events as (
                                select e.subject, e.subject_id, l.kind
                                  from platform_event e join letters l using (subject, type)
                                 where not exists (select 1 from platform_outbox where event_id = e.id)
                                 union all
                                select subject, subject_id, case payload ->> 'sheet'
                                           when '1' then 'onboarding.mail.offer-terms'
                                           else 'onboarding.mail.new-terms' end
                                  from platform_event e
                                 where subject = 'application' and type = 'offer-terms'
                                   and not exists (select 1 from platform_outbox where event_id = e.id))
                            select coalesce(events.kind, m.kind) || ' of ' || coalesce(events.subject_id, m.subject_id)
                                   || ': ' || count(distinct events) || ' steps, ' || count(m.id) || ' letters'
                              from events full join
                                   (select * from platform_mail
                                     where kind not like '%code' and kind not like 'verification%'
                                       and kind not like 'account%') m
                                on m.subject_id = events.subject_id and m.kind = events.kind
                             group by coalesce(events.kind, m.kind), coalesce(events.subject_id, m.subject_id)
                            having count(events.kind) <> 1 or count(m.id) <> 1
                            """),
                    new Truth(
                            "the clock of its stage runs, and no other one",
                            """
                            select it.number || ' in ' || it.stage || ', clocks that run: '
                                   || coalesce(string_agg(clock.kind, ', '), 'none')
                              from onboarding_application it
                              left join calendar_clock clock on clock.object_id = it.id and clock.stopped_at is null
                             group by it.id
                            having coalesce(string_agg(clock.kind, ', '), '') <>
                                   case when it.stage in ('UNDER_REVIEW', 'QUALIFIED', 'IN_CORRECTION', 'AWAITING_CONTRACT')
                                        then it.stage else '' end
                            """),
                    new Truth(
                            "a clock that runs has the timer of what comes next",
                            """
                            select clock.kind || ' of ' || clock.object_id || ': ' || count(timer) || ' timers'
                              from calendar_clock clock
                              left join platform_timer timer on timer.task_instance like 'calendar.%:' || clock.id || '%'
                             where clock.stopped_at is null
                             group by clock.id having count(timer) <> 1
                            """),
                    new Truth(
                            "who has signed waits for a timer, and who is active has access, and nobody else",
                            """
                            select it.number || ' in ' || it.stage || ': timers ' || count(distinct timer)
                                   || ', partnerships ' || count(distinct access)
                              from onboarding_application it
                              left join platform_timer timer
                                on timer.task_instance like 'onboarding.activation:' || it.id || '%'
                              left join network_partnership access on access.application_id = it.id
                             group by it.id
                            having (it.stage = 'SIGNED' and count(timer) = 0)
                                or (it.stage not in ('SIGNED', 'ACTIVE') and count(timer) > 0)
                                or (it.stage = 'ACTIVE') <> (count(access) > 0)
                            """),
                    new Truth(
                            "an application and its decision sheets agree",
                            """
                            select it.number || ' in ' || it.stage || ' with sheet ' || coalesce(it.sheet, 0)
                                   || ', sheets: ' || coalesce(string_agg(sheet.state, ', ' order by sheet.version), 'none')
                              from onboarding_application it
                              left join terms_sheet sheet on sheet.application_id = it.id and sheet.state <> 'DRAFT'
                             group by it.id
                            having coalesce(it.sheet, 0) <> coalesce(max(sheet.version), 0)
                                or coalesce(string_agg(sheet.state, ', ' order by sheet.version), '') <>
                                   case when it.sheet is null then ''
                                        when it.stage = 'TERMS_OFFERED' and it.sheet = 1 then 'OFFERED'
                                        when it.stage = 'IN_CORRECTION' then 'CORRECTED'
                                        when it.stage = 'TERMS_OFFERED' then 'CORRECTED, OFFERED'
                                        else 'CORRECTED, CONFIRMED' end
                            """),
                    new Truth(
                            "a contract has the files of its state, each of them kept",
                            """
                            select it.number || ' ' || it.state || ': ' || count(body) || ' files'
                              from contract_contract it
                              left join contract_file file on file.contract_id = it.id
                              left join platform_file body using (sha256)
                             group by it.id
                            having count(body) <> case it.state when 'SIGNED_BY_PARTNER' then 2
                                                                when 'COMPLETED' then 4 else 1 end
                            """),
                    new Truth(
                            "nothing was tried in vain",
                            """
                            select 'event ' || event_id || ': ' || last_error from platform_outbox where attempts > 0
                            union all
                            select 'letter ' || kind || ': ' || last_error from platform_mail where last_error is not null
                            union all
                            select 'timer ' || task_instance from platform_timer where consecutive_failures > 0
                            """));

    /// What contradicts it.
    Stream<String> broken(JdbcClient database) {
        return database.sql(exceptions).query(String.class).list().stream()
                .map(exception -> "not true that " + sentence + ": " + exception);
    }
}
