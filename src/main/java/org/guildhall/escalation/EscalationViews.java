package org.guildhall.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.calendar.Calendars;
import org.guildhall.diagnosis.Diagnoses;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Attachment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What agents see of escalations.
@Component
class EscalationViews {
    private static final int USUAL_DAYS = 2;

    private final Escalations escalations;
    private final TicketDesk tickets;
    private final Calendars calendars;
    private final Diagnoses diagnoses;
    private final Texts texts;
    private final Clock clock;

    EscalationViews(
            Escalations escalations,
            TicketDesk tickets,
            Calendars calendars,
            Diagnoses diagnoses,
            Texts texts,
            Clock clock) {
        this.escalations = escalations;
        this.tickets = tickets;
        this.calendars = calendars;
        this.diagnoses = diagnoses;
        this.texts = texts;
        this.clock = clock;
    }

    /// The form as it begins: two working days, words for the customer in their language, and what
    /// the ticket's diagnosis has tried and ruled out.
    Form filled(TicketId id, Staff caller) {
        var ticket = tickets.find(id, caller).ticket();
        var day = inDays(ticket.identity().site());
        var text = texts.in(ticket.matter().language());
        var form =
                Form.of(
                        Map.of(
                                "version",
                                String.valueOf(ticket.version()),
                                "nextWord",
                                day.toString(),
                                "reply",
                                text.of(
                                        "escalation.reply",
                                        ticket.requester().name(),
                                        text.date(day)),
                                "question",
                                ""));
        diagnoses
                .of(ticket, caller.reader().language())
                .ifPresent(
                        made -> {
                            form.put("tried", made.triedInLines());
                            form.put("ruledOut", made.ruledOutInLines());
                        });
        return form;
    }

    ModelAndView form(TicketId id, Form form, Staff caller, Page page) {
        var of = tickets.find(id, caller);
        var changed =
                form.problems().stream().anyMatch(each -> each.key().equals("ticket.changed"));
        if (changed || form.value("version").isEmpty()) {
            form.put("version", String.valueOf(of.ticket().version()));
        }
        return Answer.page(
                "escalation/new",
                Map.of(
                        "action",
                        EscalationPages.path(id.value()) + "/escalation",
                        "back",
                        EscalationPages.path(id.value()),
                        "title",
                        of.ticket().number() + ": " + of.ticket().matter().title(),
                        "desks",
                        desks(page),
                        "files",
                        files(of),
                        "form",
                        form));
    }

    private List<Choice> desks(Page page) {
        return escalations.desks().stream()
                .map(
                        desk ->
                                new Choice(
                                        desk.id().toString(),
                                        desk.name(),
                                        page.text()
                                                .of(
                                                        "escalation.desk.hint",
                                                        page.text().of(desk.plan().way().key()),
                                                        desk.plan().days())))
                .toList();
    }

    private static List<Choice> files(Case of) {
        return Packing.files(of).stream().map(EscalationViews::choice).toList();
    }

    private static Choice choice(Attachment file) {
        return new Choice(file.id().toString(), file.name());
    }

    private LocalDate inDays(String site) {
        var days = calendars.of(site);
        var date = days.dateOf(clock.instant());
        for (var left = USUAL_DAYS; left > 0; left -= days.contains(date) ? 1 : 0) {
            date = date.plusDays(1);
        }
        return date;
    }
}
