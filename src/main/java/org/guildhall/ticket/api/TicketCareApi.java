package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Priority;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Who has a ticket and what it is about, for agents: given, handed over, put right; and what is
/// taken out of it for good.
@Api
class TicketCareApi {
    private static final String ONE = Api.BASE + "/tickets/{id}";
    private static final int LONGEST_TEAM = 100;
    private static final int LONGEST_WHY = 500;

    private final TicketDesk desk;
    private final TicketShapes shapes;

    TicketCareApi(TicketDesk desk, TicketShapes shapes) {
        this.desk = desk;
        this.shapes = shapes;
    }

    /// Somebody who may have tickets.
    record AgentBody(UUID id, String name) {}

    /// Who shall have it; whoever asks when left out.
    record Care(Optional<UUID> agent) implements ApiBody {}

    /// What it is about, as the desk puts it right, all of it.
    ///
    /// @param priority `LOW`, `NORMAL`, `HIGH` or `URGENT`
    /// @param language BCP 47, what the requester reads
    /// @param uid the account it is about; left out while nobody has said it
    record MatterBody(
            String title,
            String topic,
            String priority,
            String language,
            List<String> tags,
            Optional<String> uid)
            implements ApiBody {
        private Matter matter() {
            return new Matter(
                    TicketShapes.words("title", title, Matter.LONGEST_TITLE),
                    topic,
                    TicketShapes.named("priority", priority, Priority.values()),
                    TicketShapes.language(language),
                    tags);
        }

        private Optional<Uid> account() {
            return uid.map(typed -> Invalid.reading("uid", () -> new Uid(typed)));
        }
    }

    /// Which other team shall have it.
    record Team(String team) implements ApiBody {}

    /// What is taken out, a message, a note or a file, and why.
    record RemovalBody(UUID entry, String reason) implements ApiBody {}

    /// Who may have tickets, by name.
    @GetMapping(Api.BASE + "/ticket-agents")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<AgentBody> agents(Staff caller) {
        return Listing.whole(desk.agents())
                .map(person -> new AgentBody(person.id().value(), person.name()));
    }

    /// Takes it, or gives it to somebody.
    @PostMapping(ONE + "/assignment")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> assign(
            @PathVariable UUID id, Match match, @RequestBody Care body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        if (body.agent().isEmpty()) desk.take(seen, caller);
        else desk.assign(seen, body.agent().map(PersonId::new), caller);
        return shapes.tagged(id, caller);
    }

    /// Puts right what it is about, and whose account.
    @PutMapping(ONE + "/matter")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> classify(
            @PathVariable UUID id, Match match, @RequestBody MatterBody body, Staff caller) {
        desk.classify(shapes.seen(id, match, caller), body.matter(), body.account(), caller);
        return shapes.tagged(id, caller);
    }

    /// Lets another team have it; it stays one conversation with the customer.
    @PostMapping(ONE + "/team")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> handOver(
            @PathVariable UUID id, Match match, @RequestBody Team body, Staff caller) {
        var team = TicketShapes.words("team", body.team(), LONGEST_TEAM);
        desk.handOver(shapes.seen(id, match, caller), team, caller);
        return shapes.tagged(id, caller);
    }

    /// The other team is done.
    @DeleteMapping(ONE + "/team")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> hearBack(@PathVariable UUID id, Match match, Staff caller) {
        desk.hearBack(shapes.seen(id, match, caller), caller);
        return shapes.tagged(id, caller);
    }

    /// Takes a text or a file out of the thread for good, such as a password that somebody sent.
    @PostMapping(ONE + "/removals")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> remove(
            @PathVariable UUID id, @RequestBody RemovalBody body, Staff caller) {
        var why = TicketShapes.words("reason", body.reason(), LONGEST_WHY);
        desk.remove(new TicketId(id), body.entry(), why, caller);
        return shapes.tagged(id, caller);
    }
}
