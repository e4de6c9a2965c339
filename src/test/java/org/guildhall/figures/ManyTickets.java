package org.guildhall.figures;

import java.util.List;
import javax.sql.DataSource;

/// Years of tickets beside one that is there: nineteen of twenty closed, each open one with a
/// promise that runs, each with a question and a reply.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
record ManyTickets(DataSource database) {
    private static final List<String> TABLES =
            List.of("ticket_ticket", "ticket_message", "ticket_words", "calendar_clock");
    private static final String TICKETS =
            """
            insert into ticket_ticket
            select (made.ticket).* from (
            select jsonb_populate_record(ticket, jsonb_build_object(
                       'id', gen_random_uuid(),
                       'number', 'SUP-2025-' || lpad(n::text, 7, '0'),
                       'title', (array['Activate DirectMail', 'Records for my domain', 'Transfer a domain',
                                       'Invoice of last month', 'Sign in again', 'Become a distributor'])[1 + n %% 6]
                                || ' ' || (array['harbour', 'falcon', 'cloud', 'river', 'garden'])[1 + n %% 5] || ' ' || n,
                       'requester_name', 'Customer ' || n %% 100000,
                       'requester_email', 'customer' || n %% 100000 || '@many.example',
                       'topic', (array['domain', 'directmail', 'enterprise-mail', 'payment', 'other'])[1 + n %% 5],
                       'priority', (array['LOW', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT'])[1 + n %% 5],
                       'state', case when n %% 20 > 0 then 'CLOSED' when n %% 60 = 0 then 'ANSWERED' else 'OPEN' end,
                       'state_since', (ticket).state_since - n * interval '1 minute',
                       'created_at', (ticket).created_at - n * interval '1 minute')) as ticket
              from (select one as ticket from ticket_ticket one where number not like 'SUP-2025-%%' limit 1) first,
                   generate_series(1, %d) n offset 0) made
            """;
    private static final String MESSAGES =
            """
            insert into ticket_message (id, ticket_id, kind, author_name, channel, text, made_of, at)
            select gen_random_uuid(), ticket.id, said.kind, 'Customer', 'PORTAL', said.text, said.made_of, ticket.created_at
              from ticket_ticket ticket
             cross join lateral (select right(ticket.number, 7)::int as n offset 0) counted
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
            select (made.clock).* from (
            select jsonb_populate_record(clock, jsonb_build_object(
                       'id', gen_random_uuid(), 'object_id', ticket.id,
                       'half_at', (clock).half_at - right(ticket.number, 7)::int * interval '1 second',
                       'due_at', (clock).due_at - right(ticket.number, 7)::int * interval '1 second')) as clock
              from ticket_ticket ticket,
                   (select one as clock from calendar_clock one
                     where kind = 'ticket.clock.resolution' and stopped_at is null limit 1) first
             where ticket.number like 'SUP-2025-%' and ticket.state = 'OPEN' offset 0) made
            """;

    /// As the triggers would have it, half of the tickets each.
    private static final String WORDS =
            """
            insert into ticket_words (ticket_id, words)
            select ticket.id, desk_words(concat_ws(' ', heading, said)) || ticket_endings(heading)
              from ticket_ticket ticket
              join (select ticket_id, string_agg(text, ' ') as said from ticket_message group by ticket_id) message
                on message.ticket_id = ticket.id
             cross join lateral (select ticket_heading(ticket) as heading offset 0) over_it
             where ticket.number like 'SUP-2025-%%' and right(ticket.number, 1)::int %% 2 = %d
            """;

    void make(int many) {
        new Filling(database, TABLES)
                .by(
                        List.of(
                                List.of(TICKETS.formatted(many)),
                                List.of(MESSAGES, CLOCKS),
                                List.of(WORDS.formatted(0), WORDS.formatted(1))));
    }
}
