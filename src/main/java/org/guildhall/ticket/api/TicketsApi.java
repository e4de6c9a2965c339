package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.lifecycle.TicketState;
import org.guildhall.ticket.thread.Cited;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Tickets in the API: customers ask and write, agents reply and note. A note has an address and a
/// body of its own; nothing takes one for a reply.
@Api
class TicketsApi {
    private static final String ALL = Api.BASE + "/tickets";
    private static final String ONE = ALL + "/{id}";

    private final Tickets tickets;
    private final TicketDesk desk;
    private final AllTickets all;
    private final TicketShapes shapes;

    TicketsApi(Tickets tickets, TicketDesk desk, AllTickets all, TicketShapes shapes) {
        this.tickets = tickets;
        this.desk = desk;
        this.all = all;
        this.shapes = shapes;
    }

    /// What is asked.
    ///
    /// @param uid the account it is about; one's own when left out
    record Asked(String topic, String title, String words, Optional<String> uid)
            implements ApiBody {
        private Request request() {
            return new Request(topic, title, uid.map(Uid::new), words, List.of());
        }
    }

    /// What the customer writes.
    record Words(String words) implements ApiBody {}

    /// What the desk replies.
    ///
    /// @param aim `ANSWER`, `ASK` or `INFORM`
    /// @param language BCP 47; the customer's when left out
    /// @param citations the articles that it refers to
    record Reply(
            String words, String aim, Optional<String> language, Optional<List<Citation>> citations)
            implements ApiBody {
        private ReplyDraft draft(TicketId ticket, Locale usual) {
            return new ReplyDraft(
                    ticket,
                    language.map(Locale::forLanguageTag).orElse(usual),
                    words,
                    citations.orElse(List.of()).stream().map(Citation::cited).toList(),
                    List.of(),
                    List.of());
        }
    }

    /// An article in a version.
    record Citation(UUID article, int version) implements ApiBody {
        private Cited cited() {
            return new Cited(article, version);
        }
    }

    /// What the desk writes for itself.
    record NoteWords(String note) implements ApiBody {}

    /// Why it is closed; the desk says so.
    record Closing(Optional<String> reason) implements ApiBody {}

    /// The caller's and their account's tickets, or all for staff, oldest first.
    ///
    /// @param q words of number and title, and of what was said; for staff of requesters, tags and
    ///   notes too
    @GetMapping(ALL)
    @Access(SIGNED_IN)
    Listing<TicketBody> tickets(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String uid,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        var staff = caller instanceof Staff;
        var states = staff ? TicketState.values() : TicketState.forCustomers();
        var asked =
                Optional.of(state)
                        .filter(name -> !name.isEmpty())
                        .map(name -> TicketShapes.named("state", name, states));
        var wanted = new AllTickets.Wanted(asked, topic, priority, site, uid, q);
        return all.page(wanted, Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(ticket -> TicketBody.row(ticket, staff));
    }

    /// Asks for support.
    @PostMapping(ALL)
    @Access(PARTNER)
    ResponseEntity<TicketBody> start(@RequestBody Asked body, Member caller) {
        return shapes.created(tickets.open(body.request(), Channel.API, caller), caller);
    }

    /// One ticket with what was said in it; for staff with notes.
    @GetMapping(ONE)
    @Access(SIGNED_IN)
    ResponseEntity<TicketBody> ticket(@PathVariable UUID id, Caller caller) {
        return shapes.tagged(id, caller);
    }

    /// Writes on as the customer; welcome whatever has changed since.
    @PostMapping(ONE + "/messages")
    @Access(PARTNER)
    ResponseEntity<TicketBody> write(
            @PathVariable UUID id, @RequestBody Words body, Member caller) {
        tickets.write(new TicketId(id), body.words(), List.of(), Channel.API, caller);
        return ticket(id, caller);
    }

    /// Replies to the customer, on the version that was read.
    @PostMapping(ONE + "/replies")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> reply(
            @PathVariable UUID id, Match match, @RequestBody Reply body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var language = desk.find(seen.id(), caller).ticket().matter().language();
        var draft = body.draft(seen.id(), language);
        desk.reply(seen, draft, TicketShapes.aim(body.aim()), Channel.API, caller);
        return ticket(id, caller);
    }

    /// Writes a note, which only the desk reads.
    @PostMapping(ONE + "/notes")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<TicketBody> note(
            @PathVariable UUID id, @RequestBody NoteWords body, Staff caller) {
        desk.note(new TicketId(id), body.note(), List.of(), caller);
        return ticket(id, caller);
    }

    /// Closes it.
    @PostMapping(ONE + "/closure")
    @Access(SIGNED_IN)
    ResponseEntity<TicketBody> close(
            @PathVariable UUID id, Match match, @RequestBody Closing body, Caller caller) {
        switch (caller) {
            case Member member -> {
                match.expect(tickets.find(new TicketId(id), member).ticket().version());
                tickets.close(new TicketId(id), member);
            }
            case Staff staff -> {
                desk.close(shapes.seen(id, match, staff), body.reason().orElse(""), staff);
            }
            case Caller.Visitor _, Caller.Clockwork _ -> throw new NotFound();
        }
        return ticket(id, caller);
    }
}
