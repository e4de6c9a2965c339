package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.value.Ids;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.macro.Macro;
import org.guildhall.ticket.macro.Macros;
import org.guildhall.ticket.thread.Message;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Replies kept ready in the API: read and filled in for a ticket by all who answer, kept by those
/// who lead the desk.
@Api
class MacrosApi {
    private static final String ALL = Api.BASE + "/macros";
    private static final String ONE = ALL + "/{id}";

    private final Macros macros;
    private final TicketDesk desk;

    MacrosApi(Macros macros, TicketDesk desk) {
        this.macros = macros;
        this.desk = desk;
    }

    /// A reply kept ready.
    ///
    /// @param text where `{name}` is whoever asked and `{number}` the ticket's number
    /// @param aim what such a reply usually is to bring about: `ANSWER`, `ASK` or `INFORM`
    record MacroBody(UUID id, long version, String name, String text, String aim)
            implements ApiBody {
        private static MacroBody of(Macro macro) {
            return new MacroBody(
                    macro.id(), macro.version(), macro.name(), macro.text(), macro.aim().name());
        }
    }

    /// What is kept ready.
    record MacroWish(String name, String text, String aim) implements ApiBody {
        private Macro macro(UUID id, long version) {
            return new Macro(
                    id,
                    TicketShapes.words("name", name, Macro.LONGEST_NAME),
                    TicketShapes.words("text", text, Message.LONGEST),
                    TicketShapes.aim(aim),
                    version);
        }
    }

    /// One filled in for a ticket, to be read and sent like any other reply.
    record FilledBody(String words, String aim) implements ApiBody {}

    /// All of them, by name.
    @GetMapping(ALL)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<MacroBody> macros(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var all = macros.all().stream().map(MacroBody::of).toList();
        return Listing.part(
                all, Cursor.read(cursor), Cursor.limit(limit), each -> new Cursor(each.id()));
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    ResponseEntity<MacroBody> macro(@PathVariable UUID id, Staff caller) {
        var body = MacroBody.of(macros.one(id));
        return Match.tagged(body.version(), body);
    }

    /// One filled in for a ticket; nothing is sent.
    @GetMapping(Api.BASE + "/tickets/{id}/macros/{macro}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    FilledBody filled(@PathVariable UUID id, @PathVariable UUID macro, Staff caller) {
        var ticket = desk.find(new TicketId(id), caller).ticket();
        var known = macros.one(macro);
        return new FilledBody(known.filled(ticket), known.aim().name());
    }

    /// Keeps a new one.
    @PostMapping(ALL)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<MacroBody> start(@RequestBody MacroWish body, Staff caller) {
        var id = Ids.next();
        macros.keep(body.macro(id, 0), caller);
        var kept = MacroBody.of(macros.one(id));
        return Match.created(ALL + "/" + id, kept.version(), kept);
    }

    /// Words one anew.
    @PutMapping(ONE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<MacroBody> change(
            @PathVariable UUID id, Match match, @RequestBody MacroWish body, Staff caller) {
        match.expect(macros.one(id).version());
        macros.keep(body.macro(id, match.version()), caller);
        return macro(id, caller);
    }

    /// Throws one away, and answers what it was.
    @DeleteMapping(ONE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<MacroBody> remove(@PathVariable UUID id, Match match, Staff caller) {
        var was = MacroBody.of(macros.one(id));
        match.expect(was.version());
        macros.remove(id, match.version(), caller);
        return Match.tagged(was.version(), was);
    }
}
