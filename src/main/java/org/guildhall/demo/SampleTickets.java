package org.guildhall.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.diagnosis.Consultations;
import org.guildhall.escalation.Escalations;
import org.guildhall.escalation.MailedAnswers;
import org.guildhall.escalation.Wanted;
import org.guildhall.escalation.desk.Desks;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.desk.OutsideDesk.Plan;
import org.guildhall.escalation.desk.Way;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;

/// What customers and agents of the sample world do with requests for support.
class SampleTickets {
    private static final String ANSWER =
            """
            Dear Jonas Petersen,

            Welcome to our support. Your account needs a verified sender domain before DirectMail sends for it. \
            Please add the three records that the console shows for your domain; it is checked again every few minutes.

            Kind regards
            Sofia Almeida\
            """;

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Tickets tickets;
    private final TicketDesk desk;
    private final Desks outside;
    private final Escalations escalations;
    private final MailedAnswers answers;
    private final Consultations consultations;
    private final Clock clock;

    SampleTickets(
            Tickets tickets,
            TicketDesk desk,
            Desks outside,
            Escalations escalations,
            MailedAnswers answers,
            Consultations consultations,
            Clock clock) {
        this.tickets = tickets;
        this.desk = desk;
        this.outside = outside;
        this.escalations = escalations;
        this.answers = answers;
        this.consultations = consultations;
        this.clock = clock;
    }

    /// A desk outside that is written to.
    OutsideDesk outside(String name, String address, int days, Staff lead) {
        var plan = new Plan(name, Way.MAIL, address, "", Locale.ENGLISH, days);
        return outside.add(plan, true, Optional.empty(), lead);
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
        desk.reply(seen, draft, Aim.ANSWER, Channel.PORTAL, agent);
    }

    /// What an agent asks of a desk outside.
    record Question(String words, String tried, String ruledOut, String customer) {}

    /// Taken up and handed on; the customer hears again in so many days, on a day of work.
    UUID escalate(TicketId id, OutsideDesk to, Question question, int days, Staff agent) {
        desk.take(desk.find(id, agent).ticket().seen(), agent);
        var ticket = desk.find(id, agent).ticket();
        var day = LocalDate.ofInstant(clock.instant(), agent.reader().zone()).plusDays(days);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) day = day.plusDays(1);
        var reply =
                """
                Dear %s,

                we have passed your request on to the team that can look into it. You will hear from us by %s, here in \
                this conversation."""
                        .formatted(question.customer(), SHOWN.format(day));
        var wanted =
                new Wanted(
                        to.id(),
                        question.words(),
                        question.tried(),
                        question.ruledOut(),
                        List.of(),
                        day,
                        reply);
        return escalations.escalate(ticket.seen(), wanted, Channel.PORTAL, agent).id();
    }

    /// What the other side found.
    void result(UUID escalation, String words) {
        answers.hear(escalation, words, List.of());
    }

    /// Taken up, and its cause looked for.
    void diagnose(TicketId id, String code, Staff agent) {
        desk.take(desk.find(id, agent).ticket().seen(), agent);
        consultations.consult(id, code, agent);
    }
}
