package org.guildhall.figures;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Years of tickets beside one that is there: nineteen of twenty closed, each open one with a
/// promise that runs, each with a question and a reply.
record ManyTickets(JdbcClient database) {
    private static final String TICKETS =
            """
            insert into ticket_ticket
            select (jsonb_populate_record(ticket, jsonb_build_object(
                       'id', gen_random_uuid(),
                       'number', 'SUP-2025-' || lpad(n::text, 7, '0'),
                       'title', (array['Activate DirectMail', 'Records for my domain', 'Transfer a domain',
                                       'Invoice of last month', 'Sign in again', 'Become a distributor'])[1 + n % 6]
                                || ' ' || (array['harbour', 'falcon', 'cloud', 'river', 'garden'])[1 + n % 5] || ' ' || n,
                       'requester_name', 'Customer ' || n % 100000,
                       'requester_email', 'customer' || n % 100000 || '@many.example',
                       'topic', (array['domain', 'directmail', 'enterprise-mail', 'payment', 'other'])[1 + n % 5],
                       'priority', (array['LOW', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT'])[1 + n % 5],
                       'state', case when n % 20 > 0 then 'CLOSED' when n % 60 = 0 then 'ANSWERED' else 'OPEN' end,
                       'state_since', ticket.state_since - n * interval '1 minute',
                       'created_at', ticket.created_at - n * interval '1 minute'))).*
              from ticket_ticket ticket, generate_series(1, :many) n
             where ticket.id = (select id from ticket_ticket where number not like 'SUP-2025-%' limit 1)
            """;
    private static final String MESSAGES =
            """
            insert into ticket_message (id, ticket_id, kind, author_name, channel, text, made_of, at)
            select gen_random_uuid(), ticket.id, said.kind, 'Customer', 'PORTAL', said.text, said.made_of, ticket.created_at
              from ticket_ticket ticket
             cross join lateral (select right(ticket.number, 7)::int as n) counted
             cross join lateral (values
                   ('WORDS', 'We can not send since this morning, nothing is delivered. The other side says 550-5.7.' || n % 1000
                             || ' for mx' || n || '.many.example and closes. The order was ' || md5(n::text)
                             || '. Please tell us what is wrong and by when it works again.', null::jsonb),
                   ('REPLY', 'Dear customer, thank you for writing. The records of your domain are complete now; please wait an hour and'
                             || ' send again. The check has the number ' || md5('r' || n) || '. 域名解析需要一个小时。', '{}'::jsonb))
                   said (kind, text, made_of)
             where ticket.number like 'SUP-2025-%'
            """;
    private static final String CLOCKS =
            """
            insert into calendar_clock
            select (jsonb_populate_record(clock, jsonb_build_object('id', gen_random_uuid(), 'object_id', ticket.id))).*
              from ticket_ticket ticket, calendar_clock clock
             where ticket.number like 'SUP-2025-%' and ticket.state = 'OPEN'
               and clock.id = (select clock.id from calendar_clock clock
                                where clock.kind = 'ticket.clock.resolution' and clock.stopped_at is null limit 1)
            """;

    void make(int many) {
        database.sql(TICKETS).param("many", many).update();
        database.sql(MESSAGES).update();
        database.sql(CLOCKS).update();
        database.sql("vacuum analyze").update();
    }
}
