package org.guildhall.diagnosis;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.diagnosis.wording.Wordings;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// A ticket's diagnosis for programs: which ones there are, one made, read rule by rule, overruled.
@Api
@RequestMapping(TicketDiagnosesApi.TICKET)
class TicketDiagnosesApi {
    static final String TICKET = Api.BASE + "/tickets/{id}";

    private final TicketDesk tickets;
    private final Consultations consultations;
    private final Records records;
    private final Wordings wordings;
    private final Texts texts;

    TicketDiagnosesApi(
            TicketDesk tickets,
            Consultations consultations,
            Records records,
            Wordings wordings,
            Texts texts) {
        this.tickets = tickets;
        this.consultations = consultations;
        this.records = records;
        this.wordings = wordings;
        this.texts = texts;
    }

    /// Which diagnosis is made.
    ///
    /// @param answers by the names of its questions; what is left out is unknown
    record DiagnosisWish(String diagnosis, Optional<Map<String, String>> answers)
            implements ApiBody {}

    /// Which causes are answered instead of what the table says, and why.
    ///
    /// @param consultation the diagnosis that was read, by its id
    /// @param rules their codes
    record OverrulingWish(UUID consultation, List<String> rules, String reason)
            implements ApiBody {}

    /// Those that can be made for it, what fits its topic first.
    @GetMapping("/diagnoses")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<OfferedDiagnosisBody> offered(@PathVariable UUID id, Staff caller) {
        var topic = ticket(id, caller).matter().topic();
        var text = text(caller);
        return Listing.whole(consultations.offered(topic))
                .map(used -> OfferedDiagnosisBody.of(used, topic, text));
    }

    /// The newest that was made for it.
    @GetMapping("/diagnosis")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ConsultationBody diagnosis(@PathVariable UUID id, Staff caller) {
        var ticket = ticket(id, caller);
        var made = consultations.newest(ticket).orElseThrow(NotFound::new);
        return body(made, ticket, caller);
    }

    /// Makes one: looks everything up afresh, and keeps what follows on the ticket.
    @PostMapping("/diagnosis")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<ConsultationBody> start(
            @PathVariable UUID id, @RequestBody DiagnosisWish body, Staff caller) {
        var ticket = ticket(id, caller);
        var diagnosis = known(body.diagnosis(), ticket);
        var answers = QuestionsShown.read(diagnosis, body.answers().orElse(Map.of()));
        var about = About.of(ticket).orElseThrow(() -> Invalid.because("diagnosis.no-account"));
        var made = consultations.consult(about, body.diagnosis(), answers, caller);
        return ResponseEntity.created(URI.create(path(id))).body(body(made, ticket, caller));
    }

    /// Answers other causes than the table does.
    @PostMapping("/diagnosis/overruling")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ConsultationBody overrule(
            @PathVariable UUID id, @RequestBody OverrulingWish body, Staff caller) {
        var ticket = ticket(id, caller);
        var reason =
                Invalid.reading(
                        "reason", () -> Form.text(body.reason(), ConsultationShown.LONGEST));
        if (reason.isEmpty()) throw Invalid.at("reason", "platform.form.missing");
        records.overrule(ticket, body.consultation(), body.rules(), reason, caller);
        return diagnosis(id, caller);
    }

    private Diagnosis known(String code, Ticket ticket) {
        return consultations.offered(ticket.matter().topic()).stream()
                .map(used -> used.diagnosis())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.at("diagnosis", "diagnosis.code.unknown"));
    }

    private ConsultationBody body(Consultation made, Ticket ticket, Staff caller) {
        var text = text(caller);
        var site = ticket.identity().site();
        return ConsultationBody.of(made, wordings.of(made.used().diagnosis(), site, text), text);
    }

    private Ticket ticket(UUID id, Staff caller) {
        return tickets.find(new TicketId(id), caller).ticket();
    }

    private Text text(Staff caller) {
        return texts.in(caller.reader().language());
    }

    private static String path(UUID id) {
        return TICKET.replace("{id}", id.toString()) + "/diagnosis";
    }
}
