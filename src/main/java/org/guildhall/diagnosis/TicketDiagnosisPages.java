package org.guildhall.diagnosis;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.diagnosis.wording.Wordings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A ticket's diagnosis: chosen, asked, explained rule by rule, overruled.
@Controller
class TicketDiagnosisPages {
    private static final String TICKET = "/desk/tickets/";
    private static final String HERE = TICKET + "{id}/diagnosis";

    private final TicketDesk tickets;
    private final Consultations consultations;
    private final Records records;
    private final Wordings wordings;

    TicketDiagnosisPages(
            TicketDesk tickets, Consultations consultations, Records records, Wordings wordings) {
        this.tickets = tickets;
        this.consultations = consultations;
        this.records = records;
        this.wordings = wordings;
    }

    static String at(UUID ticket) {
        return TICKET + ticket + "/diagnosis";
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView made(@PathVariable UUID id, Staff caller, Page page) {
        return shown(id, Form.empty(), caller, page);
    }

    @GetMapping(HERE + "/{code}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView questions(@PathVariable UUID id, @PathVariable String code, Staff caller) {
        var ticket = ticket(id, caller);
        var diagnosis = consultations.current(code).diagnosis();
        var answered =
                consultations
                        .newest(ticket)
                        .filter(made -> made.used().diagnosis().code().equals(code))
                        .map(made -> QuestionsShown.of(diagnosis, made))
                        .orElseGet(Form::empty);
        return asked(ticket, code, answered);
    }

    @PostMapping(HERE + "/{code}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView diagnose(
            @PathVariable UUID id, @PathVariable String code, Form form, Staff caller) {
        var ticket = ticket(id, caller);
        var diagnosis = consultations.current(code).diagnosis();
        return form.read(() -> QuestionsShown.read(diagnosis, form))
                .then(
                        answers -> {
                            var about =
                                    About.of(ticket)
                                            .orElseThrow(
                                                    () -> Invalid.because("diagnosis.no-account"));
                            consultations.consult(about, code, answers, caller);
                            return seeOther(at(id));
                        })
                .orElse(() -> asked(ticket, code, form));
    }

    @PostMapping(HERE + "/overruling")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ModelAndView overrule(@PathVariable UUID id, Form form, Staff caller, Page page) {
        var ticket = ticket(id, caller);
        return form.read(
                        () ->
                                new Overruled(
                                        form.take("consultation", TicketDiagnosisPages::key),
                                        form.values("rules"),
                                        form.takeText("reason", ConsultationShown.LONGEST)))
                .then(
                        chosen -> {
                            records.overrule(
                                    ticket, chosen.seen(), chosen.rules(), chosen.reason(), caller);
                            return seeOther(at(id), "diagnosis.overrule.done");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    private record Overruled(UUID seen, List<String> rules, String reason) {}

    private Ticket ticket(UUID id, Staff caller) {
        return tickets.find(new TicketId(id), caller).ticket();
    }

    private ModelAndView asked(Ticket ticket, String code, Form form) {
        return page(
                "diagnosis/ask",
                Map.of(
                        "at", at(ticket.id().value()),
                        "ticket", ticket.number(),
                        "diagnosis", consultations.current(code).diagnosis(),
                        "form", form));
    }

    private ModelAndView shown(UUID id, Form form, Staff caller, Page page) {
        var ticket = ticket(id, caller);
        var topic = ticket.matter().topic();
        var model = new HashMap<String, Object>();
        model.put("at", at(id));
        model.put("ticket", ticket.number());
        model.put("back", TICKET + id);
        model.put("topic", topic);
        model.put("offered", consultations.offered(topic));
        model.put("form", form);
        consultations
                .newest(ticket)
                .ifPresent(
                        made -> {
                            model.put("made", made);
                            model.put(
                                    "wording",
                                    wordings.of(
                                            made.used().diagnosis(),
                                            ticket.identity().site(),
                                            page.text()));
                        });
        return page("diagnosis/result", model);
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            throw new NotFound();
        }
    }
}
