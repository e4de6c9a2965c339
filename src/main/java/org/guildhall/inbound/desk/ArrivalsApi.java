package org.guildhall.inbound.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.inbound.ArrivalDesk;
import org.guildhall.inbound.ArrivalState;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Mails that came in, in the API: what became of each, and a ticket of one that was refused.
@Api
class ArrivalsApi {
    private static final String ALL = Api.BASE + "/mails";
    private static final String ONE = ALL + "/{id}";
    private static final String TICKETS = Api.BASE + "/tickets/";

    private final ArrivalDesk desk;
    private final TicketDesk tickets;
    private final Texts texts;

    ArrivalsApi(ArrivalDesk desk, TicketDesk tickets, Texts texts) {
        this.desk = desk;
        this.tickets = tickets;
        this.texts = texts;
    }

    /// All of them, in the order in which they came.
    @GetMapping(ALL)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<ArrivalBody> mails(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var most = Cursor.limit(limit);
        var after = Cursor.read(cursor).map(Cursor::last);
        var found = desk.after(state(state), after, most + 1, caller);
        var text = text(caller);
        return Listing.of(found, most, last -> new Cursor(last.id()))
                .map(each -> ArrivalBody.row(each, text));
    }

    /// Those that a ticket came of or that joined it, oldest first.
    @GetMapping(Api.BASE + "/tickets/{id}/mails")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<ArrivalBody> ofTicket(@PathVariable UUID id, Staff caller) {
        var ticket = tickets.find(new TicketId(id), caller).ticket().id();
        var text = text(caller);
        return Listing.whole(desk.of(ticket, caller)).map(each -> ArrivalBody.row(each, text));
    }

    /// One, read anew; that somebody looked is noted.
    @GetMapping(ONE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ArrivalBody mail(@PathVariable UUID id, Staff caller) {
        return ArrivalBody.of(desk.find(id, caller), text(caller));
    }

    /// One byte by byte as it came; that somebody took it is noted.
    @GetMapping(ONE + "/source")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<byte[]> source(@PathVariable UUID id, Staff caller) {
        return Download.of(id + ".eml", "application/octet-stream", desk.asItCame(id, caller));
    }

    /// Makes a ticket of one that was refused, and says where it is.
    @PostMapping(ONE + "/ticket")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<ArrivalBody> startTicket(@PathVariable UUID id, Staff caller) {
        var ticket = desk.open(id, caller);
        return ResponseEntity.created(URI.create(TICKETS + ticket)).body(mail(id, caller));
    }

    private Text text(Staff caller) {
        return texts.in(caller.reader().language());
    }

    private static Optional<ArrivalState> state(String name) {
        if (name.isEmpty()) return Optional.empty();
        return Optional.of(
                Arrays.stream(ArrivalState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Invalid.at("state", "ticket.api.unknown")));
    }
}
