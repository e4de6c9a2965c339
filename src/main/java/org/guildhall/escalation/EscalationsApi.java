package org.guildhall.escalation;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Escalations in the API. The other side answers at `/hooks/escalations/TOKEN`, as plain text.
@Api
class EscalationsApi {
    private static final String OF_TICKET = Api.BASE + "/tickets/{id}/escalations";
    private static final String ALL = Api.BASE + "/escalations";
    private static final String ONE = ALL + "/{id}";

    private final Escalations escalations;

    EscalationsApi(Escalations escalations) {
        this.escalations = escalations;
    }

    /// What is escalated.
    ///
    /// @param files files of the thread that go along
    /// @param nextWord the day on which the customer hears next
    /// @param reply what the customer is told now
    record Handed(
            UUID desk,
            String question,
            Optional<String> tried,
            Optional<String> ruledOut,
            Optional<List<UUID>> files,
            LocalDate nextWord,
            String reply)
            implements ApiBody {
        Wanted wanted() {
            return new Wanted(
                    desk,
                    question,
                    tried.orElse(""),
                    ruledOut.orElse(""),
                    files.orElse(List.of()),
                    nextWord,
                    reply);
        }
    }

    /// An escalation as it stands.
    record EscalationBody(
            UUID id,
            String number,
            long version,
            String state,
            UUID ticket,
            String desk,
            String question,
            LocalDate nextWord,
            Optional<String> reference,
            String problem,
            String result,
            Instant stateSince)
            implements ApiBody {
        static EscalationBody of(Escalation known) {
            var progress = known.progress();
            return new EscalationBody(
                    known.id(),
                    known.number(),
                    progress.version(),
                    known.state().name(),
                    known.ticket().value(),
                    known.desk(),
                    known.packet().question(),
                    known.nextWord(),
                    progress.reference(),
                    progress.problem(),
                    progress.result(),
                    progress.since());
        }
    }

    /// Those of a ticket, the newest first.
    @GetMapping(OF_TICKET)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<EscalationBody> escalations(@PathVariable UUID id, Staff caller) {
        var known = escalations.of(new TicketId(id), caller);
        return Listing.whole(known.stream().map(EscalationBody::of).toList());
    }

    /// Hands a ticket, in the version that was seen, to a team or an outside desk.
    @PostMapping(OF_TICKET)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<EscalationBody> start(
            @PathVariable UUID id, Match match, @RequestBody Handed body, Staff caller) {
        var _ = escalations.of(new TicketId(id), caller);
        var seen = new Seen(new TicketId(id), match.version());
        var made = escalations.escalate(seen, body.wanted(), Channel.API, caller);
        return Match.created(
                ALL + "/" + made.id(), made.progress().version(), EscalationBody.of(made));
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<EscalationBody> escalation(@PathVariable UUID id, Staff caller) {
        return tagged(escalations.find(id, caller));
    }

    /// Works on it here again.
    @PostMapping(ONE + "/withdrawal")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<EscalationBody> takeBack(@PathVariable UUID id, Match match, Staff caller) {
        match.expect(escalations.find(id, caller).progress().version());
        return tagged(escalations.takeBack(id, match.version(), caller));
    }

    /// Tries once more what didn't get through.
    @PostMapping(ONE + "/dispatch")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<EscalationBody> sendAgain(@PathVariable UUID id, Match match, Staff caller) {
        match.expect(escalations.find(id, caller).progress().version());
        return tagged(escalations.sendAgain(id, match.version(), caller));
    }

    private static ResponseEntity<EscalationBody> tagged(Escalation known) {
        return Match.tagged(known.progress().version(), EscalationBody.of(known));
    }
}
