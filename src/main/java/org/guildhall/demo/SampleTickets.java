package org.guildhall.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Requests for support in the sample world: one that waits for the desk, one that was answered.
@Component
@Profile("demo")
class SampleTickets {
    private static final String ANSWER =
            """
            Dear Jonas Petersen,

            Welcome to our support. Your account needs a verified sender domain before DirectMail sends for it. \
            Please add the three records that the console shows for your domain; it is checked again every few minutes.

            Kind regards
            Sofia Almeida""";

    private final Tickets tickets;
    private final TicketDesk desk;

    SampleTickets(Tickets tickets, TicketDesk desk) {
        this.tickets = tickets;
        this.desk = desk;
    }

    TicketId ask(Member who, String topic, String title, String words) {
        var request = new Request(topic, title, Optional.empty(), words, List.of());
        return tickets.open(request, Channel.PORTAL, who);
    }

    /// Taken up, noted on and answered.
    void answer(TicketId id, Staff agent) {
        desk.take(desk.find(id, agent).ticket().seen(), agent);
        desk.note(id, "The TXT record is missing, the other two are there.", List.of(), agent);
        var seen = desk.find(id, agent).ticket().seen();
        var draft = ReplyDraft.plain(id, Locale.ENGLISH, ANSWER);
        desk.reply(seen, draft, Aim.ANSWER, List.of(), Channel.PORTAL, agent);
    }
}
